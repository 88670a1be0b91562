import type { Customer } from '../customer.ts';

/** Customers who are hot from the first word, each with a reason. */
export const HOT: readonly Customer[] = [
  {
    name: 'Again, after a failed bot',
    about: 'They have said it all already: show that you read it, ask for nothing twice.',
    facts:
      'The line dropped at 22:52; the fault is in the street, a crew is on it and says 13:00. A day’s credit is fine.',
    before: [
      ['customer', 'red light on the box since 11 last night'],
      ['bot', 'Restarting your hub fixes most of these! Did that help? YES / NO'],
      ['customer', 'no. did it 4 times, incl with you this morning'],
      ['bot', 'Great, happy we could sort that! Rate this chat 1-5.'],
    ],
    stung: { rude: 'wow are you insulting me now?? unbelievable', cheerful: 'are you laughing at me' },
    scenes: {
      opening: {
        says: 'i said NO. useless bot. is there a real person or not',
        needs: ['heard', 'action'],
        next: { good: 'work', heard: 'ask', action: 'ask', bad: 'manager' },
        example:
          'A real person, yes, and I can see it closed you out twice, sorry. I’m checking your line now, back within 2 minutes.',
      },
      ask: {
        says: 'ok. please dont ask me to restart it again',
        needs: ['action'],
        next: { good: 'work', bad: 'manager' },
        example: 'No restart. I’ve found the fault: it’s in the street, a crew is on it and you’ll be back by 13:00.',
      },
      manager: {
        says: 'get me a manager NOW or i cancel today. worst service ever, everyone is going to hear about this',
        needs: ['heard', 'person'],
        next: { good: 'work', heard: 'work', bad: 'lost' },
        example:
          'You’re right to ask. I’ve passed this to my manager with your four restarts noted; she calls you by 10:30.',
      },
      work: {
        says: 'right. i work from home so thats most of the day gone. annoying',
        needs: ['heard'],
        next: { good: 'solved', bad: 'manager' },
        example:
          'That’s a whole working day gone, and it shouldn’t have happened. I’ve credited the day; the line is back by 13:00.',
      },
    },
    solved: 'ok good. thanks for actually reading it',
    lost: 'done. cancelled and leaving one star everywhere. bye',
  },
  {
    name: 'Sudden explosion',
    about: 'From friendly to furious in one message, and with reason: own the failure, then repair.',
    facts: 'The bot was wrong: the reset deletes. A snapshot from 4:00 holds all rules but those of today.',
    before: [
      ['customer', 'Since the update my 140 filter rules are listed twice. How do I get rid of the doubles?'],
      ['bot', 'Settings > Rules > Reset to default. It keeps the originals :)'],
    ],
    stung: { rude: 'How DARE you talk to me like that!!', cheerful: 'You think this is FUNNY?!' },
    scenes: {
      opening: {
        says: 'They are GONE. All 140 rules!! You said it keeps the originals! Those sort court deadlines for four lawyers!',
        needs: ['heard', 'action'],
        next: { good: 'today', action: 'hurry', bad: 'sue' },
        example:
          'That was our mistake, I’m sorry. I’ve found a snapshot from 4:00 with your rules, and they’re back by 10:30.',
      },
      hurry: {
        says: 'I do not need sympathy, I need the rules back. How and when? I am getting really angry here.',
        needs: ['action'],
        next: { good: 'today', bad: 'sue' },
        example: 'I’ve found a snapshot from 4:00 with your rules in it, and they’re back by 10:30.',
      },
      sue: {
        says: 'If a single deadline is missed I will sue you, idiots. I want a name and a supervisor this minute!!',
        needs: ['person', 'time'],
        next: { good: 'today', time: 'hurry', bad: 'lost' },
        example: 'I’ve passed this to my supervisor with all you told me; she rings you by 10:15.',
      },
      today: {
        says: 'Ok. I added one rule at 9 today, for the Osman file. Is that in it?',
        needs: ['action'],
        next: { good: 'solved', bad: 'hurry' },
        example: 'That one won’t be in the 4:00 copy. What did it say? I’ll add it myself by 10:30.',
      },
    },
    solved: 'They are back. Thank you, you saved my day.',
    lost: 'We are done. Our lawyers will write to you.',
  },
  {
    name: 'Fear of fraud',
    about: 'Frightened, not rude: make them safe first, ask afterwards, leave no gap in time.',
    facts:
      'You can freeze the line at once. A new SIM is handed out in the shop with photo ID until 19:00. Their bank has to hear of it now.',
    stung: { rude: 'why are you so horrible to me, this is outrageous', cheerful: 'this isnt funny' },
    scenes: {
      opening: {
        says: 'my sim went dead at 9 and i got an email "your new sim is active". i didnt order any sim. please help im scared',
        needs: ['action', 'time'],
        next: { good: 'bank', time: 'frozen', bad: 'them' },
        example:
          'I’ve frozen the line, nobody can use it any more. Has your bank heard yet? Please ring them before 9:50.',
      },
      frozen: {
        says: 'ok. what do i do about my bank?? im shaking',
        needs: ['action'],
        next: { good: 'bank', bad: 'them' },
        example:
          'Ring your bank from another phone and say “SIM swap”. I’ve frozen the line and stay in this chat until 10:30.',
      },
      them: {
        says: 'THEY have my number!! theyre getting all my bank texts RIGHT NOW. do something please',
        needs: ['action'],
        next: { good: 'bank', bad: 'lost' },
        example: 'I’ve frozen the line: it’s dead for everyone as of now.',
      },
      bank: {
        says: 'ok thank you. the bank blocked two transfers. how do i get my number back?',
        needs: ['action'],
        next: { good: 'solved', bad: 'frozen', hurt: 'them' },
        example:
          'Bring photo ID to the shop before 19:00 today, I’ve told them you’re coming; you’ll get the new SIM there at once.',
      },
    },
    solved: 'going now. thank you so much for freezing it first',
    lost: 'they took 900!! you just sat there. im reporting you and im never coming back',
  },
];
