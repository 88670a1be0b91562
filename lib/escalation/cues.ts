import { type Cue, type CueRule, cuesOf } from './cue.ts';
import { abuse } from './cues/abuse.ts';
import { churnThreat } from './cues/churn-threat.ts';
import { compensationDemand } from './cues/compensation-demand.ts';
import { legalThreat } from './cues/legal-threat.ts';
import { managerRequest } from './cues/manager-request.ts';
import { profanity } from './cues/profanity.ts';
import { publicThreat } from './cues/public-threat.ts';
import { repeatContact } from './cues/repeat-contact.ts';
import { safetyCrisis } from './cues/safety-crisis.ts';
import { sarcasm } from './cues/sarcasm.ts';
import { securityFear } from './cues/security-fear.ts';
import { timePressure } from './cues/time-pressure.ts';
import { ownWords } from './own-words.ts';

/** Every signal that is heard by rule; the gravest first. */
export const RULES: readonly CueRule[] = [
  safetyCrisis,
  abuse,
  legalThreat,
  publicThreat,
  churnThreat,
  managerRequest,
  compensationDemand,
  securityFear,
  repeatContact,
  timePressure,
  sarcasm,
  profanity,
];

/** Rules by the first two letters of their triggers, so that a text is looked up once a word and not once a rule. */
const TRIGGERS = new Map<string, { beginning: string; rule: CueRule }[]>();
for (const rule of RULES) {
  for (const beginning of rule.triggers.split(' ')) {
    const head = beginning.slice(0, 2);
    TRIGGERS.set(head, [...(TRIGGERS.get(head) ?? []), { beginning, rule }]);
  }
}

function triggered(own: string): CueRule[] {
  const rules = new Set<CueRule>();
  for (const [spoken] of own.matchAll(/[\w*@']+/g)) {
    const word = spoken.replaceAll("'", '');
    for (const { beginning, rule } of TRIGGERS.get(word.slice(0, 2)) ?? []) {
      if (word === beginning || (beginning.length > 2 && word.startsWith(beginning))) rules.add(rule);
    }
  }
  return RULES.filter((rule) => rules.has(rule));
}

/** What the customer's own words say by rule, in the order of {@link RULES}. Offsets are UTF-16 offsets into `text`. */
export function findCues(text: string): Cue[] {
  const own = ownWords(text);
  return triggered(own).flatMap((rule) => cuesOf(rule, own));
}
