import { useEffect, useRef } from 'preact/hooks';
import { TECHNIQUES } from '../../lib/coaching/techniques.ts';
import { MESSAGE_LIMIT, type Message } from '../../lib/conversation.ts';
import { canReply, PATIENCE, type Exchange, type Practice } from '../../lib/practice/practice.ts';
import { Reading } from './reading.tsx';
import { draft, end, selection, sendReply } from './state.ts';

const SPEAKERS = { customer: 'Customer', agent: 'You', bot: 'Bot' } as Record<Message['role'], string>;

/** What a reply brought, how it sounds, and what the draft guard notes in it. */
export function Effect({ techniques, notes, manner, stung }: Exchange) {
  return (
    <div class="effect">
      {stung === 'rude' && (
        <p class="warn">
          <q dir="auto">{manner.rude}</q> It goes at the person.
        </p>
      )}
      {stung === 'cheerful' && <p class="warn">It sounds cheerful, and they are upset.</p>}
      <p>
        {techniques.length > 0
          ? `Brought: ${techniques.map((id) => TECHNIQUES[id].name).join(', ')}`
          : 'Brought nothing they can hold on to'}
      </p>
      {manner.by === 'words' && <p>Read by its words alone.</p>}
      {notes.map(({ rule, start, level, words, why }) => (
        <p key={`${rule} ${start}`} class={level === 'warn' ? 'warn' : undefined}>
          <q dir="auto">{words}</q> {why}
        </p>
      ))}
    </div>
  );
}

function Thread({ now: { messages, exchanges, typing } }: { now: Practice }) {
  const last = useRef<HTMLParagraphElement>(null);
  useEffect(() => last.current?.scrollIntoView({ block: 'nearest' }), [messages, typing]);
  return (
    <div class="thread" role="log" aria-label="Chat" tabIndex={0}>
      <ol>
        {messages.map(({ id, role, text }) => {
          const exchange = exchanges.find(({ messageId }) => messageId === id);
          return (
            <li key={id} class={role}>
              <span class="quiet">{SPEAKERS[role]}</span>
              <p dir="auto">{text}</p>
              {exchange && <Effect {...exchange} />}
            </li>
          );
        })}
      </ol>
      <p ref={last} class="typing quiet" aria-hidden="true">
        {typing && 'Customer is typing …'}
      </p>
    </div>
  );
}

function Composer({ now }: { now: Practice }) {
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => box.current?.focus(), []);
  useEffect(() => {
    if (!selection.value) return;
    box.current?.focus();
    box.current?.setSelectionRange(selection.value.start, selection.value.end);
  }, [selection.value]);
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void sendReply();
      }}
    >
      <label>
        Your reply
        <textarea
          ref={box}
          rows={4}
          maxLength={MESSAGE_LIMIT}
          value={draft.value}
          onInput={(event) => (draft.value = event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            void sendReply();
          }}
        />
      </label>
      <div class="actions">
        <button type="submit" class="primary" disabled={!canReply(now, draft.value)}>
          Send
        </button>
        <span class="quiet">
          {draft.value.length >= MESSAGE_LIMIT
            ? `${MESSAGE_LIMIT} characters are the most.`
            : 'Enter sends, Shift+Enter starts a line.'}
        </span>
        <button type="button" class="end" onClick={end}>
          End the chat
        </button>
      </div>
    </form>
  );
}

/** The practice chat: the thread and reply box on one side, the panel's reading on the other. */
export function Chat({ now }: { now: Practice }) {
  const { name, facts } = now.customer;
  const { patience } = now;
  return (
    <>
      <h1>{name}</h1>
      <p class="facts">
        <strong>What you know:</strong> {facts}
      </p>
      <p class="quiet">
        Their patience: {patience} of {PATIENCE}
      </p>
      <div class="desk">
        <section aria-label="Practice chat">
          <Thread now={now} />
          <Composer now={now} />
        </section>
        <Reading />
      </div>
    </>
  );
}
