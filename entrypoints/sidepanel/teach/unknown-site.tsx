import { useEffect } from 'preact/hooks';
import { covers, siteName } from '../../../lib/sites.ts';
import type { PageTrouble } from '../../../lib/state.ts';
import { Matter } from '../page/message.tsx';
import { activeTab, declinedSites } from '../state.ts';
import { lesson, look, teach } from './lesson.ts';
import { Offer } from './offer.tsx';

/** A site no adapter knows: what Levelhead makes of it by itself, never used before the agent says it is right. */
export function UnknownSite({ trouble: { tabId, documentId, site } }: { trouble: PageTrouble }) {
  const isDeclined = declinedSites.value.includes(site);
  const now = lesson.value?.tabId === tabId ? lesson.value : null;
  const isSaved = now?.is === 'saved' && covers([now.site], site);
  useEffect(() => {
    if (!isDeclined && !isSaved) void look(tabId);
  }, [documentId, activeTab.value?.url]);
  const teachThis = (
    <button type="button" class="primary" onClick={() => teach(tabId)}>
      Teach this page
    </button>
  );
  if (isSaved) {
    return (
      <Matter title="Saved">
        <p role="status">Levelhead starts reading {siteName(site)} …</p>
      </Matter>
    );
  }
  if (now?.is === 'proposed') return <Offer now={now} />;
  return (
    <Matter title="Levelhead does not know this helpdesk">
      {now?.is === 'looking' ? (
        <p role="status">Looking for a chat on {siteName(site)} …</p>
      ) : (
        <p>
          Open a chat in which you and the customer have written. Then show Levelhead where it is, with three clicks.
        </p>
      )}
      {teachThis}
      {now?.is !== 'looking' && (
        <button type="button" onClick={() => look(tabId)}>
          Look again
        </button>
      )}
    </Matter>
  );
}
