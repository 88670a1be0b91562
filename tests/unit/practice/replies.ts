/** Replies to the first words of five customers, as people write them: good ones, and bad ones of many kinds. */
export const REPLIES: Record<string, { good: readonly string[]; bad: readonly string[] }> = {
  'Calm but exact': {
    good: [
      '£39 is the right one. The invoice used an old price; you’ll have a corrected one and the £10 back by 17:00.',
      'Good spot. The plan page is correct at £39, so I’ve sent the £10 back to your card and the new invoice follows before 5pm.',
      'Hello! It should be £39. I’m issuing a new invoice now, it reaches you by 17:00, and the £10 goes back today.',
      'The plan page is right. We billed you £10 too much; that is refunded today and the June invoice is reissued by 17:00.',
    ],
    bad: [
      'Prices change from time to time.',
      'Which invoice do you mean? We send thousands of these.',
      'It’s ten pounds. Are you really writing in about that?',
      'Please contact the billing team, I only do technical questions.',
    ],
  },
  'Cooling down': {
    good: [
      'Two hours on hold and still no seat, sorry about that. There’s 18:40 tonight or 7:15 tomorrow for both of you, free of charge. Which suits you?',
      'That’s a long time to be left hanging. I’ve got two seats on the 18:40 today, shall I put you both on it?',
      'I’d be fed up too. You have two choices at no cost: 18:40 today, or 7:15 in the morning. Tell me which and I’ll book it now.',
      'I’m sorry you spent two hours on hold for nothing. I can rebook both of you right now, today at 18:40 or tomorrow at 7:15.',
    ],
    bad: [
      'Flights get cancelled, that is nothing unusual.',
      'Everyone had to wait yesterday, not just you.',
      'Have you tried the website? Most people manage it there.',
      'I hear you and I appreciate your feedback, we are always working to improve.',
    ],
  },
  'Slow burn': {
    good: [
      'Good morning. Twelve weeks was what we told you and we’ve gone past it, sorry. The sofa is done tomorrow and a van can bring it on Saturday at 10:00.',
      'You’ve been patient past the date we gave. Here’s where it is: finished tomorrow, delivered Saturday at 10:00 if that works for you.',
      'Good morning, and sorry that Friday passed without a word from us. The fabric came on Monday, so Saturday 10:00 is free for delivery. Or I can refund the £1,895 today.',
      'It should have been with you on Friday. I’ve checked with the workshop: ready tomorrow. Shall I book Saturday at 10 for you?',
    ],
    bad: [
      'It’s in production, as you can see online.',
      'Twelve weeks is an estimate.',
      'A sofa takes time. What did you expect?',
      'Your order is being processed and you will be notified once there is an update.',
    ],
  },
  'Again, after a failed bot': {
    good: [
      'Yes, I’m a person, my name is on this chat. I’ve read that you restarted it four times, so no more of that. The fault is in your street and a crew is on it, back by 13:00.',
      'Real person here, and I’m sorry the bot closed you out. It’s a fault outside in the street; the engineers say 13:00.',
      'You’ve got a human now. I can see the red light since 11 last night and four restarts. I’m checking the line this minute.',
      'Hi, a person, yes. That bot should have stopped asking. I’ve looked at your line: street fault, crew on site, working again by 13:00.',
    ],
    bad: [
      'Hi! Have you tried turning it off and on again?',
      'How may I help you today?',
      'There’s no need to talk like that to the bot, it did its job.',
      'Can you describe your problem from the start please?',
    ],
  },
  'Fear of fraud': {
    good: [
      'You did the right thing writing straight away. I’ve frozen the number this second, so nobody can use it. Please ring your bank now from another phone.',
      'I’ve blocked the line, it’s done. Call your bank in the next ten minutes and say SIM swap; I’m staying here with you.',
      'That’s scary, and you’re not alone with it. The line is frozen as of now. Next: your bank, before 9:50 if you can.',
      'First things first: I have frozen your number. It can’t be used by anyone. Do you have another phone to call the bank on?',
    ],
    bad: [
      'Are you sure you didn’t order it and forgot?',
      'SIM problems are handled in the shop.',
      'Lots of people get that email, I wouldn’t worry.',
      'Please fill in the form on our website and we’ll get back to you within 5 working days.',
    ],
  },
};

/** To others, written before the reading was made better, and not looked at for it. */
export const HELD_BACK: typeof REPLIES = {
  'Polite ultimatum': {
    good: [
      'Good afternoon. You’ve now written four times about £640 that should have left on the 9th. I’ve had the inspection closed today; the money is with you on Thursday.',
      'Four contacts for one refund, I’m sorry. It was stuck because the hub never closed the inspection. That’s done, so £640 arrives on Thursday.',
      'I see the sideboard was collected on the 9th and nothing has come back to you since. The check was left open at our hub, I’ve closed it, and the £640 lands on Thursday.',
      'You were right to write again. The hold-up was ours: an inspection nobody closed. It’s closed now and you have the refund on Thursday.',
      'Thank you for the details, they helped. I’ve found it: the inspection at the hub. Closed as of today, payment on Thursday.',
    ],
    bad: [
      'Refunds can take a while.',
      'I only see one contact from you in the system.',
      'Your refund is with our finance team.',
      'What is it you want from me exactly?',
      'Good afternoon. I have forwarded your message to the relevant team.',
    ],
  },
  'Sudden explosion': {
    good: [
      'All 140 gone because of what our bot told you: that’s on us, and I’m sorry. There’s a snapshot from 4:00 and I’m restoring it now.',
      'The bot gave you wrong advice. I’ve found a copy from 4:00 this morning with your rules in it, it’s being put back as we speak.',
      'I can see the reset deleted them, and those rules run court deadlines. I’ve got a snapshot of 4:00 and I’m putting it back first.',
      'It should have kept them and it didn’t. I have a backup from 4:00; only what you changed today is missing from it.',
      'Court deadlines for four lawyers, understood: this goes first. A snapshot from 4:00 holds everything but today’s rules, I’m restoring it.',
    ],
    bad: [
      'Did you make a backup before you pressed reset?',
      'The bot is automated and can be wrong.',
      'No need to shout.',
      'Please open a ticket with the details and attach a screenshot.',
      'I can only help one person at a time, please hold.',
    ],
  },
};
