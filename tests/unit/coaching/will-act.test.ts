import { expect, it } from 'vitest';
import { CUSTOMER_SAID } from '../../../lib/coaching/said.ts';

it.each([
  'one sec',
  'ok checking',
  'still checking',
  'doing it',
  "I'm looking now",
  'yes, looking at it',
  'ok i try',
  'trying',
  'trying it now',
  "I'll try that",
  'let me see',
  'One moment I make it',
  'ok one minute please',
  'wait a sec',
])('is busy with it: %s', (text) => expect(text).toMatch(CUSTOMER_SAID.willAct));

it.each([
  'any version of it I try crashes on import',
  'every time i try it freezes',
  'I have been looking for an answer for three weeks',
  "I'm looking at a bill of 300 euros",
  'looking forward to hearing from you',
  'nobody is checking anything over there',
  'who is looking into this',
  'I was trying to log in all day',
  'one minute it works and the next it is gone',
  'it crashed for one second',
  "I'll go to the small claims court if I have to",
  "I'll go public with this",
])('is not busy with it now: %s', (text) => expect(text).not.toMatch(CUSTOMER_SAID.willAct));
