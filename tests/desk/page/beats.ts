import type { AuthorRole } from './marks.ts';
import type { Aside, Scenario } from './scenario.ts';

/** One thing that happens in a scripted chat. `turn` is the 1-based place in the scenario's turns. */
export type Beat =
  | { type: 'say'; role: AuthorRole; text: string; turn: number | null }
  | { type: 'edit'; turn: number; text: string }
  | { type: 'remove'; turn: number };

const botPrefix = '[virtual assistant] ';

/** The beats of a scenario in playing order, with the desk's own system lines. */
export function beatsOf(scenario: Scenario): Beat[] {
  const system = (text: string): Beat => ({ type: 'say', role: 'system', text, turn: null });
  const beats = [system(`${scenario.customer.name} started a chat on the website`)];
  let botTalks = false;
  scenario.turns.forEach(([role, text], index) => {
    const turn = index + 1;
    const bot = role === 'agent' && text.startsWith(botPrefix);
    if (botTalks && role === 'agent' && !bot) beats.push(system('The virtual assistant handed the chat over to you'));
    if (role === 'agent') botTalks = bot;
    beats.push({
      type: 'say',
      role: bot ? 'bot' : role,
      text: bot ? text.slice(botPrefix.length) : text,
      turn,
    });
    for (const aside of scenario.asides ?? []) if (aside.after === turn) beats.push(beatOf(aside));
  });
  beats.push(system(`${scenario.customer.name} left the chat`));
  return beats;
}

function beatOf(aside: Aside): Beat {
  if ('note' in aside) return { type: 'say', role: 'note', text: aside.note, turn: null };
  if ('text' in aside) return { type: 'edit', turn: aside.edit, text: aside.text };
  return { type: 'remove', turn: aside.remove };
}

/** Believable milliseconds before a beat: reading what came before, then typing it. */
export function believableDelay(beat: Beat, previous: Beat | undefined): number {
  if (beat.type !== 'say') return 2500;
  const typing = beat.text.length;
  const sameAuthor = previous?.type === 'say' && previous.role === beat.role;
  switch (beat.role) {
    case 'customer':
      return clamp((sameAuthor ? 900 : 2200) + 45 * typing, 1500, 9000);
    case 'agent':
      return clamp(4000 + 50 * typing, 6000, 14_000);
    case 'bot':
      return 1200;
    default:
      return previous ? 3000 : 0;
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
