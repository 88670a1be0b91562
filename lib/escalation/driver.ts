import { DRIVERS, type ConversationReading, type Driver, type Signal } from '../emotion/reading.ts';
import { pattern } from './pattern.ts';

const WORDS: readonly { driver: Driver; signals: readonly Signal[]; words: RegExp }[] = [
  {
    driver: 'threatened',
    signals: ['security-fear', 'safety-crisis'],
    words: pattern('fraud\\w*|scam\\w*|hacked|stolen|privacy|my data|unsafe|dangerous|identity|locked out|evict\\w*'),
  },
  {
    driver: 'disregarded',
    signals: ['repeat-contact', 'manager-request'],
    words: pattern(
      'ignor\\w+|nobody|no one|no reply|no answer|no response|again and again|same (?:thing|answer|question|reply|sentence)|copy ?paste|bot|robot|already (?:told|said|sent|did|tried)|listen\\w*|read (?:what|my)|passed around|how many times|waiting (?:for|since)|hung up',
    ),
  },
  {
    driver: 'unjust',
    signals: ['legal-threat', 'public-threat', 'compensation-demand', 'abuse'],
    words: pattern(
      'unfair|overcharged|charged|promised|promise|lied|lie|lying|misleading|rip ?off|robbery|false|policy|fee|fees|not my fault|your mistake|my money|refuse\\w*|reject\\w*|denied|terms|cheat\\w*',
    ),
  },
  {
    driver: 'ineffective',
    signals: ['time-pressure', 'churn-threat'],
    words: pattern(
      "doesn't work|not working|broken?|broke|stuck|slow|crash\\w*|error|down|fail\\w*|late|delay\\w*|can't (?:log|get|open|use|access|pay)|wrong|missing|damaged|keeps?|useless|still",
    ),
  },
];

/** The main cause behind the customer's feeling by its words alone, or null where none speaks. */
function driverInWords(own: string, signals: readonly Signal[]): Driver | null {
  let best: Driver | null = null;
  let most = 0;
  for (const { driver, signals: telling, words } of WORDS) {
    const weight = [...own.matchAll(words)].length + (signals.some((signal) => telling.includes(signal)) ? 1 : 0);
    if (weight > most) [best, most] = [driver, weight];
  }
  return best;
}

/** The driver of a turn with heat: from the conversation head where there is one, else from the words. */
export function driverOf(
  own: string,
  signals: readonly Signal[],
  reading: ConversationReading | undefined,
): Driver | null {
  if (!reading || reading.driver.length === 0) return driverInWords(own, signals);
  return DRIVERS[reading.driver.indexOf(Math.max(...reading.driver))] ?? null;
}
