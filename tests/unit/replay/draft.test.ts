import '../../../lib/emotion/runtime-node.ts';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { Encoder } from '../../../lib/emotion/encoder.ts';
import { WindowReader } from '../../../lib/emotion/reader.ts';
import { type DraftLine, replayDraft } from '../../../lib/replay/draft.ts';
import { parseTranscript } from '../../../lib/replay/transcript.ts';
import { DEFAULT_TEAM } from '../../../lib/team.ts';

const MODELS = fileURLToPath(new URL('../../../models/', import.meta.url));

let reader: WindowReader;

beforeAll(async () => {
  reader = new WindowReader(await Encoder.load(MODELS, 'levelhead'));
});

const TURNS = [
  ['customer', 'My order 48213 has not arrived, for the third week now.'],
  ['agent', 'I am sorry about that, let me look.'],
  ['customer', 'And? Where is it?'],
];

function line(draft: string, turns: string[][] = TURNS, off: string[] = []): Promise<DraftLine> {
  const transcript = parseTranscript(JSON.stringify({ id: 'chat', turns, draft }));
  return replayDraft(transcript, reader, { ...DEFAULT_TEAM, draftRulesOff: off });
}

test('a draft has one line: what is noted, where, and what to do instead', async () => {
  const answer = await line('Please calm down. It will be there soon.');
  expect(answer).toEqual({
    id: 'chat',
    draft: {
      notes: [
        { rule: 'calm-down', level: 'warn', start: 7, end: 16, offer: 'acknowledge' },
        { rule: 'vague-time', level: 'hint', start: 35, end: 39, offer: 'next-step' },
      ],
      heatDelta: expect.any(Number),
    },
  });
});

test('what was said before counts, and what the lead switched off does not', async () => {
  const rules = (of: DraftLine) => of.draft.notes.map(({ rule }) => rule);
  expect(rules(await line('I am sorry it is late.'))).toEqual(['second-apology']);
  expect(rules(await line('I am sorry it is late.', [TURNS[0]!]))).toEqual([]);
  expect(rules(await line('I am sorry it is late.', TURNS, ['second-apology']))).toEqual([]);
});

test('heatDelta is the forecast with the draft less the forecast without it', async () => {
  const said = (text: string, role: string) => ({ role: role as 'customer' | 'agent', text });
  const spoken = TURNS.map(([role, text]) => said(text!, role!));
  const forecast = async (messages: typeof spoken) =>
    (await reader.read(messages)).reading.conversation.at(-1)!.forecast;
  const draft = 'It left the depot at 9 and is with you by noon.';
  const { heatDelta } = (await line(draft)).draft;
  expect(heatDelta).toBeCloseTo((await forecast([...spoken, said(draft, 'agent')])) - (await forecast(spoken)), 6);
  expect(heatDelta).not.toBe(0);
});

test('an empty draft changes nothing; before anybody spoke there is no forecast', async () => {
  expect((await line(' ')).draft).toEqual({ notes: [], heatDelta: 0 });
  expect((await line('Hello, this is Kim.', [])).draft).toEqual({ notes: [], heatDelta: null });
});

test('a hostile draft of 100,000 characters is answered', async () => {
  const { notes, heatDelta } = (await line('You must calm down!! '.repeat(5_000))).draft;
  expect(notes.length).toBeGreaterThan(0);
  expect(Math.abs(heatDelta!)).toBeLessThanOrEqual(1);
});
