import type { Technique } from '../../../lib/coaching/techniques.ts';
import type { Driver, Signal } from '../../../lib/emotion/reading.ts';
import type { LibraryPhrase } from '../../../lib/packs/library.ts';
import type { Issue } from '../../../lib/packs/schema.ts';

/** Phrases that would help whoever types a query: of these techniques, for one of these moments, saying this. */
interface Wanted {
  of?: Technique[];
  when?: (Issue | Driver | Signal)[];
  says?: RegExp;
}

export interface Query {
  query: string;
  wanted: Wanted[];
}

export function isWanted({ wanted }: Query, { technique, when, text }: LibraryPhrase): boolean {
  const moments: string[] = [...(when.issues ?? []), ...(when.drivers ?? []), ...(when.signals ?? [])];
  return wanted.some(
    (want) =>
      (!want.of || want.of.includes(technique)) &&
      (!want.when || want.when.some((moment) => moments.includes(moment))) &&
      (!want.says || want.says.test(text)),
  );
}

/** What an agent might type, and what a good search answers: written before the search was. */
export const QUERIES: readonly Query[] = [
  {
    query: 'customer thinks we ignore him',
    wanted: [{ when: ['disregarded'] }, { when: ['waiting'] }, { says: /listening|forgotten you|should be heard/ }],
  },
  {
    query: 'she had to ask three times already',
    wanted: [{ when: ['repeat-contact'] }, { says: /ask(ed|ing)? (again|before)|more than once|raise this again/ }],
  },
  {
    query: 'wants to speak to my boss',
    wanted: [{ when: ['manager-request'] }, { says: /\b(senior|manager|my lead)\b/ }],
  },
  { query: 'threatens to sue', wanted: [{ when: ['legal-threat'] }] },
  { query: 'will post this on social media', wanted: [{ when: ['public-threat'] }] },
  { query: 'going to a competitor', wanted: [{ when: ['churn-threat'] }] },
  { query: 'swearing at me', wanted: [{ of: ['set-boundary'] }] },
  { query: 'rude customer', wanted: [{ of: ['set-boundary'] }] },
  { query: 'end the chat because of abuse', wanted: [{ of: ['set-boundary'], says: /end|clos|stop|pausing/ }] },
  { query: 'say sorry', wanted: [{ of: ['apologise', 'apologise-no-blame'] }] },
  { query: 'sorry but not our fault', wanted: [{ of: ['apologise-no-blame'] }] },
  { query: 'we made an error', wanted: [{ says: /mistake|our side|shouldn't have happened/ }] },
  { query: 'put on hold', wanted: [{ of: ['progress-update'] }] },
  { query: 'need more time to look into it', wanted: [{ of: ['progress-update'] }, { says: /few (more )?minutes/ }] },
  {
    query: 'customer has been waiting for ages',
    wanted: [{ of: ['progress-update'] }, { when: ['waiting'] }, { says: /\bwait(ed|ing)\b/ }],
  },
  { query: 'package never showed up', wanted: [{ when: ['lost', 'delivery'] }] },
  { query: 'late parcel', wanted: [{ when: ['delivery', 'lost'] }] },
  { query: 'item arrived smashed', wanted: [{ when: ['damaged'] }] },
  { query: 'they sent the wrong thing', wanted: [{ when: ['wrong-item'] }] },
  { query: 'money back', wanted: [{ when: ['refund'] }, { of: ['make-good'] }, { says: /money back|refund/ }] },
  { query: 'charged twice', wanted: [{ when: ['billing'] }] },
  { query: 'compensation for the trouble', wanted: [{ of: ['make-good'] }, { when: ['compensation-demand'] }] },
  { query: "can't log in", wanted: [{ when: ['login'] }] },
  { query: 'somebody hacked my account', wanted: [{ when: ['security', 'security-fear'] }] },
  { query: 'app keeps crashing', wanted: [{ when: ['bug'] }] },
  { query: 'internet is down', wanted: [{ when: ['outage'] }] },
  {
    query: 'wants to cancel subscription',
    wanted: [{ says: /cancel|yours to end|end it, pause|like it to end/ }, { when: ['cancellation'] }],
  },
  { query: 'angry about chatbot', wanted: [{ when: ['bot-failure'] }, { says: /\bbot\b|a (real )?person/ }] },
  {
    query: 'have to say no',
    wanted: [{ of: ['positive-language', 'explain-why'] }, { says: /hard answer to hear|answer is no|stays a no/ }],
  },
  {
    query: 'company rule does not allow it',
    wanted: [{ when: ['policy-limit'] }, { of: ['explain-why', 'positive-language'] }],
  },
  { query: 'let the customer choose', wanted: [{ of: ['offer-options'] }] },
  { query: 'promise to get back by a time', wanted: [{ of: ['next-step', 'follow-up'], says: /\{time\}/ }] },
  { query: 'make sure I understood', wanted: [{ of: ['paraphrase'] }] },
  { query: 'ask for order number', wanted: [{ says: /order number|reference|job number/ }] },
  { query: 'calm him down', wanted: [{ of: ['acknowledge', 'name-feeling', 'give-space', 'reassure'] }] },
  { query: 'let them vent', wanted: [{ of: ['give-space'] }] },
  { query: 'worried about her medication', wanted: [{ when: ['medical'] }] },
  { query: 'death in the family', wanted: [{ says: /loss|condolences|family/ }] },
  { query: 'thank for patience', wanted: [{ says: /patience|bearing with|waiting/ }, { of: ['appreciate'] }] },
  { query: 'say goodbye nicely', wanted: [{ of: ['appreciate', 'follow-up', 'ask-feedback'] }] },
];

/** Others, never looked at while the search was made. */
export const HELD_BACK: readonly Query[] = [
  {
    query: 'nobody answers my emails',
    wanted: [
      { when: ['disregarded', 'waiting', 'repeat-contact'] },
      { says: /listening|forgotten you|should be heard|left to chase/ },
    ],
  },
  { query: 'escalate to supervisor', wanted: [{ when: ['manager-request'] }, { of: ['hand-off'] }] },
  { query: 'lawyer', wanted: [{ when: ['legal-threat'] }] },
  { query: 'bad review', wanted: [{ when: ['public-threat'] }] },
  { query: 'insults', wanted: [{ of: ['set-boundary'] }] },
  { query: 'empathy', wanted: [{ of: ['acknowledge', 'name-feeling'] }] },
  { query: 'he is furious', wanted: [{ of: ['name-feeling', 'acknowledge', 'give-space'] }, { says: /angry/ }] },
  { query: 'courier lost it', wanted: [{ when: ['lost', 'delivery'] }] },
  { query: 'broken on arrival', wanted: [{ when: ['damaged'] }] },
  { query: 'invoice is wrong', wanted: [{ when: ['billing'] }] },
  { query: 'forgot password', wanted: [{ when: ['login'] }] },
  { query: 'identity theft', wanted: [{ when: ['security', 'security-fear'] }] },
  { query: 'technician did not come', wanted: [{ when: ['repair'] }] },
  { query: 'hotel reservation messed up', wanted: [{ when: ['booking'] }] },
  { query: 'deadline tomorrow', wanted: [{ when: ['time-pressure'] }] },
  { query: 'still checking', wanted: [{ of: ['progress-update'] }] },
  { query: 'explain the reason', wanted: [{ of: ['explain-why'] }] },
  { query: 'transfer to another department', wanted: [{ of: ['hand-off'] }] },
  { query: 'how did I do', wanted: [{ of: ['ask-feedback'] }] },
  { query: 'suicidal customer', wanted: [{ of: ['safety'] }, { when: ['safety-crisis'] }] },
];

/** The customer's own words pasted in, half-typed words, phrases half remembered: written after the search was made. */
export const PASTED: readonly Query[] = [
  {
    query: 'I have explained this to three different people now',
    wanted: [{ when: ['repeat-contact', 'disregarded'] }],
  },
  { query: 'You people are useless idiots', wanted: [{ of: ['set-boundary'] }] },
  { query: 'get me someone in charge', wanted: [{ when: ['manager-request'] }, { of: ['hand-off'] }] },
  { query: 'my solicitor will be in touch', wanted: [{ when: ['legal-threat'] }] },
  { query: 'the screen is cracked', wanted: [{ when: ['damaged', 'bug'] }] },
  { query: 'where is my parcel', wanted: [{ when: ['delivery', 'lost'] }] },
  { query: 'no signal since this morning', wanted: [{ when: ['outage'] }] },
  {
    query: 'there are payments on my card I did not make',
    wanted: [{ when: ['security', 'security-fear', 'billing'] }],
  },
  { query: 'I need this by Friday', wanted: [{ when: ['time-pressure'] }, { says: /\{deadline\}|quick|urgent/ }] },
  { query: 'when will I get my refund', wanted: [{ when: ['refund'] }] },
  { query: 'apolog', wanted: [{ of: ['apologise', 'apologise-no-blame'] }] },
  { query: 'condol', wanted: [{ says: /loss|condolences/ }] },
  { query: 'neighbour', wanted: [{ says: /neighbour/ }] },
  { query: 'see it through', wanted: [{ says: /(see|seeing) (it|this|that) through/ }] },
  { query: 'one step at a time', wanted: [{ says: /step (at a time|by step)/ }] },
  { query: 'real person not a bot', wanted: [{ when: ['bot-failure'] }, { says: /\b(a (real )?person|bot)\b/ }] },
  { query: 'goodwill', wanted: [{ of: ['make-good'] }] },
  {
    query: 'customer is crying',
    wanted: [{ of: ['acknowledge', 'name-feeling', 'give-space', 'apologise-no-blame'] }],
  },
  { query: 'do not interrupt', wanted: [{ of: ['give-space'] }] },
  { query: 'close the conversation', wanted: [{ of: ['appreciate', 'ask-feedback', 'follow-up', 'anticipate'] }] },
];
