import labels from '../../models/levelhead/labels.json' with { type: 'json' };
import { assess, type Desk } from '../assistant.ts';
import type { Message, Role } from '../conversation.ts';
import type { ModelLabels } from '../emotion/labels.ts';
import { cuesOf } from '../escalation/cue.ts';
import { RULES } from '../escalation/cues.ts';
import { nextTask } from '../next-task.ts';
import { BUILTIN_PACKS } from '../packs/builtin/index.ts';
import { buildLibrary } from '../packs/library.ts';
import { DEFAULT_TEAM } from '../team.ts';

/** A chat in which much is said that the coach looks for. */
const CHAT: readonly [Role, string][] = [
  ['customer', 'Hello, my order #48213 came on 3 March with two broken mixers, 26.1 cm. I paid 49.90 € for both! 😄'],
  ['agent', 'I am sorry to hear that. I will check with the warehouse and get back to you by 15:00.'],
  [
    'customer',
    'You said that yesterday. This is the third time I explain it and nobody helps me. Is it really so hard?',
  ],
  ['agent', 'I understand, that is frustrating. Would you rather have a refund or a replacement?'],
  [
    'customer',
    'If it is not solved today I will cancel and tell my lawyer. WHERE is my refund??? I want your manager.',
  ],
  ['customer', 'The app still says error 500 when I log in, so I cannot even see the invoice you charged twice.'],
];

/**
 * Engines compile a regular expression in its first two uses, which takes up to 0.1 s for a large one and 0.6 s for all
 * (V8, 2026). Done beforehand, in small tasks, no customer's message has to wait for it.
 */
export async function warmUp(): Promise<void> {
  const desk: Desk = {
    labels: labels as unknown as ModelLabels,
    library: buildLibrary(BUILTIN_PACKS, DEFAULT_TEAM),
    team: DEFAULT_TEAM,
    limit: 3,
  };
  const said = CHAT.map(([role, text], index): Message => ({ id: String(index), role, text }));
  const steps = [
    ...RULES.flatMap((rule) => rule.says.map((wording) => () => cuesOf(rule, said[0]!.text, [wording]))),
    ...said.map((_, index) => () => assess(said.slice(0, index + 1), null, desk, Date.now())),
  ];
  for (const step of [...steps, ...steps]) {
    await nextTask();
    step();
  }
}
