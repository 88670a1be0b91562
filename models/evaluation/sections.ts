import type { ModelLabels } from '../../lib/emotion/labels.ts';
import { EMOTIONS, SIGNALS } from '../../lib/emotion/reading.ts';
import { plainBaselines, tfidfScores } from './baselines.ts';
import type { Source } from './chats.ts';
import { byChat } from './entries.ts';
import type { Entry } from './entries.ts';
import { cutForCalmBudget, flagFigures } from './flags.ts';
import { auroc, averagePrecision, bootstrap, brierSkill, calibrationError, quadraticKappa, retrieval } from './metrics.ts';
import type { Interval } from './metrics.ts';
import { firstAllowed, suggestedMoves } from './moves.ts';
import type { Shown } from './shown.ts';
import { percent, range, table, two } from './tables.ts';

const SOURCES: Source[] = ['own', 'twitter', 'cucom', 'star', 'tau'];
/** Labels with fewer positives get an interval only. */
const FEW = 50;

const from = (entries: Entry[], source: Source) => entries.filter((entry) => entry.source === source);
const atLeast = (heat: number) => (entry: Entry) => entry.label.heat >= heat;
const area = (gold: (entry: Entry) => boolean, score: (entry: Entry) => number) => (entries: Entry[]) =>
  auroc(entries.map(gold), entries.map(score));

function interval(entries: Entry[], measure: (entries: Entry[]) => number): Interval {
  return bootstrap(byChat(entries), measure);
}

/** Heat ≥ 2 and ≥ 3 per source against the baselines, and the displayed level's agreement: the model's and the panel's. */
export function heatSection(entries: Entry[], shown: ReadonlyMap<Entry, Shown>): string {
  const rows: string[][] = [];
  for (const heat of [2, 3]) {
    const gold = atLeast(heat);
    const linear = tfidfScores(entries, gold);
    const baselines = { 'TF-IDF + linear': (entry: Entry) => linear.get(entry)!, ...plainBaselines(entries, gold) };
    for (const source of SOURCES) {
      const of = from(entries, source);
      const positives = of.filter(gold).length;
      if (positives < 5) continue;
      const plain = Object.entries(baselines).map(([, score]) => two(area(gold, score)(of)));
      rows.push([
        `heat ≥ ${heat}`,
        source,
        `${of.length}`,
        `${positives}${positives < FEW ? ' (too few)' : ''}`,
        range(interval(of, area(gold, (entry) => entry.scores.heat[heat - 1]!))),
        two(area(gold, (entry) => entry.scores.messageHeat[heat - 1]!)(of)),
        two(area(gold, (entry) => shown.get(entry)!.score ?? 0)(of)),
        ...plain,
      ]);
    }
  }
  const agreement = SOURCES.map((source) => {
    const of = from(entries, source);
    const agreeing = (level: (entry: Entry) => number) => (some: Entry[]) => quadraticKappa(some.map(({ label }) => label.heat), some.map(level));
    const panel = agreeing((entry) => shown.get(entry)!.heat ?? 0);
    return [source, `${of.length}`, range(interval(of, panel)), range(interval(of, agreeing(({ scores }) => scores.level)))];
  });
  return [
    '### Heat: AUROC',
    table(
      ['', 'source', 'entries', 'positives', 'with context', 'message alone', 'in the panel (model and rules)', 'TF-IDF + linear', 'lexicon', 'length', 'turn number', 'source only'],
      rows,
    ),
    '### Heat: displayed level 0-4, quadratic kappa',
    table(['source', 'entries', 'in the panel (model and rules)', 'the model alone'], agreement),
  ].join('\n\n');
}

type LabelSet = { title: string; names: readonly string[]; gold: (entry: Entry) => readonly string[]; score: (entry: Entry) => number[]; said: (entry: Entry) => readonly string[] };

function labelTable(entries: Entry[], set: LabelSet): string {
  const rows = set.names.map((name, index) => {
    const gold = (entry: Entry) => set.gold(entry).includes(name);
    const y = entries.map(gold);
    const positives = y.filter(Boolean).length;
    const scored = entries.map((entry) => set.score(entry)[index]!);
    const { precision, recall, f1 } = retrieval(y, entries.map((entry) => set.said(entry).includes(name)));
    const areaRange = positives ? range(interval(entries, area(gold, (entry) => set.score(entry)[index]!))) : '';
    const few = positives < FEW;
    return [
      name,
      `${positives}${few ? ' (too few)' : ''}`,
      ...(few ? ['', '', ''] : [two(precision), two(recall), two(f1)]),
      areaRange,
      few ? '' : two(averagePrecision(y, scored)),
      few ? '' : two(calibrationError(y, scored)),
      few ? '' : two(brierSkill(y, scored)),
    ];
  });
  return table([set.title, 'positives', 'P', 'R', 'F1', 'AUROC', 'AP', 'ECE', 'Brier skill'], rows);
}

const byMessage: LabelSet = {
  title: 'emotion',
  names: EMOTIONS,
  gold: ({ label }) => label.emotions,
  score: ({ scores }) => scores.emotions,
  said: ({ scores }) => scores.emotionLabels,
};
const inContext: LabelSet = {
  ...byMessage,
  score: ({ scores }) => scores.conversationEmotions,
  said: ({ scores }) => scores.conversationEmotionLabels,
};

const macroF1 = (set: LabelSet) => (entries: Entry[]) => {
  const values = set.names.map(
    (name) => retrieval(entries.map((entry) => set.gold(entry).includes(name)), entries.map((entry) => set.said(entry).includes(name))).f1,
  );
  return values.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : value), 0) / values.length;
};

/** The nine emotions: macro-F1 per source, and label by label on own chats and Twitter care. */
export function emotionSection(entries: Entry[]): string {
  const pools: [string, Entry[]][] = [
    ['own + twitter', entries.filter(({ source }) => source === 'own' || source === 'twitter')],
    ...SOURCES.map((source): [string, Entry[]] => [source, from(entries, source)]),
  ];
  const rows = pools.map(([name, of]) => [
    name,
    `${of.length}`,
    range(interval(of, macroF1(inContext))),
    range(interval(of, macroF1(byMessage))),
  ]);
  return [
    '### Emotions: macro-F1 over nine labels',
    table(['source', 'entries', 'with context', 'message alone'], rows),
    '### Emotions on own chats and Twitter care, with context',
    labelTable(pools[0]![1], inContext),
  ].join('\n\n');
}

/** The learned signal scores, before the rules are combined with them. */
export function signalSection(entries: Entry[]): string {
  const rows = SIGNALS.filter((name) => name !== 'safety-crisis').map((name) => {
    const index = SIGNALS.indexOf(name);
    return [
      name,
      ...(['own', 'twitter', 'cucom'] as const).flatMap((source) => {
        const of = from(entries, source);
        const gold = (entry: Entry) => entry.label.signals.includes(name);
        const positives = of.filter(gold).length;
        const measure = area(gold, (entry) => entry.scores.conversationSignals[index]!);
        return [`${positives}`, positives < 5 ? '' : range(interval(of, measure))];
      }),
    ];
  });
  return ['### Signals: AUROC of the learned score (positives beside it)', table(['signal', 'own', '', 'twitter', '', 'cucom', ''], rows)].join('\n\n');
}

/** The forecast over entries before a chat's first heat 3, and what the dial does with it. */
export function forecastSection(entries: Entry[], dial: string[]): string {
  const gold = (entry: Entry) => entry.ahead;
  const rows = (['own', 'cucom', 'twitter'] as const).map((source) => {
    const of = from(entries, source).filter(({ beforeFirst }) => beforeFirst);
    const positives = of.filter(gold).length;
    const scores = of.map(({ scores: { forecast } }) => forecast);
    const few = positives < FEW;
    return [
      source,
      `${of.length}`,
      `${positives}${few ? ' (too few)' : ''}`,
      range(interval(of, area(gold, ({ scores: { forecast } }) => forecast))),
      two(area(gold, ({ customerTurn }) => customerTurn)(of)),
      two(area(gold, ({ label, customerTurn }) => label.heat * 100 + customerTurn)(of)),
      few ? '' : two(calibrationError(of.map(gold), scores)),
      few ? '' : two(brierSkill(of.map(gold), scores)),
    ];
  });
  const figures = (name: string, source: Source, of: Entry[], flag: (entry: Entry) => boolean) => {
    const f = flagFigures(of, flag);
    return [
      name,
      source,
      `${percent(f.calmAlarms)} of ${f.calmChats}`,
      `${percent(f.tenseAlarms)} of ${f.tenseChats}`,
      `${percent(f.flaggedBefore)} of ${f.forecastable}`,
      two(f.lead),
      `${percent(f.recovered)} of ${f.recoverable}`,
    ];
  };
  const flags = (['own', 'cucom', 'twitter'] as const).flatMap((source) => {
    const of = from(entries, source);
    const score = ({ scores }: Entry) => Math.max(scores.forecast, scores.heat[2]!);
    const cut = cutForCalmBudget(of, score, 0.1);
    return [
      ...dial.map((name, position) => figures(`${position + 1} ${name}`, source, of, ({ scores }) => scores.flags[position]!)),
      figures('≤ 10 % of its own calm chats', source, of, (entry) => score(entry) >= cut),
    ];
  });
  return [
    '### Forecast: heat ≥ 3 within the customer’s next three turns, entries before the first heat 3',
    table(['source', 'entries', 'positives', 'AUROC', 'turn number', 'gold heat, then turn number', 'ECE', 'Brier skill'], rows),
    '### Flags by dial position (thresholds of each fold chosen on the others)',
    table(
      ['dial', 'source', 'calm chats alarmed', 'tense chats alarmed', 'forecastable escalations flagged before', 'lead', 'gone when cooled'],
      flags,
    ),
  ].join('\n\n');
}

/**
 * Does the first labelled move that the domain's rules allow stand among three: the likeliest allowed ones by the model, those
 * that the coach shows, and always the same?
 */
export function moveSection(entries: Entry[], labels: ModelLabels, shown: ReadonlyMap<Entry, Shown>): string {
  const first = new Map(entries.map((entry) => [entry, firstAllowed(entry)]));
  const ways: ((entry: Entry) => string[])[] = [
    (entry) => suggestedMoves(entry, labels.moves),
    (entry) => shown.get(entry)!.moves,
    () => ['acknowledge', 'apologise', 'reassure'],
  ];
  const rows = SOURCES.flatMap((source) => {
    const of = from(entries, source).filter((entry) => entry.label.heat >= 1 && first.get(entry));
    if (of.length === 0) return [];
    const figures = ways.flatMap((way) => {
      const share = (some: Entry[]) => some.filter((entry) => way(entry).includes(first.get(entry)!)).length / some.length;
      const recalls = labels.moves
        .map((move) => of.filter((entry) => first.get(entry) === move))
        .filter((some) => some.length >= 20)
        .map(share);
      const recall = recalls.length ? two(recalls.reduce((a, b) => a + b, 0) / recalls.length) : '';
      return [range(interval(of, share)), recall];
    });
    return [[source, `${of.length}`, ...figures]];
  });
  const head = ['the model', 'the coach', 'acknowledge/apologise/reassure'].flatMap((who) => [who, 'mean recall']);
  return [
    '### Moves: first allowed labelled move among the three shown, heat ≥ 1; recall averaged over first moves with ≥ 20',
    table(['source', 'entries', ...head], rows),
  ].join('\n\n');
}

/** Calibration of heat per source. */
export function calibrationSection(entries: Entry[]): string {
  const rows = SOURCES.flatMap((source) =>
    [1, 2, 3, 4].flatMap((heat) => {
      const of = from(entries, source);
      const y = of.map(atLeast(heat));
      if (y.filter(Boolean).length < FEW) return [];
      const p = of.map(({ scores }) => scores.heat[heat - 1]!);
      return [[source, `heat ≥ ${heat}`, two(calibrationError(y, p)), two(brierSkill(y, p))]];
    }),
  );
  return ['### Calibration of heat', table(['source', '', 'ECE', 'Brier skill'], rows)].join('\n\n');
}

/** Heat when every customer entry of several sentences arrives in bubbles. */
export function bubbleSection(entries: Entry[]): string {
  if (!entries.some(({ scores }) => scores.bubbledHeat)) return '### Heat in bubbles\n\nNot scored for this version.';
  const rows = (['own', 'twitter', 'cucom'] as const).map((source) => {
    const of = from(entries, source).filter(({ scores }) => scores.bubbledHeat);
    const gold = atLeast(2);
    return [
      source,
      `${of.length}`,
      two(area(gold, ({ scores }) => scores.heat[1]!)(of)),
      two(area(gold, ({ scores }) => scores.bubbledHeat![1]!)(of)),
    ];
  });
  return ['### Heat ≥ 2 when turns come in bubbles: AUROC', table(['source', 'entries', 'as written', 'in bubbles'], rows)].join('\n\n');
}
