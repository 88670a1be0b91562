import { describe, expect, it } from 'vitest';
import type { Signal } from '../../../lib/emotion/reading.ts';
import { findCues } from '../../../lib/escalation/cues.ts';
import { judgeCustomer } from '../../../lib/escalation/judgement.ts';
import { chat, inWords, readings } from './chat.ts';

const heard = (text: string): Signal[] => findCues(text).map((cue) => cue.signal);

const AT_THINGS = [
  'this damn app keeps crashing, what a piece of shit',
  'my fucking router is dead again for 3 weeks, this bloody piece of crap',
  "this bloody thing is a piece of crap and I've wasted my whole fucking sunday on it",
  'the hoover you sold me is an absolute piece of shit',
  'another piece of crap from your warehouse, the zip is broken already',
  'this bitch of a machine keeps jamming, damn it',
  'fuck this stupid form, it wiped everything I typed',
  "I can't get into my own bloody account",
  'stupid bloody app, useless piece of garbage',
  'the fucking thing beeps all night and I cannot switch it off',
  'get this fucking pop up off my screen',
  'stupid fucking password rules',
  'the damn shower, a bloody waste of space',
  'your crappy update broke my damn printer',
  'fucking awful delivery, the box is bloody soaked',
  'my bastard heating is off and it is minus five',
];

const AT_PEOPLE = [
  "you're a piece of shit",
  'you absolute piece of crap, fix my router',
  'what a piece of shit you are',
  'what a useless piece of shit your technician is',
  'your agent is a worthless piece of shit',
  'the guy on the phone was a total piece of crap',
  'this damn app is shit and so are you',
  'your router is a piece of shit and you are a lying prick',
  'the woman on the phone was a nasty cow',
  'your engineer, that dickhead, scratched my floor',
  'you people are animals',
  "I've met doorknobs with more sense than you",
  'a trained chimp would do your job better',
  "you're about as much use as a wet paper bag",
  'is there anyone there with an IQ above room temperature',
  'your support team is a bunch of trained monkeys',
  "I wouldn't trust you to boil an egg",
  "you're clearly not the sharpest tool in the box",
  'were you dropped on your head as a child',
  'what a sorry excuse for a human being',
  'you must be thick',
  'I will kill you',
];

/** The model at its surest: P(abuse) and every P(heat) near one. */
const certain = (text: string) =>
  judgeCustomer(chat(`customer: ${text}`), readings({ heat: [0.99, 0.98, 0.95, 0.9], signals: { abuse: 0.92 } }), {
    labels: null,
    dial: 3,
  });

describe('swearing at a thing or the situation', () => {
  it.each(AT_THINGS)('is no abuse by its words, nor by a model that is sure of it: %s', (text) => {
    expect(heard(text)).toContain('profanity');
    expect(heard(text)).not.toContain('abuse');
    expect(certain(text)).toMatchObject({ heat: 3 });
    expect(certain(text).signals).not.toContain('abuse');
  });

  it('is heard as profanity at the moment that asks for no boundary', () => {
    const judged = inWords(
      "customer: this bloody thing is a piece of crap and I've wasted my whole fucking sunday on it",
    );
    expect(judged.signals).toContain('profanity');
    expect(judged.signals).not.toContain('abuse');
    expect(judged.heat).toBeGreaterThanOrEqual(1);
    expect(judged.heat).toBeLessThanOrEqual(3);
  });

  it.each([
    'ordered another drone last week and it flew off',
    'the second clown wig was torn',
    'we ordered the stupid drone kit twice',
    'this blender is an utter waste of space',
    'i have an IQ of 140 and cannot read this label',
    'tell them to call first, they always get lost here',
    'screw this thermostat, it has the brains of a brick',
    'a child could use this app, lovely work',
    'my child could do with a smaller size, is that your job',
    'your app is as useful as a chocolate teapot',
    "the driver's van is a piece of crap, it blocked my gate",
    'I will find you the receipt, one moment',
    'explain it in simple words for my mother please',
    'the crew had more sense than the manual',
    'your sharpest tool in the box set, is it in stock',
  ])('nor are its look-alikes: %s', (text) => expect(heard(text)).not.toContain('abuse'));
});

describe('insults at people', () => {
  it.each(AT_PEOPLE)('are heard by their words: %s', (text) => expect(heard(text)).toContain('abuse'));

  it.each([
    'you fucking people',
    'fucking useless, the lot of you',
    'this damn agent, does he ever read',
    'the bloody app is down and you could not care less',
    'I hope your fucking shop burns',
    'suck it, this bloody app is yours',
  ])('leave the model its say, though a thing is sworn at too: %s', (text) => {
    expect(certain(text).signals).toContain('abuse');
    expect(certain(text).heat).toBe(4);
  });

  it.each([
    '"To the filthy animals on 3, you are scum, go back where you came from or we will make you"',
    '“you fucking idiots have been warned”',
  ])('are somebody else’s where the whole message is a quotation: %s', (text) => {
    expect(heard(text)).not.toContain('abuse');
    expect(certain(text).signals).not.toContain('abuse');
  });

  it.each(['"help" is it, you fucking idiot', 'you fucking idiot, is that your "help"'])(
    'are the customer’s where only a word is quoted: %s',
    (text) => expect(heard(text)).toContain('abuse'),
  );

  it('leave the model its say where nobody swears', () => {
    expect(certain('do you have to be told to breathe as well').signals).toContain('abuse');
  });
});

describe('what was said before', () => {
  const judged = (text: string) =>
    judgeCustomer(chat(`customer: ${text}`), readings({ heat: [0.1, 0.05, 0.02, 0.01] }), { labels: null, dial: 3 });

  it.each([
    "I need to close his contract. I've called three times and every time they want HIM on the phone.",
    'we rang twice',
    'ive emailed you 4 times',
    "this is the third time I'm contacting you",
    'writing to support for the fifth time',
    'I already mailed it to you last week. nobody read it I guess',
    "that's what your colleague told me last week and it's STILL there",
    "I've explained it to four people already",
  ])('decides, whatever the model hears: %s', (text) => expect(judged(text).signals).toContain('repeat-contact'));

  it.each([
    'I called my bank three times and they are fine with it',
    'we spoke three times faster than the others',
    'I have written to you twice a year since 2019',
    'I already sent it back',
    'I already told my wife',
    'I asked my landlord twice',
    'You charged me $89.99 twice on March 3rd',
    'I already mailed my mother a card',
    'what the lady told me was lovely',
  ])('is none, where the model hears none: %s', (text) => expect(judged(text).signals).not.toContain('repeat-contact'));
});

describe('cues that were silent', () => {
  it.each<[Signal, string]>([
    ['manager-request', 'AGENT. HUMAN. PERSON.'],
    ['manager-request', 'human please'],
    ['time-pressure', 'so what do I do meanwhile? I have to hand in a 60 page report tonight'],
    ['compensation-demand', 'and do I get the unused months back?'],
    ['churn-threat', "I want to cancel my subscription, and don't try to talk me out of it"],
  ])('%s: %s', (signal, text) => expect(heard(text)).toContain(signal));

  it.each<[Signal, string]>([
    ['manager-request', 'the agent was nice'],
    ['manager-request', 'a person of 80 kg, which size?'],
    ['time-pressure', 'do I have to hand in the old box'],
    ['compensation-demand', 'do I get the months wrong?'],
    ['churn-threat', 'can we talk about the plan'],
  ])('no %s: %s', (signal, text) => expect(heard(text)).not.toContain(signal));

  it('leaves the heat of a bare call for a person to the model', () => {
    const bot = ['customer: my internet is down', 'bot: Have you tried restarting?', 'customer: agent'];
    expect(inWords(...bot).heat).toBeLessThanOrEqual(1);
  });
});
