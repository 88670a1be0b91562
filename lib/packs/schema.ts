import * as v from 'valibot';
import { BURDENS } from '../coaching/burden.ts';
import { STAGES, TECHNIQUE_IDS } from '../coaching/techniques.ts';
import { DRIVERS, EMOTIONS, SIGNALS, TOPICS } from '../emotion/reading.ts';

/** What a chat is about, as far as phrases care. */
export const ISSUES = [...TOPICS, 'other'] as const;
export type Issue = (typeof ISSUES)[number];

/** The facts a phrase can take from the chat. */
export const SLOTS = [
  'name',
  'issue',
  'matter',
  'item',
  'order',
  'amount',
  'date',
  'waiting',
  'time',
  'count',
  'agent',
  'team',
  'company',
  'deadline',
  'consequence',
] as const;
export type SlotName = (typeof SLOTS)[number];

/** What a phrase may presuppose of the chat or the agent; each is checked before it is offered. */
export const NEEDS = [
  'verified-failure',
  'authority',
  'commitment',
  'first-reply',
  'earlier-answer',
  'question-asked',
  'fact-asked',
  'when-asked',
  'answered',
  'agreed',
  'unclear',
  'nod',
  'nothing-asked',
  'will-act',
  'wants-to-cancel',
  'received-goods',
  'wish-stated',
  'wish-unstated',
  'details-given',
  'turned-down',
  'limit-stated',
  'legal-limit',
  'promise-open',
  'thanked',
  'request-open',
  'repeat-said',
  'leaving-said',
  'undelivered',
  'solved',
  'helped',
  'options-given',
  'after-bot',
  'asks-human',
  'senior-asked',
  'short-message',
  'several-points',
  'reference-missing',
  'bereavement',
  ...BURDENS,
  'consequence-named',
  'checking-begun',
  'settled',
  'why-asked',
  'steps-given',
  'time-named',
] as const;
export type Need = (typeof NEEDS)[number];

const kebab = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'));
const heat = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4));

/** When a phrase fits: heat is an inclusive range, each list means "any of these". */
const moment = v.strictObject({
  heat: v.optional(v.tuple([heat, heat])),
  emotions: v.optional(v.array(v.picklist(EMOTIONS))),
  signals: v.optional(v.array(v.picklist(SIGNALS))),
  drivers: v.optional(v.array(v.picklist(DRIVERS))),
  stage: v.optional(v.array(v.picklist(STAGES))),
  issues: v.optional(v.array(v.picklist(ISSUES))),
});

const slotNames = new Set<string>(SLOTS);
const text = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty('must not be empty'),
  v.maxLength(400, 'must be at most 400 characters'),
  v.check(
    (value) => [...value.matchAll(/\{([^}]*)\}/g)].every((slot) => slotNames.has(slot[1] ?? '')),
    `may use only these slots: ${SLOTS.map((slot) => `{${slot}}`).join(' ')}`,
  ),
);

export const phraseSchema = v.strictObject({
  id: kebab,
  technique: v.picklist(TECHNIQUE_IDS),
  text,
  when: v.optional(moment, {}),
  notWhen: v.optional(moment),
  /** May be shown under a legal, press, regulator or safety threat (domain rule 10). */
  safe: v.optional(v.boolean()),
  /** What must be true before an agent may say it. */
  needs: v.optional(v.array(v.picklist(NEEDS))),
  /** First or second step of a boundary. */
  step: v.optional(v.picklist([1, 2])),
  tone: v.optional(v.picklist(['plain', 'warm', 'concise']), 'plain'),
  source: v.optional(v.string()),
});

export const packSchema = v.strictObject({
  format: v.literal(1),
  id: kebab,
  name: v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty')),
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, 'must be a version such as 1.0.0')),
  language: v.literal('en'),
  description: v.optional(v.string(), ''),
  phrases: v.pipe(
    v.array(phraseSchema),
    v.check((phrases) => new Set(phrases.map((phrase) => phrase.id)).size === phrases.length, 'phrase ids must differ'),
  ),
});

export type Phrase = v.InferOutput<typeof phraseSchema>;
export type Moment = v.InferOutput<typeof moment>;
export type Pack = v.InferOutput<typeof packSchema>;
