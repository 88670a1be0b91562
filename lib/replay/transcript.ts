import * as v from 'valibot';
import { MESSAGE_LIMIT, type Message } from '../conversation.ts';

const ROLES = ['customer', 'agent', 'bot', 'note', 'system', 'unknown'] as const;

/** One conversation a line: `{"id", "turns": [[role, text], …], "at"?: [ISO times], "draft"?}`. Other fields are ignored. */
const transcriptSchema = v.pipe(
  v.object({
    id: v.string('must be a string'),
    turns: v.array(v.tuple([v.picklist(ROLES, `must be one of ${ROLES.join(', ')}`), v.string('must be a string')])),
    draft: v.optional(v.string('must be a string')),
    at: v.optional(v.array(v.pipe(v.string(), v.isoTimestamp('must be an ISO time')))),
  }),
  v.check(({ turns, at }) => !at || at.length === turns.length, '"at" must have as many times as there are turns'),
);

export interface Transcript {
  id: string;
  messages: Message[];
  /** What the agent is writing at the end, not sent. */
  draft?: string;
}

/** A bot's lines in transcripts that know only customer and agent. */
const BOT = /^\[(?:virtual assistant|bot|chatbot|automated(?: message)?)\]\s*/i;

/**
 * Reads one line of a transcript file.
 * @throws Error that names the field
 */
export function parseTranscript(line: string): Transcript {
  const parsed = v.safeParse(transcriptSchema, JSON.parse(line));
  if (!parsed.success) {
    const issue = parsed.issues[0];
    throw new Error(`${v.getDotPath(issue) ?? 'the line'}: ${issue.message}`);
  }
  const { id, turns, at, draft } = parsed.output;
  const messages = turns.map(([role, text], index): Message => {
    const bot = role === 'agent' && BOT.test(text);
    const time = at?.[index];
    return {
      id: String(index + 1),
      role: bot ? 'bot' : role,
      text: (bot ? text.replace(BOT, '') : text).slice(0, MESSAGE_LIMIT),
      ...(time !== undefined && { at: Date.parse(time) }),
    };
  });
  return { id, messages, ...(draft !== undefined && { draft }) };
}
