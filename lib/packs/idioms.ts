import type { Technique } from '../coaching/techniques.ts';

/**
 * How agents ask for a technique in passing, with words that hardly any phrase says: expressions between commas, each of
 * which counts where a query has its words in that order.
 */
const IDIOMS: Partial<Record<Technique, string>> = {
  acknowledge:
    'calm down, cool down, de-escalate, defuse, feel for, feel sorry, be kind, be nice, show you care, show heart, i get it, i hear you, livid, fuming, raging, mad, cross, boiling, seething, blew up, blows up, losing it, meltdown, upset, annoyed, had enough, fed up, kept in dark, in the dark, ripped off',
  'name-feeling': 'calm down, livid, fuming, raging, furious, mad, boiling, seething, blew up, meltdown, losing it',
  paraphrase:
    'recap, in short, in other words, sum up, run through, did i get, get it right, got it right, say it back, repeat back, play back, double check, broken record, on the same page',
  clarify:
    'more info, what went wrong, what happened, what exactly, tell me more, find out, dig, need screenshot, need picture, need a photo, which one, specifics, ask back',
  apologise:
    'own up, own it, my bad, messed up, mess up, screwed up, screw up, slipped up, dropped the ball, goofed, botched, humble pie, mea culpa, at fault, take the blame, owe them',
  'apologise-no-blame':
    'its not me, not me, not us, wasnt me, wasnt us, no control, out of our hands, third party, supplier fault, weather, bad luck, pity, feel for',
  reassure:
    'dont panic, no panic, not to worry, in good hands, safe hands, sort it, got this, got you, on it, shaky, panicking, scared, frightened, nervous, trust me, comfort',
  'offer-options':
    'plan b, plan a, either or, two ways, ways out, way out, up to them, their call, pick one, which would, what would you like, what do you want, menu',
  'next-step':
    'eta, by when, call back, call you back, ring back, todo, to do, what now, what happens next, roadmap, when will',
  'progress-update':
    'stall, stalling, buy time, hang on, hold on, hold tight, brb, one sec, just a sec, sec, one moment, bear with, back in a bit, be right back, right back, looking into, look into, work on it, working on it, digging, gimme a minute, a minute, a few minutes, busy, not forgotten, eta, slow today, kept in dark, in the dark',
  'yes-and': 'has a point, fair point, they disagree, meet halfway, build on, dont argue, no but',
  reframe:
    'bright side, good side, upside, same goal, same side, same team, look forward, move on, big picture, think positive',
  'positive-language':
    'turn down, say no, no nicely, no go, cant do, wont do, cant refund, not possible, bad news, let down gently, sorry no, refuse, knock back, plan b',
  'explain-why':
    'turn down, say no, no nicely, no go, cant do, wont do, cant refund, not possible, bad news, refuse, knock back, why not, how come, the why, rules are rules, above board',
  'make-good':
    'freebie, sweetener, sweeten, on the house, gift, gift card, present, treat, make up for, make it up, make amends, perk, bonus, goodie, extra, money off',
  appreciate:
    'wrap up, sign off, see you, take care, have a nice day, nice day, cheers, ta, kudos, hats off, say ta, kind words, well done, end on a high',
  'give-space':
    'let rip, let it out, blow off steam, steam, cool off, back off, breathing room, slow down, wont stop, meltdown, calm down',
  'set-boundary':
    'potty mouth, foul, dirty mouth, cool it, watch it, mind your language, cut it out, knock it off, out of line, over the line, crossed the line, red line, last warning, final warning, hang up, kick out, block him, cut off, bully, racist, sexist, personal attack, calls me, called me, its not me',
  'hand-off':
    'second line, next tier, tier two, level two, pass on, pass it on, pass over, pass along, hand over, loop in, get an expert, expert, guru, above my pay, pay grade, my boss, the boss, over to, not my area, wrong team, put through, bring in',
  anticipate: 'heads up, before they ask, by the way, good to know, in case',
  'follow-up':
    'wrap up, sign off, check back, circle back, touch base, keep an eye, keep posted, see how, in a few days, next week, call you back',
  'ask-feedback':
    'wrap up, sign off, rate us, rate me, score, stars for me, how was it, how was i, how did i do, thumbs up, csat',
  answer: 'have a nice day, just answer, quick answer, easy one, small talk, hiya',
  safety: 'wants to die, end it all, hurt himself, hurt herself, self harm, 911, 999, 112',
};

const EXPRESSIONS = Object.entries(IDIOMS).flatMap(([technique, said]) =>
  said
    .split(', ')
    .map((expression) => ({ technique: technique as Technique, words: ` ${expression.replace(/-/g, ' ')} ` })),
);

/** The techniques that a query asks for in passing. @param words of the query, lower-case without apostrophes */
export function techniquesMeant(words: readonly string[]): Set<Technique> {
  const query = ` ${words.join(' ')} `;
  return new Set(EXPRESSIONS.filter((idiom) => query.includes(idiom.words)).map(({ technique }) => technique));
}
