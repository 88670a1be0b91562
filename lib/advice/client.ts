import { browser } from 'wxt/browser';
import type { TextPairs } from '../emotion/protocol.ts';
import { isUnanswered, send } from '../channel.ts';
import type { ModelStatus } from '../state.ts';
import type { AdviceAnswer, AdviceRequest } from './adviser.ts';
import { adviserInThisPage } from './host.ts';

/** The background's road to the adviser and its model. */
export interface AdviserClient {
  /** Makes sure the model is loaded or loading. */
  open(): Promise<void>;
  /** Loads it again after a failure. */
  retry(): Promise<void>;
  advise(request: AdviceRequest): Promise<AdviceAnswer>;
  /** Only where the model is in this very page: elsewhere its page hears `compare-phrases` itself. */
  compare?(pairs: TextPairs): Promise<number[]>;
}

/**
 * Firefox has no offscreen documents; its event page is a document and can own the model's worker itself. Chrome's
 * service worker cannot, and starts faster without: an offscreen document thinks for it.
 */
export function adviserClient(report: (status: ModelStatus) => void): AdviserClient {
  return import.meta.env.FIREFOX ? adviserInThisPage(report) : offscreen();
}

const OFFSCREEN = '/offscreen.html';

/** Chrome allows one offscreen document: concurrent callers share one creation. */
let creating: Promise<void> | undefined;

async function ensureOffscreen(): Promise<void> {
  const open = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  if (open.length > 0) return creating;
  creating ??= browser.offscreen
    .createDocument({
      url: OFFSCREEN,
      reasons: ['WORKERS'],
      justification: 'Runs the on-device emotion model in a worker.',
    })
    .finally(() => (creating = undefined));
  await creating;
}

function offscreen(): AdviserClient {
  let opened: Promise<void> | undefined;
  const reopen = (): Promise<void> => {
    opened = ensureOffscreen();
    opened.catch(() => (opened = undefined));
    return opened;
  };
  const open = (): Promise<void> => opened ?? reopen();
  return {
    open,
    retry: async () => {
      await reopen();
      await send({ kind: 'load-model' });
    },
    advise: async (request) => {
      const ask = () => send<AdviceAnswer>({ kind: 'advise', ...request });
      await open();
      return ask().catch(async (error: unknown) => {
        if (!isUnanswered(error)) throw error;
        await reopen();
        return ask();
      });
    },
  };
}
