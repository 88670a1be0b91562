import type { Judgement } from '../assessment.ts';
import { plain } from '../coaching/said.ts';
import { findCues } from '../escalation/cues.ts';

/** How a reply sounds to whoever gets it. */
export interface Manner {
  /** The sentence that goes at the person or mocks them; null where none does. */
  rude: string | null;
  /** It sounds cheerful; the model alone hears that. */
  cheerful: boolean;
  /** It speaks of trouble, as somebody does who has taken it in; the model alone hears that. */
  troubled: boolean;
  /** Who read it: where the model is not there, or cannot judge words so few, only the words count. */
  by: 'model' | 'words';
}

/** So many sentences are read one by one. */
const SENTENCES = 8;

/** The texts to judge of a reply, each as though its receiver said it: all of it, then its sentences. */
export function toJudge(reply: string): string[] {
  return [reply, ...sentencesOf(reply).slice(0, SENTENCES)];
}

/** Sentences as they stand; a point inside a time or an amount ends none. */
function sentencesOf(text: string): string[] {
  const found = text.match(/[^.!?\n]+(?:\.(?=\d)[^.!?\n]+)*[.!?]*/g) ?? [];
  return found.map((sentence) => sentence.trim()).filter(Boolean);
}

/** At the person: their wits, their manners, their right to ask. */
const AT_PERSON = [
  /\b(?:are|r) you (?:always |really |even |that |so |this |completely |totally )*(?:thick|slow|stupid|dumb|dense|blind|deaf|clueless|lazy|serious)\b/,
  /\byou(?:'re| are) (?:\w+ )?(?:lying|clueless|stupid|a pain|a nuisance|not special|(?:the|a|an) (?:most |really |very )?(?:annoying|difficult))\b/,
  /\b(?:people|customers|somebody|someone) like you\b|\byou people\b|\btypical\.$/,
  /\b(?:stop|quit|your|no) (?:\w+ )?(?:whining|moaning|nagging|crying|complaining|pestering|yelling|ranting|bothering)\b|\b(?:don't|do not|stop) (?:you )?(?:yell|yelling|shout|shouting) at me\b/,
  /\bwhat part of\b.{0,80}\b(?:don't|do not|didn't) (?:you|get)\b|\b(?:use your (?:brain|head)|get a grip|pull yourself together|grow up|shut up|get in line|get off my back|go bother|learn to (?:read|spell|write|listen)|do your homework)\b/,
  /\bif you (?:could|can|had) (?:only )?(?:read|learn\w*|think|listened)\b|\byou (?:can't|cannot) even\b|\byou sound like a\b/,
  /\b(?:sick|tired) of (?:you|your|customers|people)\b|\bwast(?:e|ing) (?:of )?my time\b|\bi have better things\b|\b(?:nobody|no one)(?: here)? (?:cares|asked)\b|\bi (?:don't|do not) (?:give a|care)\b/,
  /\b(?:your own|so|such) stupid(?:ity)?\b|\bso stupid\b|\b(?:watch|mind) your (?:tone|mouth|language)\b|\bnot you again\b|\blive with it\b|^(?:just )?deal with it\b|\btake it or leave it\b/,
];

/** Praise, pity and wonder that nobody means. */
const MOCKING = [
  /^(?:(?:oh|ah|well|gosh),? )*(?:(?:wow|amazing|brilliant),|bravo|congratulations,|boo hoo|poor you\b(?! thing)|lucky me|nice try|(?:well done|great job) \w+ing\b)/,
  /^(?:(?:oh|yeah),? (?:how|what|right)|(?:oh|well|and|yeah),? (?:brilliant|great|wonderful|lovely|fantastic|surprise|aren't you|here i was))\b/,
  /^(?:great|fantastic|wonderful|brilliant|lovely), another |\bhow (?:tragic|dramatic|adorable)\b|\bwhat a drama\b|\bhow (?:wonderful|tragic) (?:for you|that you)\b/,
  /\byour (?:majesty|highness|lordship)\b|\b(?:ray of sunshine|violin|stop the presses|alert the media|private jet|the pope|popcorn)\b|\bcall the (?:news\w*|papers|president|police about)\b/,
  /\bthe (?:world|sky) is (?:ending|falling)\b|\bhow ever did you\b|\bwe are honou?red\b|\bi'm (?:deeply moved|trembling)\b|\blet me guess\b|\bwrong side of the bed\b/,
];

/**
 * The model's abuse and profanity together, from which a sentence that reads at least frustrated is heard as rude. It finds
 * 13 of 32 rude sentences and takes 7 of 577 lines of good replies for rude; the words above are read beside it.
 */
const RUDE = 0.15;
/** From here on a reply sounds cheerful, unless it thanks: three of eight mocking replies do, none of forty good ones. */
const CHEERFUL = 0.22;
const THANKING = 0.1;
/** What speaks of trouble reads, as its receiver's words, at least frustrated. */
const TROUBLED = 2;

/**
 * How a reply sounds.
 * @param judged the judgements of {@link toJudge}; none where nobody could judge
 */
export function mannerOf(reply: string, judged: readonly Judgement[] = []): Manner {
  const sentences = sentencesOf(reply);
  const [whole, ...parts] = judged;
  const rude = sentences.find((sentence, i) => saysRude(sentence) || readsRude(parts[i]));
  return {
    rude: rude ?? null,
    cheerful: (whole?.emotions?.positive ?? 0) >= CHEERFUL && whole!.emotions!.gratitude < THANKING,
    troubled: whole?.status === 'judged' && (whole.heat ?? 0) >= TROUBLED,
    by: judged.some(({ status }) => status === 'judged') ? 'model' : 'words',
  };
}

function saysRude(sentence: string): boolean {
  const words = plain(sentence);
  return (
    findCues(sentence).some(({ signal, weight }) => signal === 'abuse' && weight === 'decides') ||
    [...AT_PERSON, ...MOCKING].some((pattern) => pattern.test(words))
  );
}

function readsRude(judgement: Judgement | undefined): boolean {
  if (judgement?.status !== 'judged' || (judgement.heat ?? 0) < TROUBLED) return false;
  const { abuse, profanity } = judgement.signalScores;
  return abuse + profanity >= RUDE;
}
