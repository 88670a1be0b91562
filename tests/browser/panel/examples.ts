import type { Assessment, HandOver, Place, ReplyPart, Suggestion } from '../../../lib/assessment.ts';
import { TECHNIQUES, type Technique } from '../../../lib/coaching/techniques.ts';
import { conversationKey } from '../../../lib/conversation.ts';
import { EMOTIONS, SIGNALS } from '../../../lib/emotion/reading.ts';

/** A suggestion whose slots are written in its text as `<filled>` and `[gap]`. */
export function suggestion(technique: Technique, marked: string, more: Partial<Suggestion> = {}): Suggestion {
  const slots: Suggestion['slots'] = [];
  let text = '';
  for (const part of marked.split(/(<[^>]*>|\[[^\]]*\])/)) {
    const filled = part.startsWith('<') && part.endsWith('>');
    const words = filled ? part.slice(1, -1) : part;
    if (filled || part.startsWith('[')) {
      const name = filled ? 'item' : part.slice(1, -1);
      slots.push({ name, start: text.length, end: text.length + words.length, filled });
    }
    text += words;
  }
  return {
    phraseId: `empathy/${technique}-one`,
    textHash: '00000000',
    packId: 'empathy',
    packName: 'Empathy',
    technique,
    text,
    slots,
    why: TECHNIQUES[technique].does,
    tone: 'plain',
    ...more,
  };
}

export function place(tabId: number, more: Partial<Place> = {}): Place {
  return {
    tabId,
    frameId: 0,
    documentId: `document-${tabId}`,
    revision: 1,
    shown: true,
    composer: 'reply',
    ...more,
  };
}

/** A judged, frustrated chat, with what a test wants otherwise. */
export function chat(id: string, more: Partial<Assessment> = {}): Assessment {
  return {
    conversation: { site: 'http://localhost', id },
    adapter: 'desk',
    title: `Chat ${id}`,
    status: 'judged',
    heat: 2,
    heatScore: 0.5,
    forecast: 0.3,
    trend: 'steady',
    history: [1, 2, 2],
    flag: null,
    emotions: Object.fromEntries(EMOTIONS.map((emotion) => [emotion, 0.1])) as Assessment['emotions'],
    emotionLabels: ['frustration'],
    signals: [],
    signalScores: Object.fromEntries(SIGNALS.map((signal) => [signal, 0])) as Assessment['signalScores'],
    driver: null,
    language: 'en',
    evidence: [],
    topics: {},
    stage: 'open',
    suggestions: [],
    reserve: [],
    places: [],
    unread: 0,
    lastMessageAt: Date.now(),
    lastSeenAt: Date.now(),
    ...more,
  };
}

/** Assessments as the background keeps them. */
export function stored(...chats: Assessment[]): Record<string, Assessment> {
  return Object.fromEntries(chats.map((one) => [`chat:${conversationKey(one.conversation)}`, one]));
}

/** A chat on the brink, with everything a panel can show of it. */
export function heated(tabId: number, more: Partial<Assessment> = {}): Assessment {
  const quote = 'I have called three times now. Get me your manager, or I am cancelling today.';
  const mark = (words: string) => ({ start: quote.indexOf(words), end: quote.indexOf(words) + words.length });
  return chat('7', {
    title: 'Maria K.',
    heat: 3,
    trend: 'rising',
    history: [0, 1, 1, 2, 3],
    flag: {
      sinceTurn: 4,
      reasons: [
        { kind: 'signal', signal: 'manager-request' },
        { kind: 'signal', signal: 'churn-threat' },
        { kind: 'forecast', probability: 0.72 },
      ],
    },
    emotionLabels: ['anger', 'frustration'],
    signals: ['manager-request', 'churn-threat', 'repeat-contact'],
    driver: 'disregarded',
    evidence: [
      {
        messageId: 'm5',
        quote,
        marks: [mark('called three times'), mark('Get me your manager'), mark('cancelling today')],
      },
    ],
    suggestions: [
      suggestion(
        'acknowledge',
        'Three calls about <the coffee machine> and still no answer. That would wear anyone out.',
        {
          why: 'third contact about the same thing, nobody has named it yet',
        },
      ),
      suggestion(
        'offer-options',
        'I can book the repair for <Thursday>, or send a replacement to arrive by [date]. Which suits you better?',
        {
          packId: 'options',
          packName: 'Options and next steps',
          why: 'an ultimatum: give the choice back',
        },
      ),
      suggestion(
        'hand-off',
        'I’m bringing in [name], who can decide this. I’ll pass on the full story, so you repeat nothing.',
        {
          packId: 'boundaries',
          packName: 'Boundaries and hand-over',
          why: 'a manager was asked for',
          learned: 'higher: you found it helpful at this heat 3 times',
        },
      ),
    ],
    places: [place(tabId)],
    ...more,
  });
}

/** A full reply of four parts: the first has another line, the third leans on the last. */
export const fullReply: ReplyPart[] = [
  {
    place: 'feeling',
    choices: [
      suggestion('acknowledge', 'Three calls about <the coffee machine> is three too many.', { phraseId: 'own/a1' }),
      suggestion('acknowledge', 'That has gone on for too long.', { phraseId: 'own/a2' }),
    ],
  },
  {
    place: 'fact',
    choices: [suggestion('apologise', 'I’m sorry it was closed twice.', { phraseId: 'own/b1' })],
  },
  {
    place: 'action',
    choices: [suggestion('reassure', 'I’m on it now.', { phraseId: 'own/c1' })],
    needs: ['next-step'],
  },
  {
    place: 'time',
    choices: [suggestion('next-step', 'By [time] you know what happens.', { phraseId: 'own/d1' })],
  },
];

/** What a colleague who takes over should know; what they want was not said. */
export const handOver: HandOver = {
  happened: [{ by: 'customer', text: 'the dishwasher leaks again' }],
  tried: [
    { by: 'customer', text: 'I called twice' },
    { by: 'agent', text: 'I’ve booked the engineer.' },
  ],
  wanted: [],
};
