import '../../../lib/emotion/runtime-node.ts';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Encoder } from '../../../lib/emotion/encoder.ts';
import { WindowReader } from '../../../lib/emotion/reader.ts';
import { BUILTIN_PACKS } from '../../../lib/packs/builtin/index.ts';
import { nearDuplicates } from '../../../lib/packs/lint/alike.ts';

const lines = BUILTIN_PACKS.flatMap((pack) => pack.phrases.map(({ id, text }) => ({ key: `${pack.id}/${id}`, text })));
const line = (key: string, text: string) => ({ key, text });
const names = (found: Awaited<ReturnType<typeof nearDuplicates>>) =>
  found.map(({ line: one, other }) => `${one.text} ~ ${other.text}`);

describe('near-duplicates by the model’s own vectors', () => {
  let encoder: Encoder;
  let reader: WindowReader;
  beforeAll(async () => {
    encoder = await Encoder.load(fileURLToPath(new URL('../../../models/', import.meta.url)), 'levelhead');
    reader = new WindowReader(encoder);
  });
  afterAll(() => encoder.dispose());

  test('none among the phrases that ship', async () => {
    expect(names(await nearDuplicates(lines, lines, (pairs) => reader.compare(pairs)))).toEqual([]);
  }, 120_000);

  test('a line said again in other words is found, and only where the model hears it alike', async () => {
    const mine = [
      line('team/same', 'What would put this right for you?'),
      line('team/topic', 'I’m sorry you’re having trouble with your refund.'),
      line('team/turned', 'I can see why you would not want to wait for this.'),
    ];
    const others = [
      line('pack/same', 'What would put this right?'),
      line('pack/topic', 'I’m sorry you’re having trouble with your login.'),
      line('pack/turned', 'Can you see this? I would not want to wait for it.'),
    ];
    const compare = (pairs: readonly (readonly [string, string])[]) => reader.compare(pairs);
    expect(names(await nearDuplicates(mine, others, compare))).toEqual([
      'What would put this right for you? ~ What would put this right?',
    ]);
  });

  test('compares a text with itself as one', async () => {
    const [same, other] = await reader.compare([
      ['Thank you for waiting.', 'Thank you for waiting.'],
      ['Thank you for waiting.', 'This is theft, I want my money back NOW'],
    ]);
    expect(same).toBeCloseTo(1, 5);
    expect(other).toBeLessThan(0.6);
  });
});

describe('near-duplicates by words', () => {
  test('finds lines that share most of their words, each pair once', async () => {
    const pack = [
      line('a/one', 'Is there anything you’d like to add before I pass this on?'),
      line('a/two', "Before I pass this on, is there anything you'd like me to add?"),
      line('a/three', 'I’ll write to you by {time}.'),
    ];
    expect(names(await nearDuplicates(pack, pack))).toEqual([
      "Is there anything you’d like to add before I pass this on? ~ Before I pass this on, is there anything you'd like me to add?",
    ]);
  });

  test('keeps lines in one frame about different things apart', async () => {
    const pack = [line('a/one', 'Refund or credit, which would you prefer?')];
    const others = [line('b/one', 'Replacement or refund, which would you prefer?')];
    expect(await nearDuplicates(pack, others)).toEqual([]);
  });

  test('takes ten thousand lines', async () => {
    const many = Array.from({ length: 10_000 }, (_, i) =>
      line(`big/${i}`, `${lines[i % lines.length]!.text} Case ${i}.`),
    );
    const found = await nearDuplicates(many.slice(0, 1), many);
    expect(found.length).toBe(Math.floor(10_000 / lines.length));
  });
});
