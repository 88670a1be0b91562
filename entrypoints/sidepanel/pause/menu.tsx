import { siteName } from '../../../lib/sites.ts';
import { open } from '../layers.ts';
import { view } from '../chosen.ts';
import { Layer } from '../page/layer.tsx';
import { HOUR_MS, pauseAll, pauseChat, pauseSite } from './pause.ts';

function Option({ children, pause }: { children: string; pause: () => void }) {
  const choose = () => {
    open.value = null;
    pause();
  };
  return (
    <li>
      <button type="button" onClick={choose}>
        {children}
      </button>
    </li>
  );
}

/** For how much of the work Levelhead should be quiet. */
export function PauseMenu() {
  const chat = view.value.is === 'chat' ? view.value.chat : null;
  return (
    <Layer label="Pause Levelhead">
      <h2>Pause Levelhead</h2>
      <ul class="options">
        {chat && <Option pause={() => pauseChat(chat.conversation)}>for this chat</Option>}
        {chat && (
          <Option pause={() => pauseSite(chat.conversation.site)}>{`on ${siteName(chat.conversation.site)}`}</Option>
        )}
        <Option pause={() => pauseAll(Date.now() + HOUR_MS)}>everywhere, for an hour</Option>
      </ul>
    </Layer>
  );
}
