import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { watchSites } from '../../lib/sites.ts';

type Listener = (permissions: { origins?: string[]; permissions?: string[] }) => void;

const listeners = { onAdded: new Set<Listener>(), onRemoved: new Set<Listener>() };

beforeEach(() => {
  fakeBrowser.reset();
  for (const [name, of] of Object.entries(listeners)) {
    of.clear();
    const event = { addListener: (one: Listener) => of.add(one), removeListener: (one: Listener) => of.delete(one) };
    Object.assign(fakeBrowser.permissions, { [name]: event });
  }
});

test('says which sites were granted, and none where some were revoked, until it is stopped', () => {
  const changed = vi.fn();
  const stop = watchSites(changed);
  for (const tell of listeners.onAdded) tell({ origins: ['https://desk.example/*'] });
  for (const tell of listeners.onRemoved) tell({ origins: ['https://other.example/*'] });
  for (const tell of listeners.onAdded) tell({ permissions: ['alarms'] });
  expect(changed.mock.calls).toEqual([[['https://desk.example/*']], [[]], [[]]]);
  stop();
  expect(listeners.onAdded.size + listeners.onRemoved.size).toBe(0);
});
