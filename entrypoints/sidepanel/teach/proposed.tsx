import type { ComponentChildren } from 'preact';
import type { Proposal } from '../../../lib/teach/proposal.ts';
import { TranscriptLine } from '../page/transcript-line.tsx';
import { swap, type Whose } from './lesson.ts';

const REMARKS: Partial<Record<Proposal['by'], string>> = {
  side: 'This page marks nowhere who wrote what: Levelhead goes by the side the words stand on.',
  name: 'This page marks nowhere who wrote what: Levelhead takes who the chat is named after for the customer.',
  rest: 'This page marks your messages only: Levelhead takes the others for the customer’s.',
};

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
  proposal: Proposal;
  /** Has one more message pointed at; none where nothing was pointed at yet. */
  correct?: (whose: Whose) => void;
  children: ComponentChildren;
}

/** What a page would be read as, and what to say to it. */
export function Proposed({ proposal, correct, children }: Props) {
  return (
    <>
      <ol class="transcript" aria-label="What Levelhead would read" ref={showNewest} tabIndex={0}>
        {proposal.lines.map((line, index) => (
          <TranscriptLine key={index} {...line} />
        ))}
      </ol>
      {REMARKS[proposal.by] && <p class="quiet">{REMARKS[proposal.by]}</p>}
      {toldApart(proposal) && <p class="quiet">{toldApart(proposal)}</p>}
      <p class="quiet">
        {proposal.composer === undefined ? (
          'No reply box was found: phrases can be copied, not inserted.'
        ) : (
          <>
            Phrases would be put into <bdi>{proposal.composer}</bdi>. It is outlined in the page, and so are the
            messages.
          </>
        )}
      </p>
      <div class="actions">{children}</div>
      <div class="correction" role="group" aria-label="Correct it">
        <p class="quiet">
          {correct ? 'Is somebody wrong? Swap the two, or point at one more message:' : 'Is it the other way round?'}
        </p>
        <div class="actions">
          {correct && (
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
        </div>
      </div>
    </>
  );
}
