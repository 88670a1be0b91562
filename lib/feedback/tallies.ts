import type { Heat } from '../assessment.ts';
import type { Technique } from '../coaching/techniques.ts';
import type { Driver } from '../emotion/reading.ts';
import { because, type Votes } from './because.ts';
import { type Feedback, heatBucketOf, type Outcome, type Reason } from './event.ts';

/**
 * After this time feedback counts half (milliseconds). Products, policies and seasons change what customers write from
 * quarter to quarter: with 60 days last week's word counts 92 %, last quarter's 35 %, last year's under 2 %.
 */
export const HALF_LIFE_MS = 60 * 24 * 3_600_000;

/** A phrase with another text starts from this share of what its earlier texts earned. */
const REWORDED_SHARE = 1 / 3;

/** Pseudo-observations behind each prior: a technique learns slowly, a moment's own feedback shows at once. */
const STRENGTH = { technique: 16, anywhere: 6, here: 3 };

/** How far its technique alone can move a phrase nobody has judged: the bounds of the prior's mean. */
const PRIOR = { lowest: 0.4, highest: 0.6 };

/**
 * Standard deviations of doubt that count in a phrase's favour, so that one nobody was shown is not buried under mediocre
 * ones that were (optimism in the face of uncertainty; Kaufmann, Cappé and Garivier 2012). They grow with what is known of
 * the others of its technique at such moments, as in UCB1 (Auer, Cesa-Bianchi and Fischer 2002): a better phrase that began
 * with bad luck is tried again. The share of UCB1's √(2 ln n) was tried in simulated worlds: it halves the regret.
 */
const optimism = (others: number): number => Math.sqrt(0.09 + 0.4 * Math.log(1 + others));

const FACTOR = { lowest: 0.3, highest: 1.8 };
/** A smaller change of the factor is not worth a reason. */
const NOTICEABLE = 0.03;

/** How much an outcome says for (`yes`) or against (`no`) a phrase. What is only watched says less than a judgement. */
const EVIDENCE: Record<Outcome, { yes: number; no: number }> = {
  helpful: { yes: 1, no: 0 },
  'not-helpful': { yes: 0, no: 1 },
  inserted: { yes: 0.5, no: 0 },
  copied: { yes: 0.5, no: 0 },
  ignored: { yes: 0, no: 0.1 },
  edited: { yes: 0, no: 0.15 },
  cooled: { yes: 0.2, no: 0 },
  'stayed-hot': { yes: 0, no: 0.2 },
};

/**
 * All the times a phrase was ignored say at most this against it, less than half a "not helpful": agents write most lines
 * themselves, and what stands before them most often must not sink for that.
 */
const IGNORED_LIMIT = 0.4;

/** Reasons that say nothing against the phrase at another moment. */
const ONLY_HERE: ReadonlySet<Reason> = new Set<Reason>(['wrong-moment', 'already-said']);

export interface Weight {
  /** 0.3…1.8; 1 where nothing is known. */
  factor: number;
  /** What learning did, in the agent's words. */
  because?: string;
}

export interface Tallies {
  /** What feedback does to a phrase at such a moment. Its cost does not grow with the feedback or the phrases. */
  weight(
    phrase: { key: string; textHash: string; technique: Technique },
    moment: { heat: Heat | null; driver: Driver | null },
  ): Weight;
}

/** Evidence decayed to the time of the tally, and plain counts for the reason. */
interface Sum extends Votes {
  yes: number;
  no: number;
  /** Evidence of having been ignored, before its limit. */
  passed: number;
}

/** Sums of one phrase by the hash of its text. */
type Wordings = Map<string, Sum>;

/**
 * Adds feedback up. A phrase's chance to help is a chain of Beta estimates: its technique at such moments is the prior
 * of the phrase anywhere, which is the prior of the phrase at such moments.
 * @param now epoch milliseconds
 */
export function tally(events: Iterable<Feedback>, now: number): Tallies {
  const techniques = new Map<string, Sum>();
  const anywhere = new Map<string, Wordings>();
  const here = new Map<string, Wordings>();

  for (const event of events) {
    const moment = `${event.heatBucket} ${event.driver}`;
    const decay = 2 ** (-Math.max(0, now - event.at) / HALF_LIFE_MS);
    add(wording(here, `${event.phraseId} ${moment}`, event), event.outcome, decay);
    if (event.outcome === 'ignored') continue;
    add(entry(techniques, `${event.technique} ${moment}`, nothing), event.outcome, decay);
    if (event.reason && ONLY_HERE.has(event.reason)) continue;
    add(wording(anywhere, event.phraseId, event), event.outcome, decay);
  }

  return {
    weight(phrase, { heat, driver }) {
      const bucket = heatBucketOf(heat);
      const technique = techniques.get(`${phrase.technique} ${bucket} ${driver}`) ?? nothing();
      const general = weigh(anywhere.get(phrase.key), phrase.textHash);
      const local = weigh(here.get(`${phrase.key} ${bucket} ${driver}`), phrase.textHash);
      const prior = clamp(estimate(0.5, STRENGTH.technique, technique).mean, PRIOR.lowest, PRIOR.highest);
      const { mean, deviation } = estimate(
        estimate(prior, STRENGTH.anywhere, general.all).mean,
        STRENGTH.here,
        local.all,
      );
      const others = technique.yes + technique.no - local.all.yes - local.all.no;
      const hope = optimism(Math.max(0, others));
      const neutral = UNKNOWN.mean + hope * UNKNOWN.deviation;
      const factor = clamp((mean + hope * deviation) / neutral, FACTOR.lowest, FACTOR.highest);
      if (Math.abs(factor - 1) < NOTICEABLE) return { factor };
      const known = { here: local.own, earlier: local.earlier, anywhere: general.all };
      const reason = because(known, { heat: bucket, driver });
      return reason === undefined ? { factor } : { factor, because: reason };
    },
  };
}

/** Mean and standard deviation of a Beta distribution: a prior of some strength, and evidence. */
function estimate(prior: number, strength: number, { yes, no, passed }: Sum): { mean: number; deviation: number } {
  const total = strength + yes + no + Math.min(passed, IGNORED_LIMIT);
  const mean = (prior * strength + yes) / total;
  return { mean, deviation: Math.sqrt((mean * (1 - mean)) / (total + 1)) };
}

/** The estimate of a phrase nothing is known of; its factor is 1. */
const UNKNOWN = estimate(0.5, STRENGTH.here, nothing());

/** The sums of a phrase with this text; what its earlier texts earned counts a third. */
function weigh(wordings: Wordings | undefined, textHash: string): { own: Sum; earlier: Sum; all: Sum } {
  const own = wordings?.get(textHash) ?? nothing();
  const earlier = nothing();
  const all = { ...own };
  for (const [hash, sum] of wordings ?? []) {
    if (hash === textHash) continue;
    merge(earlier, sum, 1);
    merge(all, sum, REWORDED_SHARE);
  }
  return { own, earlier, all };
}

function nothing(): Sum {
  return {
    yes: 0,
    no: 0,
    passed: 0,
    helpful: 0,
    notHelpful: 0,
    used: 0,
    ignored: 0,
    edited: 0,
    cooled: 0,
    stayedHot: 0,
  };
}

function entry<T>(map: Map<string, T>, key: string, create: () => T): T {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = create()));
  return value;
}

function wording(phrases: Map<string, Wordings>, key: string, { textHash }: Feedback): Sum {
  return entry(
    entry(phrases, key, () => new Map<string, Sum>()),
    textHash,
    nothing,
  );
}

function add(sum: Sum, outcome: Outcome, decay: number): void {
  sum.yes += EVIDENCE[outcome].yes * decay;
  if (outcome === 'ignored') sum.passed += EVIDENCE.ignored.no * decay;
  else sum.no += EVIDENCE[outcome].no * decay;
  if (outcome === 'helpful') sum.helpful += 1;
  if (outcome === 'not-helpful') sum.notHelpful += 1;
  if (outcome === 'inserted' || outcome === 'copied') sum.used += 1;
  if (outcome === 'ignored') sum.ignored += 1;
  if (outcome === 'edited') sum.edited += 1;
  if (outcome === 'cooled') sum.cooled += 1;
  if (outcome === 'stayed-hot') sum.stayedHot += 1;
}

function merge(sum: Sum, other: Sum, share: number): void {
  sum.yes += other.yes * share;
  sum.no += other.no * share;
  sum.passed += other.passed * share;
  sum.helpful += other.helpful;
  sum.notHelpful += other.notHelpful;
  sum.used += other.used;
  sum.ignored += other.ignored;
  sum.edited += other.edited;
  sum.cooled += other.cooled;
  sum.stayedHot += other.stayedHot;
}

function clamp(value: number, lowest: number, highest: number): number {
  return Math.min(highest, Math.max(lowest, value));
}
