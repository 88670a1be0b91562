import type { Customer } from '../customer.ts';

/** Customers who go for the person and not only for the matter. */
export const ROUGH: readonly Customer[] = [
  {
    name: 'Insults',
    about: 'They are right about the matter and insult you: act on it, set a limit once, then say what follows.',
    facts:
      'The pin was on the wrong street; a car can be there in 6 minutes. The no-show fee of 6.50 can be taken back.',
    before: [
      ['customer', 'wheres my ride'],
      ['bot', 'Your driver waited 7 minutes and left. A no-show fee of 6.50 applies.'],
    ],
    stung: { rude: 'say that again you little prick', cheerful: 'is this funny to you, idiot' },
    scenes: {
      opening: {
        says: 'i was HERE, hes the one who didnt show. been stood in the cold 20 mins, fix it you useless idiot',
        needs: ['heard', 'action'],
        next: { good: 'insult', heard: 'insult', action: 'again', bad: 'again' },
        example:
          'Twenty minutes in the cold is too long, I’m sorry. The pin was on the wrong street; I’ve moved it and a car is with you by 21:10.',
      },
      again: {
        says: 'sat on your arse in some call centre doing nothing. get me a car, moron',
        needs: ['limit', 'action'],
        next: { good: 'fee', limit: 'insult', action: 'insult', bad: 'lost' },
        example:
          'Please leave the insults out, so that I can go on helping. I’ve moved the pin, and a car is with you by 21:10.',
      },
      insult: {
        says: 'and you charged me 6.50 for it. thieving little prick, no wonder you work in chat',
        needs: ['limit', 'action'],
        next: { good: 'fee', limit: 'again', action: 'again', bad: 'lost' },
        example: 'I’ll sort the fee, and I ask you to keep the insults out of it. I’ve refunded the 6.50 just now.',
      },
      fee: {
        says: 'fine. sorry. freezing here. so is the 6.50 gone and the car coming or not',
        needs: ['action'],
        next: { good: 'solved', bad: 'again' },
        example: 'Thank you. I’ve refunded the 6.50, and the car is 6 minutes away, with you by 21:10.',
      },
    },
    solved: 'ok its here. cheers, and sorry for having a go',
    lost: 'piss off then, deleting the app, you are all scum',
  },
];
