import type { Customer } from '../customer.ts';

/** Customers whose heat takes its time, or is on the way down. */
export const CALM: readonly Customer[] = [
  {
    name: 'Calm but exact',
    about: 'Answer the question that was asked, with a figure and a date.',
    facts: 'The invoice was made with an old price. £39 is right; the £10 can go back today, the new invoice by 17:00.',
    stung: { rude: 'I beg your pardon? There is no need to insult me.', cheerful: 'I do not find this funny.' },
    scenes: {
      opening: {
        says: 'Hello. My June invoice says £49, your plan page says £39. Which of the two is right?',
        needs: ['action', 'time'],
        next: { good: 'july', time: 'when', bad: 'again' },
        example: 'You’re right, £39 it is. I’ve refunded the £10, and you get a corrected invoice by 17:00 today.',
      },
      when: {
        says: 'Thank you. And by when exactly? I close my books today.',
        needs: ['time'],
        next: { good: 'july', bad: 'again' },
        example: 'The corrected invoice is in your inbox by 17:00 today, I’ll send it myself.',
      },
      july: {
        says: 'Good. And the July invoice, will that be wrong as well?',
        needs: ['action'],
        next: { good: 'solved', bad: 'again' },
        example: 'No: I’ve corrected the price on your plan, so July will be £39.',
      },
      again: {
        says: 'That is not what I asked. I asked you a simple question and still have no answer. This is getting annoying.',
        needs: ['heard', 'action'],
        next: { good: 'july', heard: 'july', bad: 'leaving' },
        example: 'You’re right, that was no answer. £39 is correct, and I’ve refunded the £10 today.',
      },
      leaving: {
        says: 'This is ridiculous, you people cannot even read an invoice. Get me your manager or I cancel the plan.',
        needs: ['heard', 'action', 'time'],
        next: { good: 'solved', heard: 'july', time: 'when', bad: 'lost' },
        example:
          'You’ve had to ask three times, that’s not good enough. I’ve refunded the £10; my team lead writes to you by 17:00.',
      },
    },
    solved: 'Perfect, that is all I needed. Thank you.',
    lost: 'Forget it. I am cancelling and disputing the charge with my bank. Goodbye.',
  },
  {
    name: 'Cooling down',
    about: 'They meet you halfway: say sorry once, then act. More apologies do not help.',
    facts: 'There are seats today at 18:40 and tomorrow at 7:15, at no charge. The booking is for two.',
    stung: { rude: 'How dare you speak to me like that!', cheerful: 'Is this funny to you?' },
    scenes: {
      opening: {
        says: 'Two hours on hold yesterday, and my cancelled flight is still not rebooked. I am really fed up. What now?',
        needs: ['heard', 'action'],
        next: { good: 'choice', heard: 'choice', action: 'flight', bad: 'cross' },
        example: 'Two hours is far too long, sorry. I can put you both on 18:40 today or 7:15 tomorrow: which one?',
      },
      flight: {
        says: 'Ok, thanks. But sorry does not get me home. What can I fly on?',
        needs: ['action'],
        next: { good: 'choice', bad: 'cross' },
        example: 'I can put you both on 18:40 today or 7:15 tomorrow, no charge. Which would you like?',
      },
      choice: {
        says: 'Oh good, thank you. The 18:40 please. Will I get a mail?',
        needs: ['action'],
        next: { good: 'solved', bad: 'cross' },
        example: 'Done, you’re both on the 18:40. The tickets reach your inbox by 14:00.',
      },
      cross: {
        says: 'I do not need more nice lines, I need a seat. DO something!! I am furious. Or get me your supervisor.',
        needs: ['action'],
        next: { good: 'choice', bad: 'lost' },
        example: 'You’re right. I can put you on 18:40 today or 7:15 tomorrow: which one shall I book?',
      },
    },
    solved: 'Lovely, that is a relief. Thanks for sorting it so fast!',
    lost: 'Useless. I am booking elsewhere and you will hear from my lawyer about the money.',
  },
  {
    name: 'Slow burn',
    about: 'Polite at first. Each empty line costs more than the one before.',
    facts:
      'The sofa’s fabric came on Monday. It is finished tomorrow and a van is free on Saturday at 10:00; or the £1,895 go back today.',
    stung: { rude: 'That was rude, and now I am angry.', cheerful: 'I am glad that one of us is amused.' },
    scenes: {
      opening: {
        says: 'Good morning. May I have an update on order 30266, the green sofa? The twelve weeks were up on Friday.',
        needs: ['heard', 'action'],
        next: { good: 'saturday', bad: 'screen', hurt: 'fourth' },
        example:
          'Good morning. You’ve waited more than the twelve weeks, sorry. It is finished tomorrow; I can send the van on Saturday.',
      },
      screen: {
        says: 'Thank you. It has said “in production” since February. Has anyone started on it? Nobody seems to know, it is frustrating.',
        needs: ['heard', 'action'],
        next: { good: 'saturday', heard: 'saturday', bad: 'fourth' },
        example:
          'Fair question. I’ve called the workshop: it is finished tomorrow, and I can send the van on Saturday at 10:00.',
      },
      fourth: {
        says: 'This is the fourth time I am told nothing. Your colleague wrote the same on 8 April. I am really disappointed and angry.',
        needs: ['heard', 'time'],
        next: { good: 'saturday', heard: 'saturday', time: 'screen', bad: 'lost' },
        example:
          'Four times and no date, that’s not good enough. The van can be with you on Saturday at 10:00, I’ll confirm by 17:00.',
      },
      saturday: {
        says: 'Thank you, that is the first clear word I have had. And what if the van is late?',
        needs: ['action'],
        next: { good: 'solved', bad: 'screen', hurt: 'fourth' },
        example: 'Then I’ll ring you by 10:15 on Saturday with the driver’s time. I’ve put my number in your order.',
      },
    },
    solved: 'That will do nicely. Thank you for your help.',
    lost: 'I have filed the claim. You will hear from the court, and so will everybody I know.',
  },
  {
    name: 'Polite ultimatum',
    about: 'The calm tone hides the heat. A date that holds is all that counts.',
    facts:
      'The inspection was never closed at the hub, so £640 never left. Closed today, the money is there on Thursday.',
    stung: {
      rude: 'I will not be spoken to in that manner. That goes into my complaint.',
      cheerful: 'This is no laughing matter.',
    },
    scenes: {
      opening: {
        says: 'Good afternoon. Order FN-30718, one oak sideboard, collected by your men on the 9th. £640, still no refund. This is the fourth time I have been in touch.',
        needs: ['heard', 'action'],
        next: { good: 'stands', heard: 'stands', bad: 'finance', hurt: 'friday' },
        example:
          'Good afternoon. Four times is three too many, sorry. I’ve found the reason: the inspection was never closed. It is done today by 17:00.',
      },
      finance: {
        says: 'It was with your finance team on the 15th, the 22nd and the 29th. I do not doubt it is still there. That is unacceptable.',
        needs: ['heard', 'time'],
        next: { good: 'stands', heard: 'stands', bad: 'friday' },
        example:
          'Three dates and no money, I see why you doubt it. I’ve had the inspection closed; the £640 reaches you by Thursday at 12:00.',
      },
      friday: {
        says: 'So that we both know where we stand: if the money is not in my account by Friday I post the small claims form on Monday.',
        needs: ['heard', 'action'],
        next: { good: 'stands', heard: 'stands', action: 'finance', bad: 'lost' },
        example: 'That’s fair. My manager has the case and rings you by tomorrow at 12:00 with the payment reference.',
      },
      stands: {
        says: 'Thank you. That is more than I was told up to now. Friday stands, however. How shall I know it has left?',
        needs: ['action'],
        next: { good: 'solved', bad: 'finance' },
        example: 'I’ll send you the payment reference by tomorrow at 12:00, whatever happens.',
      },
    },
    solved: 'Then I consider the matter in good hands. Good day to you, and thank you.',
    lost: 'I have posted the form. My solicitor will write to you. Good afternoon.',
  },
];
