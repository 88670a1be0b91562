/** How a reply sounds, as people would say it. */
export interface Tones {
  /** Correct, and no word for the person. */
  cold: readonly string[];
  /** As short as it can be. */
  curt: readonly string[];
  /** Goes round what was asked. */
  evasive: readonly string[];
  /** Says one thing and means another; some carry what was asked for. */
  sarcastic: readonly string[];
  /** At the person; some carry what was asked for. */
  rude: readonly string[];
  /** Warm, concrete, honest, alone or together. */
  good: readonly string[];
}

/** Replies to the first words of four customers, twenty each, hardly one with words that the draft guard lists. */
export const TONES: Record<string, Tones> = {
  'Calm but exact': {
    cold: ['The amounts are shown on the invoice.', 'Two different documents, two different dates of issue.'],
    curt: ['Read the footnote.', '39. Next?'],
    evasive: [
      'Pricing is a complex matter and depends on many factors.',
      'That would be a question for another day, the teams are looking at pricing in general.',
    ],
    sarcastic: [
      'Wow, a whole ten pounds, stop the presses. £39 is right, refunded by 17:00.',
      'Congratulations, you can subtract. Shall I frame the invoice for you?',
    ],
    rude: [
      'Are you thick? £39, it says so in big letters. The new invoice comes by 17:00.',
      'You are wasting my time with this rubbish.',
    ],
    good: [
      'Thank you for laying the two side by side. £39 is right, I’ve sent the £10 back and the new invoice is with you by 17:00.',
      'Short answer: £39. The invoice was made with last year’s price and I’ve corrected it; the £10 is on its way to you today.',
      'Happy to clear that up. It’s £39, our invoice was wrong. Corrected copy by 17:00, ten pounds back today.',
      'You have a sharp eye: the plan page is right and the invoice isn’t. I’m sending the £10 back now and a corrected invoice by 5 pm.',
      'Hello, and thanks for checking before paying. The price is £39; I’ve refunded the difference and the invoice follows at 17:00.',
      'Our mistake: an old price slipped onto it. £39 is what you owe, the corrected invoice will be in your inbox by 17:00.',
      'I’ve looked at both. £39 is correct. You get £10 back today, and I’ll mail the right invoice before 17:00.',
      'It should say £39. I’ve had the invoice redone with the right price, you’ll have it by 17:00 together with the £10.',
      'Good that you asked before closing your books. £39 it is, the extra £10 goes back today and I’ll send the new invoice by 17:00.',
      'I don’t want you to pay a penny too much: £39 is right. New invoice by 17:00, £10 back on your card today.',
    ],
  },
  'Slow burn': {
    cold: ['Order 30266 is in status “in production”.', 'The period named is not binding. The order is open.'],
    curt: ['Not yet.', 'Wait.'],
    evasive: [
      'Furniture is made by hand and every piece is different.',
      'There are a number of things that can affect a date like that.',
    ],
    sarcastic: [
      'Twelve weeks and three days, how ever did you survive standing up? It comes on Saturday at 10:00.',
      'Sure, let me just knit you a sofa over lunch.',
    ],
    rude: [
      'Stop pestering us. It comes on Saturday.',
      'Nobody here cares about your couch, get in line like the rest.',
    ],
    good: [
      'Good morning, and thank you for waiting so patiently. I’ve spoken to the workshop: it’s finished tomorrow and I can have it with you on Saturday at 10:00.',
      'You were told twelve weeks and Friday went by in silence, that was poor of us. The sofa is done tomorrow; Saturday 10:00 is free for you.',
      'Of course. The green sofa was held up because the fabric only came on Monday. It is finished tomorrow, and the van is free on Saturday at 10:00. Does that suit you?',
      'I wish I had better news about Friday. What I do have is a date: ready tomorrow, at your door on Saturday at 10:00.',
      'Thanks for asking so kindly when we are the ones who are late. Saturday at 10:00, or the £1,895 back today if you’d rather not wait.',
      'I’ve just rung the workshop for you. They finish it tomorrow; I’ve kept the Saturday van at 10:00 for you.',
      'Your green sofa is nearly there: last stitches tomorrow, van on Saturday at 10:00. I’m sorry we let Friday pass without telling you.',
      'Honestly: we are late. The fabric reached us on Monday. I’ve booked the van for Saturday at 10:00 and you can still have your money back today.',
      'Good morning. You’re three days past what we told you. I’ve checked: finished tomorrow, Saturday 10:00 for the delivery, if you’re home.',
      'The wait has been longer than we said, and you deserve a straight answer: Saturday, 10:00, in your living room.',
    ],
  },
  'Again, after a failed bot': {
    cold: [
      'The chat has been transferred to an agent. State your request.',
      'A line fault is registered. Repair is under way.',
    ],
    curt: ['Yes. And?', 'Here.'],
    evasive: [
      'Connections can be affected by all sorts of things these days.',
      'There are several ways of getting in touch with us, this is one of them.',
    ],
    sarcastic: [
      'Surprise, a human! Did you try asking the bot nicely? The line is back by 13:00.',
      'Oh no, eleven hours without cat videos, how tragic.',
    ],
    rude: [
      'Watch your tone or I close this chat. The fault is in the street, done by 13:00.',
      'Typical. People like you can’t even plug in a box.',
    ],
    good: [
      'I’m Sam, a real person, and I’ve read everything above. No more restarts: the fault is in your street and a crew is on it until 13:00.',
      'Yes, a human. Four restarts and then a “great, sorted” would annoy me as well. I’ve tested your line, the break is outside and gets fixed by 13:00.',
      'Hi, you’ve reached a person now. You’ve done everything right, it’s our cable in the street. They say 13:00.',
      'Real person here. I can see you’ve been without a line since 22:52. A crew is digging right now and expects to be done at 13:00; I’ll credit you the day.',
      'You’re not talking to a bot any more. I’ve gone through your four restarts, so I won’t ask for a fifth. It’s a street fault, back by 13:00.',
      'Yes. And the bot got it wrong twice, that’s on us. Your hub is fine; the street cable isn’t, and it’s being repaired until 13:00.',
      'I’m here and I’m staying on this. The red light comes from a fault in your street, engineers are there now, 13:00 is their estimate.',
      'A person, promise. Thanks for sticking with it after that bot. I’ve found the cause: street fault since 22:52, fixed by 13:00 as far as we know now.',
      'Human here, and I’ve read it all so you don’t have to tell me twice. The crew in your street says 13:00.',
      'That bot closed you out twice when you said no. I’ve picked it up: the fault is outside your house, the crew is there, 13:00.',
    ],
  },
  'Fear of fraud': {
    cold: ['SIM change recorded at 09:00.', 'A replacement SIM is handed out upon presentation of photo ID.'],
    curt: ['Go to the shop.', 'Noted.'],
    evasive: [
      'There is a lot of information about this on the internet.',
      'These things are looked at by a special team in the order they come in.',
    ],
    sarcastic: [
      'Let me guess, you clicked on the nice prince’s link? I’ve frozen the line.',
      'Great, another hacker movie. Do you want popcorn with that?',
    ],
    rude: [
      'Pull yourself together. I’ve frozen the line, ring your bank.',
      'That is what you get for being so stupid with your data.',
    ],
    good: [
      'I’ve got you. The line is frozen as of this second, nobody can use your number. Please ring your bank now and say “SIM swap”.',
      'Good that you came to us so fast. I’ve already frozen it. Your bank is next: can you call them from another phone right now?',
      'You’re safe on our side from now on: the number is frozen. Do call your bank before 9:50, I’ll be here when you’re back.',
      'That is a frightening mail to get. I’ve stopped the new SIM, it’s dead. Tell your bank next, right now if you can.',
      'Take a breath, the first step is done: your number is frozen. Second step is your bank, please call them in the next ten minutes.',
      'I’ve frozen your line and locked the new SIM out. I can’t see your bank from here, so please ring them right away.',
      'You were right to be alarmed. The SIM that was ordered is off since 9:14. Ring your bank now, then we get you a new one today, in the shop until 19:00.',
      'I’m with you on this. Frozen, done. Is there a phone near you to call the bank with?',
      'It’s frozen. No texts reach anybody now. Please let your bank know straight away and stay in this chat, I won’t leave.',
      'First we make you safe: I have just switched both SIMs off. Next please call your bank, before 9:50.',
    ],
  },
};

/** To three others, written before the reading was touched and not looked at for it. */
export const TONES_HELD_BACK: Record<string, Tones> = {
  'Cooling down': {
    cold: [
      'The flight was cancelled for operational reasons.',
      'Rebooking requests are handled in the order of receipt.',
    ],
    curt: ['18:40. Take it or leave it.', 'And?'],
    evasive: [
      'Airports are very busy at this time of the year.',
      'It all depends on how things develop during the day.',
    ],
    sarcastic: [
      'Two hours? Some people pay good money for music like that. 18:40 or 7:15, pick one.',
      'Oh, how terrible for you. Shall I send the private jet?',
    ],
    rude: ['Quit moaning. Seats at 18:40 and 7:15, which one?', 'You are the most annoying passenger I had all week.'],
    good: [
      'Two hours in a queue for a seat we owed you, that’s bad. There are two seats at 18:40 today and two at 7:15 tomorrow; which do you want?',
      'Let’s get you home. I have 18:40 tonight or 7:15 tomorrow, both free of charge for the two of you.',
      'I’m sorry it took two hours and a second try. Today at 18:40 there are two seats, shall I book them?',
      'You’ve been fobbed off long enough. I’m looking at two seats: 18:40 today, 7:15 tomorrow. Say which and it’s yours.',
      'Thanks for coming back to us after a day like that. You can both fly at 18:40 today, or 7:15 in the morning.',
      'That was our cancellation and it should have been fixed yesterday. I can put you on the 18:40 right away.',
      'I can see nobody rebooked you after the cancellation. I’ll do it now: 18:40 today or 7:15 tomorrow, at no cost.',
      'What a day you’ve had. Here’s what I can do this minute: two seats together at 18:40, no extra charge.',
      'Right, first the seats: 18:40 today is open for two. If tomorrow is easier, 7:15. Which one?',
      'No more holding. I’ve reserved the 18:40 for both of you for the next ten minutes, tell me yes and it’s done.',
    ],
  },
  'Polite ultimatum': {
    cold: ['The refund is in process.', 'Refunds are issued after completion of the inspection.'],
    curt: ['It’s coming.', 'Check your bank.'],
    evasive: [
      'A refund passes through several hands before it gets to you.',
      'I would not like to speculate on a date.',
    ],
    sarcastic: [
      'A fourth message, we are honoured. The £640 leaves on Thursday, Your Majesty.',
      'My my, what lovely manners. Do you write to your fridge like that too?',
    ],
    rude: [
      'Stop nagging. Your money is there on Thursday.',
      'You are not special, there are people with real problems here.',
    ],
    good: [
      'Good afternoon. You returned it on the 9th and have had to chase us since: I’m sorry. I closed the inspection today, £640 is in your account on Thursday.',
      'Thank you for setting it out so clearly. The sideboard arrived, nobody closed the check, so nothing was paid. It’s closed now; Thursday.',
      'Four messages for your own money is not how it should be. I’ve released it myself today and it arrives on Thursday.',
      'I’ve read all four of your messages. Cause: an open inspection at the hub. Done today, £640 with you on Thursday.',
      'You’ve been very patient with us, more than we earned. The £640 has been released today and reaches you on Thursday.',
      'I can tell you exactly what went wrong: the inspection stayed open, so the payment never left. I closed it at noon. Thursday.',
      'Good afternoon, I’m taking this on personally. £640, released today, in your account on Thursday. I’ll write to you the moment it leaves.',
      'It is unfair that you had to ask four times. The money goes out today and should be there on Thursday.',
      'I owe you an honest answer: it never left us. That is put right as of today and you’ll have £640 on Thursday.',
      'Our hub received your sideboard and then forgot to tick the box. I’ve ticked it. £640 on Thursday, and you can hold me to that.',
    ],
  },
  'Sudden explosion': {
    cold: ['The reset function deletes user-defined rules.', 'Snapshots are retained for a limited period.'],
    curt: ['Restore it yourself.', 'Gone is gone.'],
    evasive: ['Software behaves differently on every system.', 'It is difficult to say what may have led to this.'],
    sarcastic: [
      'Well done pressing the big red button! There’s a snapshot from 4:00, restored by 10:30.',
      'And it didn’t occur to four lawyers to make a copy, brilliant.',
    ],
    rude: [
      'Don’t yell at me because you can’t click properly. Your rules are back by 10:30.',
      'You pressed it, you idiot, live with it.',
    ],
    good: [
      'That is a disaster for you and it came from our bot. I have a snapshot from 4:00 with your rules, they’re back by 10:30.',
      'You followed our advice and lost your work, I’m sorry. The copy from 4:00 is being restored as I type.',
      'I see what hangs on this: court deadlines. I’ve found your 140 rules in the 4:00 snapshot and put them back before 10:30.',
      'The bot was wrong, the reset deletes them. They’re not lost though: there’s a copy from 4:00 this morning and I’m bringing it back now.',
      'All your rules exist in a snapshot from 4:00. I’m restoring them now; anything you added today we’ll redo together.',
      'I’d be livid too. We have your rules from 4:00 this morning, give me until 10:30 to have them back in place.',
      'You did what we told you to do, so this is ours to fix. Restoring 140 rules from 4:00 right now.',
      'First thing: they can be brought back. I’ve got the 4:00 copy open and the rules return by 10:30.',
      'Four lawyers and their deadlines, I’ve understood, nothing goes before this. Snapshot from 4:00, rules back by 10:30.',
      'Our bot gave you a wrong answer with bad consequences. I’m sorry. I’m putting back the state of 4:00, done by 10:30.',
    ],
  },
};
