import { browser } from 'wxt/browser';
import { send } from '../messages.ts';
import type { ModelStatus } from '../state.ts';
import { ModelHost } from './host.ts';
import type { JudgeAnswer, JudgeRequest } from './protocol.ts';

/** The background's road to the model. */
export interface ModelClient {
  /** Makes sure the model is loaded or loading. */
  open(): Promise<void>;
  /** Loads it again after a failure. */
  retry(): Promise<void>;
  /** Rejects while the model is not loaded, or when it fails on a text. */
  judge(request: JudgeRequest): Promise<JudgeAnswer>;
}

/** Where the models lie in the package. */
const MODELS = '/models/';

/**
 * Firefox has no offscreen documents; its event page is a document and can own the worker itself.
 * Chrome's service worker cannot, so an offscreen document does.
 */
export function modelClient(report: (status: ModelStatus) => void): ModelClient {
  return import.meta.env.FIREFOX ? inThisPage(report) : offscreen();
}

/** The model's host in this very page. */
export function inThisPage(report: (status: ModelStatus) => void): ModelClient {
  let host: ModelHost | undefined;
  const opened = () => {
    if (!host) {
      host = new ModelHost(location.origin + MODELS, report);
      host.load();
    }
    return host;
  };
  return {
    open: async () => void opened(),
    retry: async () => (host ? host.load() : void opened()),
    judge: (request) => opened().judge(request),
  };
}

const OFFSCREEN = '/offscreen.html';

/** Chrome allows one offscreen document: concurrent callers share one creation. */
let creating: Promise<void> | undefined;

async function ensureOffscreen(): Promise<void> {
  const open = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  if (open.length > 0) return;
  creating ??= browser.offscreen
    .createDocument({
      url: OFFSCREEN,
      reasons: ['WORKERS'],
      justification: 'Runs the on-device emotion model in a worker.',
    })
    .finally(() => (creating = undefined));
  await creating;
}

function offscreen(): ModelClient {
  return {
    open: ensureOffscreen,
    retry: async () => {
      await ensureOffscreen();
      await send({ kind: 'load-model' });
    },
    judge: async (request) => {
      await ensureOffscreen();
      return send<JudgeAnswer>({ kind: 'judge', ...request });
    },
  };
}
