import { adviserClient } from '../lib/advice/client.ts';
import { attend, leave, leaveSites, leaveTab, placesOf } from '../lib/chats/attend.ts';
import { watchDiscarded } from '../lib/chats/discarded.ts';
import { showBadge, showBadgeSoon } from '../lib/chats/badge.ts';
import { runCommand } from '../lib/chats/commands.ts';
import { forgetAssessed } from '../lib/chats/documents.ts';
import { leaveDrafts, noteDraft } from '../lib/chats/drafts.ts';
import { askPages } from '../lib/chats/ask-pages.ts';
import { frameOf } from '../lib/chats/frame.ts';
import { correct, learn, unlearn } from '../lib/chats/learn.ts';
import { openPanel } from '../lib/chats/panel.ts';
import { addDraftRules, readOpenPages, registerReaders } from '../lib/chats/readers.ts';
import { watchDesk } from '../lib/chats/settings.ts';
import { recipeFor, watchRecipes } from '../lib/chats/recipes.ts';
import { forgetClosed } from '../lib/chats/store.ts';
import { followUses } from '../lib/chats/uses.ts';
import type { ConversationRef } from '../lib/conversation.ts';
import { receive, sendToPage } from '../lib/channel.ts';
import { FROM_PAGE, OWN } from '../lib/messages.ts';
import { grantedSites, watchSites } from '../lib/sites.ts';
import {
  countLearned,
  keptPromises,
  modelStatus,
  pauses,
  searchAsked,
  watchAssessments,
  type ModelStatus,
} from '../lib/state.ts';

export default defineBackground({
  type: 'module',
  main() {
    const adviser = adviserClient((status) => void noteModel(status));

    async function noteModel(status: ModelStatus): Promise<void> {
      await modelStatus.setValue(status);
      if (status.state === 'ready') await reread();
    }

    /** Has the pages that show a chat, or any chat, send their reading again. */
    async function reread(ref?: ConversationRef): Promise<void> {
      forgetAssessed(ref);
      const places = await placesOf(ref);
      await Promise.allSettled(places.map((place) => sendToPage(place, { kind: 'reread' })));
    }

    receive('page', FROM_PAGE, {
      'page-reading': async ({ reading }, sender) => {
        const frame = await frameOf(sender, [reading.site, ...reading.conversations.map(({ ref }) => ref.site)]);
        if (!frame) {
          await Promise.all([leave(reading.documentId), leaveDrafts({ documentId: reading.documentId })]);
          await leaveSites(await grantedSites());
          return 'stop';
        }
        await adviser.open();
        await attend(reading, frame, adviser);
        return null;
      },
      'page-gone': async ({ documentId }) => {
        await Promise.all([leave(documentId), leaveDrafts({ documentId })]);
        await forgetClosed(Date.now());
      },
      'draft-notes': async (draft, sender) => {
        const frame = await frameOf(sender, [draft.ref.site]);
        return frame ? noteDraft(draft, frame) : { off: [], paused: true };
      },
      'recipe-wanted': (_payload, { url = '' }) => recipeFor(url),
      'draft-rules-wanted': (_payload, sender) => addDraftRules(sender),
    });
    receive('extension', OWN, {
      feedback: (payload) => learn(payload),
      'undo-feedback': ({ id }) => unlearn(id),
      'wrong-reading': async ({ conversation, heat }) => {
        await correct(conversation, heat);
        await countLearned();
        await reread(conversation);
      },
      'retry-model': () => adviser.retry(),
      'panel-open': () => adviser.open(),
      'ask-pages': () => askPages(),
      'model-status': ({ status }) => noteModel(status),
      ...(adviser.compare && {
        advise: ({ kind: _, ...request }) => adviser.advise(request),
        'compare-phrases': ({ pairs }) => adviser.compare?.(pairs),
      }),
    });

    watchDesk(() => void reread());
    /** Readers on sites that are not allowed any more are told to stop before what they read is forgotten. */
    async function followSites(granted: string[]): Promise<void> {
      await registerReaders();
      await reread();
      await leaveSites(await grantedSites());
      await readOpenPages(granted);
    }
    watchSites((granted) => void followSites(granted));
    const readAnew = async (): Promise<void> => readOpenPages(await grantedSites());
    watchRecipes(() => void readAnew());

    const look = (): void => void showBadge(Date.now());
    watchAssessments(showBadgeSoon);
    watchAssessments((changed) => {
      followUses(changed).catch((error: unknown) =>
        console.warn('Levelhead: what became of a phrase was not kept', error),
      );
    });
    keptPromises.watch(look);
    pauses.watch(look);
    browser.alarms.onAlarm.addListener(() => {
      void askPages();
      void forgetClosed(Date.now()).then(look);
    });

    browser.tabs.onRemoved.addListener((tabId) => {
      void leaveTab(tabId).then(() => forgetClosed(Date.now()));
      void leaveDrafts({ tabId });
    });
    watchDiscarded((tabId) => void leaveTab(tabId, null));
    browser.action.onClicked.addListener((tab) => void openPanel(tab.windowId));
    browser.commands.onCommand.addListener((command, tab) => {
      if (command === 'search-phrases' && tab) {
        void openPanel(tab.windowId);
        void searchAsked.setValue(Date.now());
      } else {
        void runCommand(command, tab);
      }
    });
    browser.runtime.onInstalled.addListener(async ({ reason }) => {
      if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
      await registerReaders();
      await readAnew();
    });
    browser.runtime.onStartup.addListener(() => void registerReaders());
  },
});
