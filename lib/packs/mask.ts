import { DRIVERS, EMOTIONS, SIGNALS, type Driver, type Emotion, type Signal } from '../emotion/reading.ts';
import { ISSUES, type Issue, type Moment } from './schema.ts';

/** A moment as bit sets, so that thousands of phrases are compared with a chat in a glance. */
export interface Mask {
  heat: number;
  issues: number;
  signals: number;
  drivers: number;
  emotions: number;
}

/** Set in every chat's mask: a phrase that names nothing of a kind fits any chat. */
const ANY = 1 << 30;

/** What a phrase asks for with `when`. */
export function whenMask(when: Moment): Mask {
  return maskOf(when, ANY);
}

/** What a phrase rules out with `notWhen`. */
export function notWhenMask(notWhen: Moment): Mask {
  return maskOf(notWhen, 0);
}

function maskOf(moment: Moment, absent: number): Mask {
  return {
    heat: moment.heat ? heatBits(moment.heat[0], moment.heat[1]) : absent,
    issues: moment.issues ? bits(ISSUES, moment.issues) : absent,
    signals: moment.signals ? bits(SIGNALS, moment.signals) : absent,
    drivers: moment.drivers ? bits(DRIVERS, moment.drivers) : absent,
    emotions: moment.emotions ? bits(EMOTIONS, moment.emotions) : absent,
  };
}

/** What a chat is like now. */
export function chatMask(chat: {
  heat: number;
  issues: Iterable<Issue>;
  signals: Iterable<Signal>;
  driver: Driver | null;
  emotions: Iterable<Emotion>;
}): Mask {
  return {
    heat: heatBits(chat.heat, chat.heat) | ANY,
    issues: bits(ISSUES, chat.issues) | ANY,
    signals: bits(SIGNALS, chat.signals) | ANY,
    drivers: bits(DRIVERS, chat.driver === null ? [] : [chat.driver]) | ANY,
    emotions: bits(EMOTIONS, chat.emotions) | ANY,
  };
}

/** Whether the chat has everything the phrase asks for: of each kind it names, at least one. */
export function hasAll(when: Mask, chat: Mask): boolean {
  return (
    (when.heat & chat.heat) !== 0 &&
    (when.issues & chat.issues) !== 0 &&
    (when.signals & chat.signals) !== 0 &&
    (when.drivers & chat.drivers) !== 0 &&
    (when.emotions & chat.emotions) !== 0
  );
}

/** Whether the chat has anything the phrase rules out. */
export function hasAny(notWhen: Mask, chat: Mask): boolean {
  return (
    ((notWhen.heat & chat.heat) |
      (notWhen.issues & chat.issues) |
      (notWhen.signals & chat.signals) |
      (notWhen.drivers & chat.drivers) |
      (notWhen.emotions & chat.emotions)) !==
    0
  );
}

function heatBits(from: number, to: number): number {
  let mask = 0;
  for (let heat = from; heat <= to; heat++) mask |= 1 << heat;
  return mask;
}

function bits<T>(all: readonly T[], chosen: Iterable<T>): number {
  let mask = 0;
  for (const one of chosen) mask |= 1 << all.indexOf(one);
  return mask;
}
