import { useState } from 'preact/hooks';
import type { HandOver } from '../../../lib/assessment.ts';
import { handOverLines, handOverText } from '../../../lib/coaching/hand-over-text.ts';
import { tell } from '../announce.tsx';
import { toClipboard } from './act.ts';

function copiedWords(done: boolean): string {
  return done
    ? 'Copied. Paste it into an internal note.'
    : 'The browser did not allow copying. Select the text and copy it by hand.';
}

/** Three facts in the chat's own words for whoever takes over: an internal note, so it is copied and never inserted. */
export function HandOverSummary({ handOver }: { handOver: HandOver }) {
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <section class="suggestions hand-over" aria-label="Hand-over summary">
      <details>
        <summary>
          <h2>Hand-over summary</h2> <span class="quiet">· a note for whoever takes over</span>
        </summary>
        <dl>
          {handOverLines(handOver).map(({ heading, quotes, gap }) => (
            <div key={heading}>
              <dt>{heading}</dt>
              {quotes.length === 0 && (
                <dd>
                  <span class="gap">{gap}</span>
                </dd>
              )}
              {quotes.map(({ by, text }) => (
                <dd key={text}>
                  {by === 'agent' && 'agent: '}
                  <q dir="auto">{text}</q>
                </dd>
              ))}
            </div>
          ))}
        </dl>
        <button
          type="button"
          aria-label="Copy: Hand-over summary"
          onClick={async () => {
            const done = await toClipboard(handOverText(handOver));
            setCopied(done);
            tell(copiedWords(done));
          }}
        >
          Copy
        </button>
        {copied !== null && <p class={copied ? 'done' : 'refused'}>{copiedWords(copied)}</p>}
      </details>
    </section>
  );
}
