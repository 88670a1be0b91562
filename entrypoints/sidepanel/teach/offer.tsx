import { siteName } from '../../../lib/sites.ts';
import { Matter } from '../page/message.tsx';
import { asksFor, decline, type Lesson, save, settle, teach } from './lesson.ts';
import { Proposed } from './proposed.tsx';

/** Where only sides tell, nobody but the agent knows which one is theirs. */
function Whose({ words }: { words: string }) {
  return (
    <>
      <p>
        Nothing in this page but the side tells who wrote what. Who wrote <q dir="auto">{words}</q>?
      </p>
      <button type="button" onClick={() => settle(true)}>
        We did
      </button>
      <button type="button" onClick={() => settle(false)}>
        The customer did
      </button>
    </>
  );
}

/** What Levelhead makes of a page by itself, never used before the agent says it is right. */
export function Offer({ now }: { now: Extract<Lesson, { is: 'proposed' }> }) {
  const { recipe, lines, sided } = now.proposal;
  const ours = lines.findLast(({ role }) => role === 'agent');
  return (
    <Matter title="Levelhead thinks this is the chat">
      <p>Nothing is judged until you say it is right: these messages, and the customer as the customer.</p>
      <Proposed now={now}>
        {sided && ours ? (
          <Whose words={ours.text} />
        ) : (
          <button type="button" class="primary" onClick={save}>
            {asksFor(recipe.site) ? `Right, allow ${siteName(recipe.site)}` : 'Right'}
          </button>
        )}
        <button type="button" onClick={() => teach(now.tabId)}>
          Teach it
        </button>
        <button type="button" onClick={() => decline(recipe.site)}>
          Not a chat
        </button>
      </Proposed>
    </Matter>
  );
}
