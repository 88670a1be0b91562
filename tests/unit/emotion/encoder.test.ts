import '../../../lib/emotion/runtime-node.ts';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Encoder } from '../../../lib/emotion/encoder.ts';
import { EMOTIONS, SIGNALS, TOPICS } from '../../../lib/emotion/reading.ts';

const MODELS = fileURLToPath(new URL('../../../models/', import.meta.url));

describe('the emotion model', () => {
  let encoder: Encoder;
  const progress: number[] = [];
  beforeAll(async () => {
    encoder = await Encoder.load(MODELS, 'levelhead', (share) => progress.push(share));
  });
  afterAll(() => encoder.dispose());

  it('reports its loading up to the end', () => {
    expect(progress.at(-1)).toBe(1);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
  });

  it('has the labels in the order of the domain', () => {
    expect(encoder.labels.emotions).toEqual([...EMOTIONS]);
    expect(encoder.labels.signals).toEqual([...SIGNALS]);
    expect(encoder.labels.topics).toEqual([...TOPICS]);
  });

  it('hears anger and thanks', async () => {
    const angry = await encoder.encode(
      'This is the third time you lied to me, I am furious and I want your manager NOW',
    );
    const glad = await encoder.encode('thank you so much, that was really quick!');
    expect(angry.heat[1]).toBeGreaterThan(0.6);
    expect(glad.heat[1]).toBeLessThan(0.2);
    expect(glad.emotions[EMOTIONS.indexOf('gratitude')]).toBeGreaterThan(0.5);
  });

  it('hears what a message is about', async () => {
    const topics = async (text: string) => (await encoder.encode(text)).topics;
    expect(
      await topics('it keeps telling me the password is wrong and the code never works, I need to get in'),
    ).toContain('login');
    expect(await topics('my card was charged twice for one order')).toContain('billing');
    expect(await topics('ok thanks, I will try that')).toEqual([]);
  });

  it('never finds a higher heat likelier than a lower one', async () => {
    for (const text of ['', 'ok', 'WHERE IS MY MONEY', '😡', 'a'.repeat(4_000)]) {
      const { heat } = await encoder.encode(text);
      expect(heat).toEqual([...heat].sort((a, b) => b - a));
    }
  });

  it('marks words of the text itself', async () => {
    const text = 'Hello, this is absolutely disgusting service 😡';
    const { spans } = await encoder.encode(text);
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(text.split(' '));
    const total = spans.reduce((sum, { share }) => sum + Math.abs(share), 0);
    expect(total).toBeGreaterThan(0);
  });

  it('reads each entry of a chat from the entries up to it only', async () => {
    const texts = [
      'hi, where is my order?',
      'It is delayed.',
      'again?? this is the third time',
      'Sorry!',
      'thanks for nothing',
    ];
    const spoken = [];
    for (const [index, text] of texts.entries()) {
      spoken.push({
        role: index % 2 ? ('agent' as const) : ('customer' as const),
        reading: await encoder.encode(text),
      });
    }
    const whole = await encoder.converse(spoken);
    const part = await encoder.converse(spoken.slice(0, 3));
    expect(whole).toHaveLength(5);
    part.forEach((reading, index) => {
      expect(reading.forecast).toBeCloseTo(whole[index]!.forecast, 5);
      reading.heat.forEach((p, level) => expect(p).toBeCloseTo(whole[index]!.heat[level]!, 5));
    });
    expect(part[0]!.driver.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 4);
  });

  it('says nothing of an empty chat', async () => {
    expect(await encoder.converse([])).toEqual([]);
  });

  it('refuses a folder without a model', async () => {
    await expect(Encoder.load(MODELS, 'no-such-model')).rejects.toThrow();
  });
});
