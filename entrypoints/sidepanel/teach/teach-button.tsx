import { teach } from './lesson.ts';

/** Begins a lesson on a tab's page. */
export function TeachButton({ tabId, children }: { tabId: number; children: string }) {
  return (
    <button type="button" onClick={() => teach(tabId)}>
      {children}
    </button>
  );
}
