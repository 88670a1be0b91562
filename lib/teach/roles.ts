import type { RoleRule } from '../adapters/adapter.ts';
import { isMisseen, type Look } from './look.ts';
import { HASHED } from './marks.ts';
import type { Naming } from './names.ts';
import type { Shape } from './shape.ts';
import { below, type Sign, signsOn } from './signs.ts';
import { strangersIn } from './strangers.ts';
import { areKin, isBare, isMadeUp, isNumber, isOfAnybody, mayPair } from './telling.ts';

type Speaker = 'customer' | 'agent';
/** Who wrote a message; `other`: neither of the two. */
export type Label = Speaker | 'other';
/** Who speaks in each message, where it is known or can be seen. */
export type Labels = readonly (Label | undefined)[];
/** The messages of which somebody said whose they are. */
type Sure = ReadonlyMap<number, Label>;

export interface Told {
  rules: RoleRule[];
  /**
   * By marks of both; by the sides they stand on; or by a mark of the agent's alone: then the rest is the customer's, as
   * long as that mark is seen. By name: the chat is titled after the customer.
   */
  by: 'marks' | 'side' | 'rest' | 'name';
  /** 0…1 */
  certainty: number;
}

/** At most this many marks of each side are paired. */
const PAIRS_TRIED = 40;
/** Who speaks, judged by looks like those of the two messages that were pointed at. */
export function labelsLike(looks: readonly Look[], customer: number, agent: number): Labels {
  const one = looks[customer]!;
  const other = looks[agent]!;
  const isSided = one.side !== undefined && other.side !== undefined && one.side !== other.side;
  const key = isSided ? 'side' : one.colour !== other.colour ? 'colour' : undefined;
  return looks.map((look, index) => {
    if (index === customer) return 'customer';
    if (index === agent) return 'agent';
    if (key === undefined || look[key] === undefined) return undefined;
    if (key === 'side' && look.side === other.side && look.colour !== other.colour) return undefined;
    return look[key] === one[key] ? 'customer' : look[key] === other[key] ? 'agent' : undefined;
  });
}

/** Rules that tell the customer's messages from the agent's, the sturdiest that agree with the labels. */
export function rulesFor(
  shape: Shape,
  given: Labels,
  looks: readonly Look[],
  sure: Sure = new Map(),
): Told | undefined {
  const signs = signsOn(shape);
  const apart = bystanders(signs, given, sure);
  const setApart = new Set(
    signs.filter(({ selector }) => apart.some(({ when }) => when === selector)).flatMap(({ on }) => [...on]),
  );
  const labels = given.map((label, index) => (setApart.has(index) ? undefined : label));
  const isMixed = labels.includes('other');
  const strangers = (own: Iterable<number>, by: Parameters<typeof strangersIn>[2]): RoleRule[] => {
    const agents = new Set(own);
    const all = [...labels.keys()].filter((index) => !setApart.has(index));
    const customers = all.filter((index) => sure.get(index) === 'customer');
    const others = all.filter((index) => !agents.has(index) && !customers.includes(index));
    return strangersIn(shape, { customers, agents: all.filter((index) => agents.has(index)), others }, by);
  };
  const ours = candidates(signs, labels, 'agent');
  const theirs = candidates(signs, labels, 'customer');
  let best: { score: number; agent: Sign; customer: Sign } | undefined;
  for (const agent of ours) {
    for (const customer of theirs) {
      const score = mayPair(agent, customer) ? scoreOf(agent, customer, labels) : undefined;
      if (score !== undefined && (!best || score > best.score)) best = { score, agent, customer };
    }
  }
  const sided = !isMixed && sidesAgree(looks, labels);
  if (best && (best.agent.wear < HASHED || !sided)) {
    const rules: RoleRule[] = [
      ...apart,
      { role: 'agent', when: best.agent.selector },
      ...(best.customer.role === 'customer' ? [] : strangers(best.agent.on, isBare(best.customer) ? 'rest' : 'mark')),
      { role: 'customer', when: best.customer.selector },
    ];
    return { rules, by: 'marks', certainty: Math.min(1, best.score / 6) };
  }
  const [agent] = ours;
  const [customer] = theirs;
  if (isMixed) return undefined;
  if (sided) {
    const rules: RoleRule[] = [
      ...apart,
      { role: 'agent', when: agent && agent.wear < HASHED ? agent.selector : shape.text, side: 'end' },
      ...strangers(
        [...labels.keys()].filter((index) => labels[index] === 'agent'),
        'side',
      ),
      { role: 'customer', when: customer && customer.wear < HASHED ? customer.selector : shape.text, side: 'start' },
    ];
    return { rules, by: 'side', certainty: 0.6 };
  }
  if (customer && customer.role !== 'agent' && !isMadeUp(customer)) {
    const rules: RoleRule[] = [
      ...apart,
      { role: 'customer', when: customer.selector },
      { role: 'agent', when: shape.text },
    ];
    return { rules, by: 'marks', certainty: 0.5 };
  }
  if (!agent || isMadeUp(agent) || agent.role === 'customer') return undefined;
  const rest = below(`${shape.prefix}:has(${agent.selector})`, shape.text);
  return {
    rules: [
      ...apart,
      { role: 'agent', when: agent.selector },
      ...strangers(agent.on, 'rest'),
      { role: 'customer', when: rest },
    ],
    by: 'rest',
    certainty: 0.4,
  };
}

/**
 * The same where names tell the two apart: the reader goes by those. What names nobody is part of a run, or said by whose
 * marks it bears, where these agree with the names.
 */
export function rulesByName(
  shape: Shape,
  labels: Labels,
  looks: readonly Look[],
  { authors: { names, run } }: Pick<Naming, 'authors'>,
  sure: Sure = new Map(),
): Told {
  const marked = names.size < labels.length ? rulesFor(shape, labels, looks, sure) : undefined;
  const isBoth = marked?.by === 'marks' && marked.rules.every(({ when }) => when !== shape.text);
  const rules = isBoth ? marked.rules : bystanders(signsOn(shape), labels, sure);
  return { rules: run ? [...rules, { role: 'above', when: run.when }] : rules, by: 'name', certainty: 0.5 };
}

/** The page's own direction decides where "end" is; the agent's messages stand there in every chat with sides. */
function sidesAgree(looks: readonly Look[], labels: Labels): boolean {
  const told = labels
    .map((label, index) => [label, looks[index]!.seen] as const)
    .filter(([label]) => label !== undefined);
  const isSeen = told.length >= 2 && told.every(([label, side]) => side === (label === 'agent' ? 'end' : 'start'));
  return isSeen && !looks.some((look) => isMisseen(look, looks));
}

/** How well two marks divide the messages between them; undefined where both stand on one. */
function scoreOf(agent: Sign, customer: Sign, labels: Labels): number | undefined {
  for (const index of agent.on) if (customer.on.has(index)) return undefined;
  const covered = (agent.on.size + customer.on.size) / labels.length;
  const words = Number(agent.role === 'agent') + Number(customer.role === 'customer');
  const contrary = Number(agent.role === 'customer') + Number(customer.role === 'agent');
  const kin = areKin(agent.selector, customer.selector) ? 1 : 0;
  return 3 + 2 * covered + words - contrary / 2 + kin - 0.15 * (agent.wear + customer.wear);
}

/** Signs of one speaker: on nearly all messages labelled theirs, on none of the other's. */
function candidates(signs: readonly Sign[], labels: Labels, speaker: Speaker): Sign[] {
  const theirs = [...labels.keys()].filter((index) => labels[index] === speaker);
  const others = [...labels.keys()].filter((index) => labels[index] !== undefined && labels[index] !== speaker);
  const worth = (sign: Sign) => Number(sign.role === speaker) * 3 - sign.wear + sign.on.size / labels.length;
  return signs
    .filter(({ selector, on }) => !others.some((index) => on.has(index)) && !isNumber(selector))
    .filter((sign) => !isOfAnybody(sign))
    .filter(({ on }) => theirs.filter((index) => on.has(index)).length >= 0.9 * theirs.length)
    .toSorted((a, b) => worth(b) - worth(a))
    .slice(0, PAIRS_TRIED);
}

/** What is nobody's of the two: notes, bots and events by the words of their marks, and what was pointed at as such. */
function bystanders(signs: readonly Sign[], labels: Labels, sure: Sure): RoleRule[] {
  const rules = new Map<string, RoleRule>();
  const taken = new Set<number>();
  const isOff = ({ on }: Sign): boolean =>
    on.size <= labels.length / 2 && ![...on].some((index) => (sure.get(index) ?? 'other') !== 'other');
  const take = (role: RoleRule['role'], { selector, on }: Sign): void => {
    if ([...on].every((index) => taken.has(index))) return;
    for (const index of on) taken.add(index);
    rules.set(selector, { role, when: selector });
  };
  for (const sign of signs) {
    const { role } = sign;
    const isCalled = role === 'note' || role === 'bot' || (role === 'system' && sign.onWay);
    const isNobodys = !sign.onWay || sign.on.size > 1 || [...sign.on].every((index) => labels[index] === undefined);
    if (isCalled && isOff(sign)) take(role, sign);
    else if (sign.says && isNobodys && isOff(sign)) take(sign.says, sign);
  }
  for (const sign of signs.toSorted((a, b) => a.wear - b.wear)) if (sign.badge && isOff(sign)) take(sign.badge, sign);
  const shown = [...sure].filter(([index, label]) => label === 'other' && !taken.has(index)).map(([index]) => index);
  for (const index of shown) {
    const own = signs.filter((sign) => sign.on.has(index) && isOff(sign));
    const [sturdiest] = own.toSorted((a, b) => a.wear - b.wear || a.on.size - b.on.size);
    if (sturdiest) take('unknown', sturdiest);
  }
  return [...rules.values()].slice(0, 6);
}
