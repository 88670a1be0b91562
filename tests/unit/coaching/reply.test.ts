import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { REPLY_PLACES, type ReplyPart, type Suggestion } from '../../../lib/assessment.ts';
import { another, firstPicks, goTogether, joined, mayStandTogether, standing } from '../../../lib/coaching/combine.ts';
import { coach, type CoachInput } from '../../../lib/coaching/coach.ts';
import { isOpen } from '../../../lib/coaching/gates.ts';
import { AGENT_SAID, plain } from '../../../lib/coaching/said.ts';
import { readSituation } from '../../../lib/coaching/situation.ts';
import type { Technique } from '../../../lib/coaching/techniques.ts';
import type { Role } from '../../../lib/conversation.ts';
import { checkDraft } from '../../../lib/draft/check.ts';
import { buildLibrary } from '../../../lib/packs/library.ts';
import { DEFAULT_TEAM } from '../../../lib/team.ts';
import { builtinPacks, judgementOf, messagesOf, type Given } from './chat.ts';

type Turns = [Role, string][];

const NOW = Date.UTC(2026, 0, 15, 12);
const library = buildLibrary(builtinPacks(), DEFAULT_TEAM);

function ask(turns: Turns, given: Given, more: Partial<CoachInput> = {}) {
  return coach({
    messages: messagesOf(turns),
    judgement: judgementOf(given),
    library,
    team: DEFAULT_TEAM,
    limit: 3,
    now: NOW,
    agentName: 'Alex',
    ...more,
  });
}

const LATE: Turns = [['customer', 'You were due to collect the old fridge this morning and nobody came']];
const FRUSTRATED: Given = { heat: 2, emotions: ['frustration'], driver: 'ineffective' };
const linesOf = (reply: readonly ReplyPart[]) => standing(reply, firstPicks(reply)).filter((line) => line !== null);
const textOf = (reply: readonly ReplyPart[]) => joined(standing(reply, firstPicks(reply))).text;

interface Moment {
  id: string;
  turns: Turns;
  given: Given;
}

/** Every hand-written moment for which a reply is made. */
const moments = readdirSync(new URL('../../moments/', import.meta.url))
  .filter((file) => file.endsWith('.jsonl'))
  .flatMap((file) =>
    readFileSync(new URL(`../../moments/${file}`, import.meta.url), 'utf8')
      .trim()
      .split('\n'),
  )
  .map((line) => JSON.parse(line) as Partial<Moment>)
  .filter((line): line is Moment => line.turns !== undefined && line.given !== undefined)
  .flatMap((moment) => {
    const { reply } = ask(moment.turns, moment.given);
    return reply ? [{ ...moment, reply }] : [];
  });
/** The ids of the moments whose reply breaks a rule. */
const breaking = (breaks: (moment: (typeof moments)[number]) => boolean) =>
  moments.filter(breaks).map(({ id, reply }) => `${id}: ${textOf(reply)}`);

describe('a full reply', () => {
  it('is made for a hot first message, from a feeling to a time', () => {
    const { reply } = ask(LATE, FRUSTRATED);
    expect(reply?.[0]?.place).toBe('feeling');
    expect(reply?.at(-1)?.place).toBe('time');
    expect(reply?.at(-1)?.choices[0]?.technique).toBe('next-step');
  });

  it('is made for many moments', () => expect(moments.length).toBeGreaterThan(120));

  it('stands in the order feeling, fact, action, time, one move at each', () => {
    expect(
      breaking(({ reply }) => {
        const places = reply.map(({ place }) => REPLY_PLACES.indexOf(place));
        return places.some((place, i) => i > 0 && place <= places[i - 1]!);
      }),
    ).toEqual([]);
  });

  it('has two to four moves, of techniques that are open and go together', () => {
    expect(
      breaking(({ reply, turns, given }) => {
        const situation = readSituation(messagesOf(turns), judgementOf(given), NOW);
        const techniques = reply.map(({ choices }) => choices[0]!.technique);
        const apart = techniques.some((a, i) => techniques.slice(i + 1).some((b) => !mayStandTogether(a, b)));
        return reply.length < 2 || reply.length > 4 || apart || techniques.some((one) => !isOpen(one, situation));
      }),
    ).toEqual([]);
  });

  it('asks at most one question, apologises once, says "I understand" once and nothing twice', () => {
    const count = (reply: readonly ReplyPart[], pattern: RegExp) =>
      linesOf(reply).filter(({ text }) => pattern.test(plain(text))).length;
    expect(
      breaking(({ reply }) => {
        const lines = linesOf(reply);
        const slots = lines.flatMap((line) => [...new Set(line.slots.map(({ name }) => name))]);
        return (
          count(reply, /\?/) > 1 ||
          count(reply, AGENT_SAID.apology) > 1 ||
          count(reply, AGENT_SAID.understand) > 1 ||
          new Set(slots).size < slots.length ||
          lines.some((a, i) => lines.slice(i + 1).some((b) => !goTogether(a, b)))
        );
      }),
    ).toEqual([]);
  });

  it('has no apology where one was made, and names no feeling up to heat 2', () => {
    expect(
      breaking(({ reply, turns, given }) => {
        const situation = readSituation(messagesOf(turns), judgementOf(given), NOW);
        const techniques = reply.map(({ choices }) => choices[0]!.technique);
        return (
          (situation.done.apologies > 0 && techniques.some((one) => one.startsWith('apologise'))) ||
          (given.heat <= 2 && linesOf(reply).some(({ phraseId }) => library.byKey.get(phraseId)!.traits.namesFeeling))
        );
      }),
    ).toEqual([]);
  });

  it('under a legal or public threat holds a hand-off, and safe lines only, whatever is put in', () => {
    const grave = moments.filter(({ given }) =>
      given.signals?.some((signal) => signal === 'legal-threat' || signal === 'public-threat'),
    );
    expect(grave.length).toBeGreaterThan(2);
    for (const { id, reply } of grave) {
      expect(
        reply.map(({ choices }) => choices[0]!.technique),
        id,
      ).toContain('hand-off');
      for (const { choices } of reply)
        for (const { phraseId } of choices) expect(library.byKey.get(phraseId)?.safe, phraseId).toBe(true);
    }
  });

  it('never leaves reassurance without a next step, nor a reason without an alternative', () => {
    expect(
      breaking(({ reply }) => {
        const techniques = reply.map(({ choices }) => choices[0]!.technique);
        return reply.some(({ needs }) => needs && !needs.some((needed) => techniques.includes(needed)));
      }),
    ).toEqual([]);
  });

  it('passes the draft guard as a whole', () => {
    expect(
      breaking(({ reply, turns }) => {
        const agentSaid = turns.filter(([role]) => role === 'agent').map(([, text]) => text);
        return checkDraft(textOf(reply), { agentSaid }).length > 0;
      }),
    ).toEqual([]);
  });

  it('is short', () => expect(breaking(({ reply }) => textOf(reply).length > 480)).toEqual([]));

  it('shows unknown facts as gaps where they stand in the whole', () => {
    const gaps = moments.flatMap(({ reply }) => {
      const { text, slots } = joined(standing(reply, firstPicks(reply)));
      return slots.filter(({ filled }) => !filled).map(({ name, start, end }) => [text.slice(start, end), `[${name}]`]);
    });
    expect(gaps.length).toBeGreaterThan(50);
    for (const [shown, gap] of gaps) expect(shown).toBe(gap);
  });

  it('is not offered to a calm customer, while the customer is not waiting, or to an agent who wants one idea', () => {
    expect(ask([['customer', 'what time do you close?']], { heat: 0 }).reply).toBeUndefined();
    expect(ask([...LATE, ['agent', 'Which street is it?']], FRUSTRATED).reply).toBeUndefined();
    expect(
      ask([...LATE, ['agent', "I've booked it."], ['customer', 'Thank you, that is all.']], { heat: 1 }).reply,
    ).toBe(undefined);
    expect(ask([...LATE, ['agent', "I've booked it."], ['customer', 'ok then']], FRUSTRATED).reply).toBeUndefined();
    expect(ask(LATE, FRUSTRATED, { limit: 1 }).reply).toBeUndefined();
  });

  it('keeps a conversation’s state under 20 kB with all it may hold', () => {
    for (const { turns, given } of moments.slice(0, 40)) {
      const size = JSON.stringify({ ...judgementOf(given), ...ask(turns, given) }).length;
      expect(size).toBeLessThan(17_000);
    }
  });
});

describe('its parts', () => {
  const line = (technique: Technique, text: string, more: Partial<Suggestion> = {}): Suggestion => ({
    phraseId: `own/${text}`,
    textHash: '',
    packId: 'own',
    packName: 'Own',
    technique,
    text,
    slots: [],
    why: '',
    tone: 'plain',
    ...more,
  });
  const reply: ReplyPart[] = [
    { place: 'feeling', choices: [line('acknowledge', 'A lost morning.'), line('acknowledge', 'Is it the fridge?')] },
    {
      place: 'fact',
      choices: [line('paraphrase', 'The van never came, is that it?'), line('paraphrase', 'You waited in vain.')],
    },
    { place: 'action', choices: [line('reassure', 'I am on it.')], needs: ['next-step'] },
    {
      place: 'time',
      choices: [
        line('next-step', 'By [time] you know more.', { slots: [{ name: 'time', start: 3, end: 9, filled: false }] }),
      ],
    },
  ];

  it('are joined with their slots where they now stand', () => {
    const { text, slots } = joined(standing(reply, [0, 1, 0, 0]));
    expect(text).toBe('A lost morning. You waited in vain. I am on it. By [time] you know more.');
    expect(slots.map(({ start, end }) => text.slice(start, end))).toEqual(['[time]']);
  });
  it('can be taken out, and what leans on one goes with it', () => {
    const texts = (...picks: (number | null)[]) => standing(reply, picks).map((one) => one?.text ?? null);
    expect(texts(0, null, 0, 0)).toEqual(['A lost morning.', null, 'I am on it.', 'By [time] you know more.']);
    expect(texts(0, 0, 0, null)).toEqual(['A lost morning.', 'The van never came, is that it?', null, null]);
    expect(joined(standing(reply, [null, null, null, null]))).toEqual({ text: '', slots: [] });
  });
  it('are replaced by another line of the technique that goes with the rest', () => {
    expect(another(reply, [0, 0, 0, 0], 1)).toBe(1);
    // The other acknowledgement is a second question, unless the paraphrase no longer is one.
    expect(another(reply, [0, 0, 0, 0], 0)).toBeUndefined();
    expect(another(reply, [0, 1, 0, 0], 0)).toBe(1);
    expect(another(reply, [0, 0, 0, 0], 2)).toBeUndefined();
  });
  it('do not go together where they say the same, ask twice or fill one fact twice', () => {
    const item = { slots: [{ name: 'item', start: 0, end: 4, filled: true }] };
    expect(goTogether(line('acknowledge', 'lamp', item), line('next-step', 'lamp', item))).toBe(false);
    expect(goTogether(line('apologise', "I'm sorry."), line('yes-and', 'Sorry it took so long.'))).toBe(false);
    const asked = line('acknowledge', "That's a fair question.");
    expect(goTogether(asked, line('answer', 'Good question. I have the list here.'))).toBe(false);
    const answer = line('acknowledge', "You'll get a proper answer.");
    expect(goTogether(answer, line('answer', 'So I can give you the right answer, I ring the depot.'))).toBe(false);
    expect(goTogether(line('reframe', 'One way on.'), line('name-feeling', 'That hurt.'))).toBe(false);
    expect(goTogether(line('acknowledge', 'A lost morning.'), line('next-step', 'I ring you at two.'))).toBe(true);
  });
});
