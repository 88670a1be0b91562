import { pattern } from './pattern.ts';

const STRONG = pattern(
  "(?:got to|gotta|have to|must) be (?:\\w+ )?(?:kidding|joking)|(?:are|r) (?:you|u|ya) (?:\\w+ )?(?:kidding|joking|having a laugh)|(?:you're|u r|ur) (?:\\w+ )?(?:kidding|joking|having a laugh)|un+ac+e?p?table|ridiculous|rediculous|disgust\\w+|disgrace\\w*|pathetic|appal+ing|outrageous|furious|livid|fuming|raging|fed up|sick (?:and tired )?of|worst|shambles|joke|laughable|insulting|insane|absurd|shocking|horrendous|atrocious|nightmare|infuriating|enraged|rip ?off|robbery|scam\\w*|thieves|daylight robbery|are (?:you|u) (?:kidding|serious|joking|for real)|r u (?:kidding|serious)|you(?:'re| are) (?:kidding|joking)|kidding me|how dare|what (?:the hell|on earth|a mess|a waste|a farce)|hate|absolutely not|enough is enough|last straw|lied|lying|lies|unbelievable|incompeten\\w+|useless|wast(?:e|ed|ing) of|beyond (?:a joke|ridiculous)|no excuse|not good enough|had enough|shame on",
);
const MILD = pattern(
  "disap+oint\\w*|annoy\\w*|frustrat\\w*|upset|unhap+y|angry|mad|irritat\\w*|terrible|awful|horrible|rubbish|poor|unfair|unreasonable|unprofessional|careless|still (?:not|no|nothing|waiting|hasn't|haven't|isn't|doesn't|broken|down|the same|can't|won't)|yet again|again\\?+|once again|every (?:single )?time|for the (?:second|third|fourth|fifth|sixth|2nd|3rd|4th|5th|6th|nth) time|already (?:told|said|did|tried|sent|explained|gave)|ignored|nobody (?:called|rang|came|replied|answers?|knows|cares)|no ?one (?:called|rang|came|replied|answers?|knows|cares)|how (?:long|many times|hard)|why (?:is it|can't|won't|does it|do i|should i|am i|would)|not (?:happy|impressed|acceptable|fair|ok|okay|helpful|what i asked)|too long|wrong again|let down|confusing|stress\\w*|worried|concerned|not helping|doesn't help|isn't helping|ugh+|argh+|grr+|smh|seriously|honestly|sigh|fine\\.+|whatever|come on|hurry(?: up)?|asap|immediately|right now|lost (?:faith|patience|trust)|messed up|ruined|mess|nonsense|excuses?",
);
const GLAD = pattern(
  'thank(?:s| you)(?: so much| a lot| very much| loads)?|thx|ty|tysm|cheers|perfect|brilliant|great|awesome|amazing|lovely|wonderful|fantastic|excellent|legend|lifesaver|star|angel|appreciate(?: it)?|yay|woo+(?:hoo)?|love (?:it|this|you|u)|so happy|sorted|all good|no worries|no problem|you rock|omg yes|it works|working now',
);

/** What the words alone say of the mood, by count of distinct wordings. */
export interface MoodWords {
  strong: number;
  mild: number;
  glad: number;
  /** Mostly in capitals, or runs of ! and ?. */
  loud: boolean;
}

const distinct = (own: string, words: RegExp): number => new Set(own.match(words)).size;

function isLoud(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const capitals = text.match(/\p{Lu}/gu) ?? [];
  const shouted = letters.length >= 10 && capitals.length / letters.length > 0.6;
  return shouted || /[!?]{2,}/.test(text);
}

/** Counts mood words in a text and in the same text prepared by `ownWords`. */
export function moodWords(text: string, own: string): MoodWords {
  return {
    strong: distinct(own, STRONG),
    mild: distinct(own, MILD),
    glad: distinct(own, GLAD),
    loud: isLoud(text),
  };
}
