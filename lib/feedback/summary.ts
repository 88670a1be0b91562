import * as v from 'valibot';
import { TECHNIQUE_IDS } from '../coaching/techniques.ts';
import { type Parsed, parseFile } from '../packs/exchange.ts';
import { type Feedback, HEAT_BUCKETS, type Outcome, OUTCOMES } from './event.ts';

/** Fewer entries than this could point at single chats; no summary is made or read. */
const FEWEST_ENTRIES = 20;

const WEEK_MS = 7 * 24 * 3_600_000;

const week = v.pipe(v.string(), v.regex(/^\d{4}-W\d{2}$/, 'must be an ISO week such as 2026-W47'));
const count = v.strictObject({
  phrase: v.pipe(v.string(), v.maxLength(200), v.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'must be packId/phraseId')),
  technique: v.picklist(TECHNIQUE_IDS),
  heat: v.picklist(HEAT_BUCKETS),
  outcome: v.picklist(OUTCOMES),
  count: v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(1), v.maxValue(1_000_000)),
});

/** What helped, for the team lead: counts only. No text, no time finer than a week, nothing of agent or device. */
const summarySchema = v.strictObject({
  format: v.literal(1),
  kind: v.literal('levelhead-feedback-summary'),
  weeks: v.strictObject({ from: week, to: week }),
  counts: v.pipe(
    v.array(count),
    v.maxLength(20_000, 'must be at most 20,000 counts'),
    v.check((counts) => entriesIn(counts) >= FEWEST_ENTRIES, `must count at least ${FEWEST_ENTRIES} entries`),
  ),
});
export type Summary = v.InferOutput<typeof summarySchema>;
export type Count = Summary['counts'][number];

/** What an agent said or did is an entry; what was watched besides makes no summary fuller. */
const isEntry = ({ outcome }: { outcome: Outcome }): boolean =>
  outcome === 'helpful' || outcome === 'not-helpful' || outcome === 'inserted' || outcome === 'copied';

function entriesIn(counts: readonly { outcome: Outcome; count: number }[]): number {
  return counts.filter(isEntry).reduce((sum, entry) => sum + entry.count, 0);
}

/**
 * Sums feedback up for a team lead. An agent's own packs stay out.
 * @returns the summary, or why there is none yet, in words for the agent
 */
export function summarise(
  events: readonly Feedback[],
  ownPacks: ReadonlySet<string> = new Set(),
): { ok: true; summary: Summary } | { ok: false; message: string } {
  const shared = events.filter((event) => !ownPacks.has(event.packId));
  const entries = shared.filter(isEntry).length;
  if (entries < FEWEST_ENTRIES) {
    return { ok: false, message: `A summary needs at least ${FEWEST_ENTRIES} entries; there are ${entries}.` };
  }
  const counts = shared.map(({ phraseId, technique, heatBucket, outcome }) => ({
    phrase: phraseId,
    technique,
    heat: heatBucket,
    outcome,
    count: 1,
  }));
  const weeks = shared.map((event) => weekOf(event.at)).sort();
  return { ok: true, summary: summaryOf(counts, weeks) };
}

/** Reads a summary file. Every error names its line and field. */
export function parseSummary(text: string): Parsed<Summary> {
  return parseFile(text, summarySchema);
}

/** Adds several summaries up. A file given twice counts once and is counted in `repeated`. */
export function addUp(summaries: readonly Summary[]): { summary: Summary; repeated: number } | undefined {
  const distinct = [...new Map(summaries.map((summary) => [JSON.stringify(summary), summary])).values()];
  if (distinct.length === 0) return undefined;
  const weeks = distinct.flatMap((summary) => [summary.weeks.from, summary.weeks.to]).sort();
  return {
    summary: summaryOf(
      distinct.flatMap((summary) => summary.counts),
      weeks,
    ),
    repeated: summaries.length - distinct.length,
  };
}

/** How often one phrase helped, over all heats or at one. */
export interface PhraseRecord {
  phrase: string;
  technique: Count['technique'];
  helpful: number;
  notHelpful: number;
  /** Inserted or copied. */
  used: number;
  /** Share of helpful among judgements, drawn to one half while they are few (rule of succession, Laplace). */
  score: number;
}

/** Each phrase's record, the most helpful first. */
export function phraseRecords(summary: Summary, heat?: Count['heat']): PhraseRecord[] {
  const records = new Map<string, PhraseRecord>();
  for (const { phrase, technique, heat: at, outcome, count: times } of summary.counts) {
    if (heat !== undefined && at !== heat) continue;
    const record = records.get(phrase) ?? { phrase, technique, helpful: 0, notHelpful: 0, used: 0, score: 0.5 };
    if (outcome === 'helpful') record.helpful += times;
    if (outcome === 'not-helpful') record.notHelpful += times;
    if (outcome === 'inserted' || outcome === 'copied') record.used += times;
    record.score = (record.helpful + 1) / (record.helpful + record.notHelpful + 2);
    records.set(phrase, record);
  }
  return [...records.values()].sort((a, b) => b.score - a.score || b.used - a.used || (a.phrase < b.phrase ? -1 : 1));
}

/** One entry a phrase, technique, heat and outcome, in an order that tells nothing of time. */
function summaryOf(counts: readonly Count[], weeks: readonly string[]): Summary {
  const merged = new Map<string, Count>();
  for (const entry of counts) {
    const key = [entry.phrase, entry.technique, entry.heat, entry.outcome].join(' ');
    merged.set(key, { ...entry, count: entry.count + (merged.get(key)?.count ?? 0) });
  }
  const sorted = [...merged].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
  const [from = ''] = weeks;
  return {
    format: 1,
    kind: 'levelhead-feedback-summary',
    weeks: { from, to: weeks.at(-1) ?? from },
    counts: sorted,
  };
}

/** The ISO 8601 week of a time (UTC), such as `2026-W47`: the week belongs to the year of its Thursday. */
export function weekOf(at: number): string {
  const day = new Date(at);
  day.setUTCDate(day.getUTCDate() + 4 - (day.getUTCDay() || 7));
  const year = day.getUTCFullYear();
  const number = Math.floor((day.getTime() - Date.UTC(year, 0, 1)) / WEEK_MS) + 1;
  return `${year}-W${String(number).padStart(2, '0')}`;
}
