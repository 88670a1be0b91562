import { describe, expect, it } from 'vitest';
import { hashOf, headOf, nameIn, roleOfName, titled, withNames } from '../../../lib/transcript/names.ts';

describe('a name in a label', () => {
  it.each([
    ['Sam · 10:00', 'Sam'],
    ['Sam 10:00', 'Sam'],
    ['Tom Bell, 9:12 AM', 'Tom Bell'],
    ['Dana Fox:', 'Dana Fox'],
    ['From: Dana Fox', 'Dana Fox'],
    ['Message from Dana Fox at 10:01', 'Dana Fox'],
    ['Avatar of Dana Fox', 'Dana Fox'],
    ['Dana Fox’s avatar', 'Dana Fox'],
    ['Dana Fox said at 9:12', 'Dana Fox'],
    ['Sam (Agent)', 'Sam (Agent)'],
    ['Visitor 4711', 'Visitor'],
    ['dana99', 'dana99'],
  ])('%s', (label, name) => expect(nameIn(label)).toBe(name));
});

describe('a name at the head of the words', () => {
  it.each([
    ['You: on my way', undefined, 'You', 'on my way'],
    ['[9:12] Maria Lopez: Sam: hi', undefined, 'Maria Lopez', 'Sam: hi'],
    ['<dana> hello', undefined, 'dana', 'hello'],
    ['Dana Fox:\nfirst\nsecond', 'Dana Fox:', 'Dana Fox', 'first\nsecond'],
    ['You text', 'You', 'You', 'text'],
    ['it is bold here', 'bold', undefined, 'it is bold here'],
    ['at 10:30 then', undefined, undefined, 'at 10:30 then'],
  ])('%s', (text, label, author, rest) =>
    expect(headOf(text, label)).toEqual({ text: rest, ...(author && { author }) }),
  );

  it('is found at once in words made to be slow', () => {
    const hostile = `${'1 '.repeat(20_000)}${'a '.repeat(20_000)}`;
    expect(headOf(hostile)).toEqual({ text: hostile });
    expect(nameIn(hostile).length).toBeLessThanOrEqual(200);
  });
});

it.each([
  ['You', 'agent'],
  ['Your', 'agent'],
  ['Sam (Agent)', 'agent'],
  ['Acme Support', 'agent'],
  ['Customer Service', 'agent'],
  ['Client', 'customer'],
  ['Maria (customer)', 'customer'],
  ['Acme Bot', 'bot'],
  ['Virtual Assistant', 'bot'],
  ['Ada (automated)', 'bot'],
  ['Dana Fox', undefined],
  ['Agent Smith', undefined],
  ['Robota', undefined],
])('the name %s says %s', (name, role) => expect(roleOfName(name)).toBe(role));

it.each([
  ['Dana Fox', ['Dana Fox', 'Sam'], 'Dana Fox'],
  ['Chat with Dana Fox', ['Dana Fox', 'Sam'], 'Dana Fox'],
  ['Dana Fox', ['Dana', 'Sam'], 'Dana'],
  ['Dana Fox and Sam', ['Dana Fox', 'Sam'], undefined],
  ['Samantha', ['Dana Fox', 'Sam'], undefined],
  ['Case 4411', ['Dana Fox', 'Sam'], undefined],
  ['', ['Dana Fox', 'Sam'], undefined],
])('a chat titled %s is that of %s', (title, names, whose) => expect(titled(names, title)).toBe(whose));

type Role = 'customer' | 'agent' | undefined;
const rolesOf = (
  said: [author: string | undefined, role: Role][],
  rules: Parameters<typeof withNames>[1],
  title?: string,
) =>
  withNames(
    said.map(([author, role]) => ({ author, role })),
    rules,
    title,
  ).map(({ role }) => role);

describe('names beside marks', () => {
  it('take nobody on the customer’s side for the customer but who the chat is titled after', () => {
    const said: [string | undefined, Role][] = [
      ['Acme Bot', 'customer'],
      [undefined, 'customer'],
      ['Dana Fox', 'customer'],
      [undefined, 'customer'],
      ['Lee', 'customer'],
      [undefined, 'customer'],
      ['Sam', 'agent'],
    ];
    expect(rolesOf(said, {}, 'Dana Fox')).toEqual([
      'bot',
      'unknown',
      'customer',
      'customer',
      undefined,
      'unknown',
      'agent',
    ]);
    expect(rolesOf(said, {}, 'Case 4411').includes('customer')).toBe(false);
  });

  it('leave nobody the customer where two stand on that side and no title tells', () => {
    expect(
      rolesOf(
        [
          ['Dana Fox', 'customer'],
          ['Lee', 'customer'],
          ['Sam', 'agent'],
        ],
        { alone: true },
      ),
    ).toEqual([undefined, undefined, 'agent']);
    expect(
      rolesOf(
        [
          ['Dana Fox', 'customer'],
          ['Acme Bot', 'customer'],
        ],
        { alone: true },
      ),
    ).toEqual(['customer', 'bot']);
  });

  it('and who is not named in a page that names everybody is nobody', () => {
    expect(
      rolesOf(
        [
          [undefined, 'customer'],
          ['Dana Fox', 'customer'],
        ],
        { always: true, alone: true },
      ),
    ).toEqual(['unknown', 'customer']);
  });

  it('disagree with them: nobody knows', () => {
    expect(
      rolesOf(
        [
          ['Dana Fox', 'agent'],
          ['You', 'customer'],
        ],
        {},
        'Dana Fox',
      ),
    ).toEqual([undefined, undefined]);
  });
});

describe('names alone', () => {
  const mine = { alone: true, known: { [hashOf('Sam')]: 'agent' as const } };

  it('leave the customer as the only other one', () => {
    expect(
      rolesOf(
        [
          ['sam', undefined],
          ['Omar Reis', undefined],
        ],
        mine,
      ),
    ).toEqual(['agent', 'customer']);
    expect(
      rolesOf(
        [
          ['Sam', undefined],
          ['Omar Reis', undefined],
          ['Acme Bot', undefined],
        ],
        mine,
      ),
    ).toEqual(['agent', 'customer', 'bot']);
  });

  it('tell nobody where two others are left', () => {
    expect(
      rolesOf(
        [
          ['Sam', undefined],
          ['Omar Reis', undefined],
          ['Lee', undefined],
        ],
        mine,
      ),
    ).toEqual(['agent', undefined, undefined]);
  });
});
