import { adapters } from '../../lib/adapters/index.ts';
import { STANDING_WORDS, standingOf, type Standing } from '../../lib/look/helpdesks.ts';

const ORDER = Object.keys(STANDING_WORDS) as Standing[];

/** Every helpdesk Levelhead knows, by how far it reads it. */
export function Helpdesks() {
  return (
    <>
      <dl>
        {ORDER.map((standing) => {
          const names = adapters.filter((adapter) => standingOf(adapter) === standing).map(({ name }) => name);
          return (
            <div key={standing}>
              <dt>{STANDING_WORDS[standing]}</dt>
              <dd>{[...new Set(names)].sort((a, b) => a.localeCompare(b, 'en')).join(', ')}</dd>
            </div>
          );
        })}
        <div>
          <dt>Any other page</dt>
          <dd>Show the panel where the chat is, with three clicks.</dd>
        </div>
      </dl>
      <p class="quiet">What cannot be told is never taken for the customer, and the panel says so.</p>
    </>
  );
}
