import type { ComponentChildren } from 'preact';
import type { Proposal } from '../../../lib/teach/proposal.ts';
import { TranscriptLine } from '../page/transcript-line.tsx';
import { correct, type Lesson, swap, turnRound } from './lesson.ts';

const REMARKS: Partial<Record<Proposal['by'], string>> = {
  side: 'This page marks nowhere who wrote what: Levelhead goes by the side the words stand on.',
  rest: 'This page marks your messages only: Levelhead takes the others for the customer’s.',
};

function remarkOn({ by, recipe }: Proposal): string | undefined {
  if (by !== 'name') return REMARKS[by];
  return recipe.message.byTitle
    ? 'This page marks nowhere who wrote what: Levelhead takes who the chat is named after for the customer.'
    : 'This page marks nowhere who wrote what: Levelhead goes by the names beside the messages.';
}

/** Where the page gives chats no number of their own. */
function toldApart({ recipe: { chat } }: Proposal): string | undefined {
  if ('address' in chat || 'root' in chat) return undefined;
  return 'name' in chat
    ? 'Chats are told apart by the name above them only: two customers of one name are one chat here.'
    : 'Chats are told apart by the address of the page as a whole.';
}

function showNewest(list: HTMLElement | null): void {
  if (list) list.scrollTop = list.scrollHeight;
}

interface Props {
  now: Extract<Lesson, { is: 'proposed' }>;
  children: ComponentChildren;
}

/** What a page would be read as, and what to say to it. */
export function Proposed({ now: { proposal, found }, children }: Props) {
  const remark = remarkOn(proposal);
  return (
    <>
      <ol class="transcript" aria-label="What Levelhead would read" ref={showNewest} tabIndex={0}>
        {proposal.lines.map((line, index) => (
          <TranscriptLine key={index} {...line} />
        ))}
      </ol>
      {remark && <p class="quiet">{remark}</p>}
      {toldApart(proposal) && <p class="quiet">{toldApart(proposal)}</p>}
      <p class="quiet">
        {proposal.composer === undefined ? (
          'No reply box was found: phrases can be copied, not inserted.'
        ) : (
          <>
            Phrases would be put into <bdi>{proposal.composer}</bdi>. It is outlined in the page, and so are the
            messages.
            {!proposal.recipe.note &&
              ' No switch to internal notes was found: where the box takes notes too, look which it is before you insert.'}
          </>
        )}
      </p>
      <div class="actions">{children}</div>
      <div class="correction" role="group" aria-label="Correct it">
        <p class="quiet">
          {found ? 'Is it the other way round?' : 'Is somebody wrong? Swap the two, or point at one more message:'}
        </p>
        <div class="actions">
          {!found && (
            <>
              <button type="button" onClick={() => correct('customer')}>
                The customer’s
              </button>
              <button type="button" onClick={() => correct('agent')}>
                Mine
              </button>
              <button type="button" onClick={() => correct('other')}>
                Neither’s
              </button>
            </>
          )}
          {proposal.by !== 'name' && (
            <button type="button" onClick={swap}>
              Swap customer and agent
            </button>
          )}
          <button type="button" aria-pressed={proposal.recipe.message.reversed ?? false} onClick={turnRound}>
            Newest first on the page
          </button>
        </div>
      </div>
    </>
  );
}
