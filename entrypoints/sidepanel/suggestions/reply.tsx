import { signal } from '@preact/signals';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Assessment, ReplyPart, Suggestion } from '../../../lib/assessment.ts';
import { another, firstPicks, joined, standing, type Picked } from '../../../lib/coaching/combine.ts';
import { TECHNIQUES } from '../../../lib/coaching/techniques.ts';
import { conversationKey } from '../../../lib/conversation.ts';
import { agent } from '../state.ts';
import { copy, insert, outcomeOf, type Combined } from './act.ts';
import { SlottedText } from '../../../lib/look/slotted-text.tsx';

/** The full reply as it now stands in the panel, for the key that inserts it; null while there is none. */
export const replyShown = signal<Combined | null>(null);

/** One reply of one chat: another one begins with its own first choices. */
function replyName(chat: Assessment, reply: readonly ReplyPart[]): string {
  return [
    conversationKey(chat.conversation),
    ...reply.flatMap((part) => part.choices.map(({ phraseId }) => phraseId)),
  ].join(' ');
}

interface PartProps {
  part: ReplyPart;
  line: Suggestion | null;
  next: number | undefined;
  pick: (pick: Picked) => void;
}

/** One move of the reply: its line, another one in its place, or none. */
function Part({ part, line, next, pick }: PartProps) {
  const { name, does } = TECHNIQUES[part.choices[0]!.technique];
  const orphaned = line === null && part.needs;
  return (
    <li class={line ? undefined : 'out'}>
      <div class="part">
        <span class="place">{part.place}</span>
        <span title={does}>{name}</span>
        <span class="thumbs">
          {line && next !== undefined && (
            <button type="button" class="small" aria-label={`Another line: ${name}`} onClick={() => pick(next)}>
              Another
            </button>
          )}
          {line ? (
            <button type="button" class="small" aria-label={`Remove: ${name}`} onClick={() => pick(null)}>
              Remove
            </button>
          ) : (
            <button type="button" class="small" aria-label={`Put back: ${name}`} onClick={() => pick(0)}>
              Put back
            </button>
          )}
        </span>
      </div>
      {line ? <SlottedText line={line} /> : orphaned && <p class="quiet">It does not stand without a next step.</p>}
    </li>
  );
}

function Reply({ name, chat, reply }: { name: string; chat: Assessment; reply: readonly ReplyPart[] }) {
  const [picks, setPicks] = useState(() => firstPicks(reply));
  const [changing, setChanging] = useState(false);
  const lines = standing(reply, picks);
  const parts = lines.filter((line) => line !== null);
  const whole: Combined = { phraseId: name, ...joined(lines), parts };
  useLayoutEffect(() => {
    replyShown.value = parts.length > 0 ? whole : null;
    return () => (replyShown.value = null);
  }, [whole.text]);
  const outcome = outcomeOf(chat, name);
  return (
    <section class="suggestions" aria-label="Full reply">
      <h2>Full reply</h2>
      <div class="suggestion reply">
        <p class="why">{parts.map(({ technique }) => TECHNIQUES[technique].name).join(' → ')}</p>
        {changing ? (
          <ol>
            {reply.map((part, i) => (
              <Part
                key={part.place}
                part={part}
                line={lines[i] ?? null}
                next={another(reply, picks, i)}
                pick={(pick) => setPicks(picks.map((before, at) => (at === i ? pick : before)))}
              />
            ))}
          </ol>
        ) : (
          <SlottedText line={whole} />
        )}
        <div class="actions">
          <button
            type="button"
            class="primary"
            aria-label="Insert: Full reply"
            aria-keyshortcuts="f"
            data-key="f"
            disabled={parts.length === 0}
            onClick={(click) => insert(chat, whole, click)}
          >
            Insert
          </button>
          <button
            type="button"
            aria-label="Copy: Full reply"
            disabled={parts.length === 0}
            onClick={() => copy(chat, whole)}
          >
            Copy
          </button>
          <button
            type="button"
            class="small change"
            aria-expanded={changing}
            aria-label={`${changing ? 'Done' : 'Change'}: Full reply`}
            onClick={() => setChanging(!changing)}
          >
            {changing ? 'Done' : 'Change'}
          </button>
        </div>
        {outcome && (
          <p class={outcome.outcome === 'inserted' || outcome.outcome === 'copied' ? 'done' : 'refused'}>
            {outcome.words}
          </p>
        )}
      </div>
    </section>
  );
}

/** Several moves in one reply, in the order feeling, fact, action, time: inserted as a whole, each part the agent's to change. */
export function FullReply({ chat }: { chat: Assessment }) {
  if (!chat.reply || agent.value.suggestions === 1) return null;
  const name = replyName(chat, chat.reply);
  return <Reply key={name} name={name} chat={chat} reply={chat.reply} />;
}
