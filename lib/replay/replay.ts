import type { Heat } from '../assessment.ts';
import { assess, type Desk } from '../assistant.ts';
import { spokenTexts, WINDOW_LIMIT, type Message } from '../conversation.ts';
import type { WindowReader } from '../emotion/reader.ts';
import { EMOTIONS, type Driver, type Emotion, type Signal } from '../emotion/reading.ts';
import type { Transcript } from './transcript.ts';

/** What was known and offered at one customer entry: a public format that other tools read. */
export interface ReplayLine {
  id: string;
  /** 1-based index into the transcript's turns. */
  turn: number;
  status: string;
  emotions: Record<Emotion, number>;
  emotionLabels: Emotion[];
  heat: Heat | null;
  heatScore: number | null;
  forecast: number;
  flag: boolean;
  signals: Signal[];
  signalScores: Record<Signal, number>;
  driver: Driver | null;
  stage: string;
  language: string | null;
  suggestions: { technique: string; phraseId: string; text: string }[];
}

/** Judges every customer entry of a transcript from the entries up to it, as the extension would have live. */
export async function* replay(transcript: Transcript, reader: WindowReader, desk: Desk): AsyncGenerator<ReplayLine> {
  for (const [index, message] of transcript.messages.entries()) {
    if (message.role !== 'customer') continue;
    yield await lineAt(transcript, index, reader, desk);
  }
}

async function lineAt(
  { id, messages }: Transcript,
  index: number,
  reader: WindowReader,
  desk: Desk,
): Promise<ReplayLine> {
  const seen: Message[] = messages.slice(0, index + 1).slice(-WINDOW_LIMIT);
  const { reading } = await reader.read(spokenTexts(seen));
  const { judgement, stage, suggestions } = assess(seen, reading, desk, seen.at(-1)?.at ?? 0);
  return {
    id,
    turn: index + 1,
    status: judgement.status,
    emotions:
      judgement.emotions ?? (Object.fromEntries(EMOTIONS.map((label) => [label, 0])) as Record<Emotion, number>),
    emotionLabels: judgement.emotionLabels,
    heat: judgement.heat,
    heatScore: judgement.heatScore,
    forecast: judgement.forecast ?? reading.conversation.at(-1)?.forecast ?? 0,
    flag: judgement.flag !== null,
    signals: judgement.signals,
    signalScores: judgement.signalScores,
    driver: judgement.driver,
    stage,
    language: judgement.language,
    suggestions: suggestions.map(({ technique, phraseId, text }) => ({ technique, phraseId, text })),
  };
}
