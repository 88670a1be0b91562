import { type Cue, type CueRule, cuesOf, type Wording } from './cue.ts';
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
import { isQuotation, ownWords } from './own-words.ts';

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

/** Wordings by the first two letters of their triggers, so that a text is looked up once a word and not once a rule. */
const TRIGGERS = new Map<string, { beginning: string; wording: Wording }[]>();
for (const rule of RULES) {
  for (const wording of rule.says) {
    for (const beginning of (wording.triggers ?? rule.triggers).split(' ')) {
      const head = beginning.slice(0, 2);
      TRIGGERS.set(head, [...(TRIGGERS.get(head) ?? []), { beginning, wording }]);
    }
  }
}

function triggered(own: string): Set<Wording> {
  const wordings = new Set<Wording>();
  for (const [spoken] of own.matchAll(/[\w*@']+/g)) {
    const word = spoken.replaceAll("'", '');
    for (const { beginning, wording } of TRIGGERS.get(word.slice(0, 2)) ?? []) {
      if (word === beginning || (beginning.length > 2 && word.startsWith(beginning))) wordings.add(wording);
    }
  }
  return wordings;
}

/** At each new message its chat is judged again whole: what this many texts say is remembered, oldest out first. */
const REMEMBERED = 1_000;
const found = new Map<string, readonly Cue[]>();

/** What the customer's own words say by rule, in the order of {@link RULES}. Offsets are UTF-16 offsets into `text`. */
export function findCues(text: string): readonly Cue[] {
  const known = found.get(text);
  if (known) return known;
  const own = ownWords(text);
  const wordings = triggered(own);
  const said = isQuotation(text) ? RULES.filter((rule) => rule !== abuse) : RULES;
  const cues = said.flatMap((rule) =>
    cuesOf(
      rule,
      own,
      rule.says.filter((wording) => wordings.has(wording)),
    ),
  );
  found.set(text, cues);
  if (found.size > REMEMBERED) found.delete(found.keys().next().value!);
  return cues;
}
