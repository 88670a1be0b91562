import { TECHNIQUES, type Technique } from '../../coaching/techniques.ts';
import { checkDraft } from '../../draft/check.ts';
import type { Phrase } from '../schema.ts';
import { spoken, type LintNote } from './note.ts';

/** Words that say which gender somebody has, with what says it of anybody. */
const GENDERED: readonly (readonly [words: RegExp, instead: string])[] = [
  [
    /\b(?:s\/he|(?:he|his|him)(?:\/| or )(?:she|hers?)|(?:s?he|him|hers?|his|himself|herself)(?:'(?:s|d|ll))?)\b/i,
    'they',
  ],
  [/\b(?:sir|madam|ma'am|mrs|mr|ms)\b/i, 'the name, or nothing'],
  [/\bMiss(?= [A-Z{])/, 'the name, or nothing'],
  [/\b(?:ladies and gentlemen|ladies|gentlemen|gents|guys|girls|boys|lads)\b/i, 'everyone'],
  [/\b(?:dude|bro|my (?:man|dear|love|friend)|buddy|sweetheart|honey)\b/i, 'the name, or nothing'],
  [/\b(?:repair|service|handy|cable|maintenance)[ -]?m[ae]n\b/i, 'engineer'],
  [/\b(?:delivery|post|mail|courier)[ -]?m[ae]n\b/i, 'driver'],
  [/\b(?:sales|business|spokes|chair|fore)[ -]?(?:wo)?m[ae]n\b/i, 'person, or the role'],
  [/\bman[ -]?power\b|\bmanned\b|\bman[ -]hours?\b/i, 'people, staffed, hours of work'],
  [/\bmankind\b/i, 'people'],
  [/\b(?:waitress|stewardess|hostess|housewife|cleaning lady)(?:es)?\b/i, 'the role, such as waiter or host'],
  [/\byour (?:husband|wife|boyfriend|girlfriend)\b/i, 'your partner'],
];

/** Sayings, faiths, feasts and games that not every customer shares, with what everybody understands. */
const OF_ONE_CULTURE: readonly (readonly [words: RegExp, instead: string])[] = [
  [/\bfingers crossed\b|\b(?:touch|knock(?:ing)? on) wood\b|\bbreak a leg\b/i, 'what you hope for, in plain words'],
  [/\b(?:thank god|god willing|god bless|bless (?:you|your heart)|for heaven'?s sake|pray(?:ing|ers)?)\b/i, 'nothing'],
  [/\b(?:christmas|xmas|easter|ramadan|thanksgiving|diwali|hanukkah)\b/i, 'the date, or “the holidays”'],
  [/\b(?:ballpark|home run|touch base|curve ?ball|slam dunk|sticky wicket|hail mary|drop the ball)\b/i, 'plain words'],
];

/** What the draft guard would note if an agent typed it, words that presume a gender, and those of one culture. */
export function wordingNotes({ text }: Phrase, draftRulesOff: readonly string[]): LintNote[] {
  const guarded = checkDraft(spoken(text), { off: draftRulesOff }).map(({ words, why, offer }) => ({
    field: 'text',
    message: `“${words}”: ${why} Better: ${Object.hasOwn(TECHNIQUES, offer) ? TECHNIQUES[offer as Technique].name : offer}`,
  }));
  const plain = text.replaceAll('’', "'");
  const notedAs = (list: typeof GENDERED, fault: string) =>
    list.flatMap(([words, instead]) => {
      const [found] = words.exec(plain) ?? [];
      return found === undefined ? [] : [{ field: 'text', message: `“${found}” ${fault}. Better: ${instead}` }];
    });
  return [
    ...guarded,
    ...notedAs(GENDERED, 'presumes a gender'),
    ...notedAs(OF_ONE_CULTURE, 'is not shared by every customer'),
  ];
}
