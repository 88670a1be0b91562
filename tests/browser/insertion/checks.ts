import { expect } from '@playwright/test';
import type { Stage } from './stage.ts';

/** One thing insertion must do in every editor alike. */
export interface Check {
  name: string;
  /** The page's policy has no say in it: not run on a strict page. */
  anyPolicy?: true;
  draft?: string;
  /** What the agent sends in it; nothing where it is left out. */
  sends?: string[];
  run(stage: Stage): Promise<void>;
}

export const CHECKS: Check[] = [
  {
    name: 'a text arrives in an empty composer',
    async run(stage) {
      expect(await stage.insert('I can see the parcel left on Monday.')).toBe('inserted');
      expect(await stage.draft()).toBe('I can see the parcel left on Monday.');
    },
  },
  {
    name: 'a text arrives at the caret the agent left, and the draft stays',
    draft: 'Hello Anna. Talk soon.',
    async run(stage) {
      await stage.placeCaret('Hello Anna.'.length);
      await stage.lookElsewhere();
      expect(await stage.insert('I can see why.')).toBe('inserted');
      expect(await stage.draft()).toBe('Hello Anna. I can see why. Talk soon.');
    },
  },
  {
    name: 'a text arrives at the caret while the composer still has the focus',
    draft: 'Hello Anna. Talk soon.',
    async run(stage) {
      await stage.placeCaret('Hello Anna. '.length);
      expect(await stage.insert('I can see why.')).toBe('inserted');
      expect(await stage.draft()).toBe('Hello Anna. I can see why. Talk soon.');
    },
  },
  {
    name: 'a text arrives at the caret while the panel has the focus of the window',
    anyPolicy: true,
    draft: 'Hello Anna. Talk soon.',
    async run(stage) {
      await stage.placeCaret('Hello Anna.'.length);
      await stage.openPanel();
      expect(await stage.insert('I can see why.')).toBe('inserted');
      expect(await stage.draft()).toBe('Hello Anna. I can see why. Talk soon.');
    },
  },
  {
    name: 'a text arrives while the panel has the focus and the composer never had it',
    anyPolicy: true,
    draft: 'Hello Anna.',
    async run(stage) {
      await stage.openPanel();
      expect(await stage.insert('I can see why.')).toBe('inserted');
      expect(await stage.draft()).toBe('Hello Anna. I can see why.');
    },
  },
  {
    name: 'two texts from the panel, the first with a gap, replace nothing of the draft',
    anyPolicy: true,
    draft: 'Hello Anna',
    async run(stage) {
      await stage.placeCaret(0);
      await stage.press('Shift+End');
      await stage.openPanel();
      expect(await stage.insert('your [item] left.', { select: { start: 5, end: 11 } })).toBe('inserted');
      expect(await stage.insert('I am on it.')).toBe('inserted');
      expect(await stage.draft()).toBe('Hello Anna your [item] left. I am on it.');
    },
  },
  {
    name: 'a gap selected from the panel is still selected when the agent comes back',
    anyPolicy: true,
    async run(stage) {
      await stage.openPanel();
      expect(await stage.insert('Your [item] left.', { select: { start: 5, end: 11 } })).toBe('inserted');
      await stage.closePanel();
      await stage.type('lamp');
      expect(await stage.draft()).toBe('Your lamp left.');
    },
  },
  {
    name: 'without a known caret a text goes to the end of the draft, behind a space',
    draft: 'Hello Anna.',
    async run(stage) {
      expect(await stage.insert('I can see why.')).toBe('inserted');
      expect(await stage.draft()).toBe('Hello Anna. I can see why.');
    },
  },
  {
    name: 'selected words of the draft are not replaced',
    draft: 'Hello Anna',
    async run(stage) {
      await stage.placeCaret(0);
      await stage.press('Shift+End');
      expect(await stage.insert('I can see why.')).toBe('inserted');
      expect(await stage.draft()).toBe('Hello Anna I can see why.');
    },
  },
  {
    name: 'line breaks survive, and nothing is sent by them',
    async run(stage) {
      expect(await stage.insert('First.\nSecond.\nThird.')).toBe('inserted');
      expect(await stage.draft()).toBe('First.\nSecond.\nThird.');
    },
  },
  {
    name: 'a blank line between two paragraphs survives',
    async run(stage) {
      expect(await stage.insert('First.\n\nSecond.')).toBe('inserted');
      expect(await stage.draft()).toBe('First.\n\nSecond.');
    },
  },
  {
    name: 'several lines stand apart from the draft around them',
    draft: 'Hello Anna.',
    async run(stage) {
      await stage.placeCaret('Hello Anna.'.length);
      expect(await stage.insert('First.\nSecond.')).toBe('inserted');
      expect(await stage.draft()).toMatch(/^Hello Anna\.\n{1,2}First\.\nSecond\.$/);
    },
  },
  {
    name: 'the caret may stand in the second line of the draft',
    draft: 'Hello Anna.\nTalk soon.',
    async run(stage) {
      await stage.placeCaret('Hello Anna.\nTalk'.length);
      await stage.lookElsewhere();
      expect(await stage.insert('to you')).toBe('inserted');
      expect(await stage.draft()).toBe('Hello Anna.\nTalk to you soon.');
    },
  },
  {
    name: 'emoji of several parts arrive whole',
    async run(stage) {
      expect(await stage.insert('Thanks 👨‍👩‍👧‍👦 and 👍🏽 ❤️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿')).toBe('inserted');
      expect(await stage.draft()).toBe('Thanks 👨‍👩‍👧‍👦 and 👍🏽 ❤️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿');
    },
  },
  {
    name: 'one undo takes exactly the text back',
    draft: 'Hello Anna.',
    async run(stage) {
      await stage.placeCaret('Hello Anna.'.length);
      expect(await stage.insert('I can see why.')).toBe('inserted');
      await stage.press('Control+z');
      expect(await stage.draft()).toBe('Hello Anna.');
    },
  },
  {
    name: 'the agent types on behind the text at once',
    draft: 'Hello Anna.',
    async run(stage) {
      expect(await stage.insert('I can see why.')).toBe('inserted');
      await stage.type(' Bye');
      expect(await stage.draft()).toBe('Hello Anna. I can see why. Bye');
    },
  },
  {
    name: 'what the agent then sends is the draft with the text in it',
    draft: 'Hello Anna.',
    sends: ['anna: Hello Anna. I can see why.'],
    async run(stage) {
      expect(await stage.insert('I can see why.')).toBe('inserted');
      await stage.press('Enter');
    },
  },
  {
    name: 'a request that comes twice inserts once',
    async run(stage) {
      const request = { requestId: crypto.randomUUID() };
      const outcomes = await Promise.all([stage.insert('Only once.', request), stage.insert('Only once.', request)]);
      expect(outcomes).toEqual(['inserted', 'inserted']);
      expect(await stage.insert('Only once.', request)).toBe('inserted');
      expect(await stage.draft()).toBe('Only once.');
    },
  },
  {
    name: 'two requests at once follow one another',
    anyPolicy: true,
    async run(stage) {
      expect(await Promise.all([stage.insert('One.'), stage.insert('Two.')])).toEqual(['inserted', 'inserted']);
      expect(await stage.draft()).toBe('One. Two.');
    },
  },
  {
    name: 'hostile text stays text',
    async run(stage) {
      const text =
        '<img src=x onerror="globalThis.hacked=1"> {{constructor}} </p><script>hacked=1</script> & &lt;b&gt;';
      expect(await stage.insert(text)).toBe('inserted');
      expect(await stage.draft()).toBe(text);
      expect(await stage.evaluate(() => 'hacked' in globalThis || document.images.length > 0)).toBe(false);
    },
  },
  {
    name: 'signs that some editors make markup of stay signs',
    async run(stage) {
      const text = 'Is *this* the **one**, `A_1`, ~~no~~ _yes_ #4?';
      expect(await stage.insert(text)).toBe('inserted');
      expect(await stage.draft()).toBe(text);
    },
  },
  {
    name: 'direction overrides and characters of no width do not arrive',
    async run(stage) {
      expect(await stage.insert('pay\u202Etxt.exe\u202C now\u200B\u2060\uFEFF, A\u200Dnn\u00ADa\u2066!')).toBe(
        'inserted',
      );
      expect(await stage.draft()).toBe('paytxt.exe now, Anna!');
    },
  },
  {
    name: 'the first gap is selected: typing fills it',
    draft: 'Hello Anna.',
    async run(stage) {
      const text = 'Your order [order] leaves by [time].';
      const select = { start: text.indexOf('[order]'), end: text.indexOf('[order]') + '[order]'.length };
      expect(await stage.insert(text, { select })).toBe('inserted');
      await stage.type('4711');
      expect(await stage.draft()).toBe('Hello Anna. Your order 4711 leaves by [time].');
    },
  },
  {
    name: 'Tab selects the next gap of a text inserted by the keyboard, Shift+Tab the one before',
    anyPolicy: true,
    draft: 'Hello Anna. Talk soon.',
    async run(stage) {
      await stage.placeCaret('Hello Anna.'.length);
      expect(await stage.insertByKey('Your [item] leaves by [time], on [date].')).toBe('inserted');
      await stage.press('Tab');
      await stage.press('Tab');
      await stage.type('Monday');
      await stage.press('Shift+Tab');
      await stage.press('Shift+Tab');
      await stage.type('lamp');
      await stage.press('Tab');
      await stage.type('15:00');
      expect(await stage.draft()).toBe('Hello Anna. Your lamp leaves by 15:00, on Monday. Talk soon.');
    },
  },
  {
    name: 'a text after one with a gap goes behind it',
    async run(stage) {
      const text = 'Your order [order] left.';
      expect(await stage.insert(text, { select: { start: 11, end: 18 } })).toBe('inserted');
      expect(await stage.insert('I am on it.')).toBe('inserted');
      expect(await stage.draft()).toBe('Your order [order] left. I am on it.');
    },
  },
  {
    name: 'an internal note is refused',
    anyPolicy: true,
    draft: 'For the team:',
    async run(stage) {
      await stage.setMode('note');
      expect(await stage.insert('I can see why.')).toBe('note-mode');
      expect(await stage.draft()).toBe('For the team:');
    },
  },
  {
    name: 'a chat the page has switched away from is refused',
    anyPolicy: true,
    async run(stage) {
      await stage.show('ben');
      expect(await stage.insert('I can see why.')).toBe('conversation-changed');
      expect([await stage.draft('anna'), await stage.draft('ben')]).toEqual(['', '']);
    },
  },
  {
    name: 'a chat the page leaves while the text is on its way gets nothing',
    anyPolicy: true,
    async run(stage) {
      await stage.showOnFocus('ben');
      expect(await stage.insert('I can see why.')).toBe('conversation-changed');
      expect([await stage.draft('anna'), await stage.draft('ben')]).toEqual(['', '']);
    },
  },
  {
    name: 'a request for another document is refused',
    anyPolicy: true,
    async run(stage) {
      expect(await stage.insert('I can see why.', { documentId: 'document-0' })).toBe('conversation-changed');
      expect(await stage.draft()).toBe('');
    },
  },
];
