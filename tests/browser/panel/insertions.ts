import type { InsertOutcome, InsertRequest } from '../../../lib/messages.ts';
import type { Extension } from './extension.ts';

/** Has the helpdesk's tab answer insertions, and keeps what it was asked. */
export async function answerInsertions(
  { worker }: Extension,
  tabId: number,
  outcome: InsertOutcome,
): Promise<() => Promise<InsertRequest[]>> {
  await worker.evaluate(
    ([tab, answer]) =>
      chrome.scripting.executeScript({
        target: { tabId: tab },
        args: [answer],
        func: (given) => {
          const page = globalThis as unknown as { requests: unknown[] };
          page.requests = [];
          chrome.runtime.onMessage.addListener((message, _sender, respond) => {
            page.requests.push(message.request);
            respond(given);
          });
        },
      }),
    [tabId, outcome] as const,
  );
  return () =>
    worker.evaluate(async (tab) => {
      const [result] = await chrome.scripting.executeScript({
        target: { tabId: tab },
        func: () => (globalThis as unknown as { requests: InsertRequest[] }).requests,
      });
      return result!.result as InsertRequest[];
    }, tabId);
}
