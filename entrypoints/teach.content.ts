import { browser, type Browser } from 'wxt/browser';
import { receive } from '../lib/channel.ts';
import { TO_PUPIL } from '../lib/messages.ts';
import { covers } from '../lib/sites.ts';
import { soleInstance } from '../lib/sole-instance.ts';
import { Pupil } from '../lib/teach/pupil.ts';

/** Put beside a page by the panel when there is something to find or to teach; the reader itself stays small. */
export default defineContentScript({
  registration: 'runtime',
  allFrames: true,
  noScriptStartedPostMessage: true,
  main(ctx) {
    const life = soleInstance('pupil', ctx.signal);
    const { signal } = life;
    // A page that is left may be kept for the way back: the lesson does not go on there.
    window.addEventListener('pagehide', () => life.abort(), { signal });
    const follow = (panel: Browser.runtime.Port): void => panel.onDisconnect.addListener(() => life.abort());
    browser.runtime.onConnect.addListener(follow);
    signal.addEventListener('abort', () => browser.runtime.onConnect.removeListener(follow));
    const pupil = new Pupil(signal);
    receive(
      'extension',
      TO_PUPIL,
      {
        'find-chat': () => pupil.find(),
        'point-at': ({ what, more, sites }) => pupil.point(what, more, (address) => covers(sites, address)),
        'stop-pointing': () => pupil.stop(),
        'read-pointed': () => pupil.read(),
        'show-proposed': () => pupil.show(),
        'end-lesson': () => life.abort(),
      },
      signal,
    );
  },
});
