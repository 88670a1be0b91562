import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Layer } from './layer.tsx';

/** The keys of the panel. */
const KEYS = [
  ['1 2 3', 'insert that suggestion'],
  ['f', 'insert the full reply'],
  ['a', 'take the draft check’s first replacement'],
  ['/', 'search all phrases'],
  ['h', 'next hottest chat'],
  ['p', 'pause or resume'],
  ['r', 'what Levelhead reads here'],
  ['?', 'these keys'],
  ['Esc', 'close what is open'],
] as const;

function List({ keys }: { keys: readonly (readonly [keys: string, does: string])[] }) {
  return (
    <dl class="keys">
      {keys.map(([key, does]) => (
        <div key={does}>
          <dt>{key === '' ? 'no key' : key.split(' ').map((one) => <kbd key={one}>{one}</kbd>)}</dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The panel's keys, and the browser's commands with the keys they have now. */
export function Help() {
  const commands = useSignal<(readonly [string, string])[]>([]);
  useEffect(() => {
    void browser.commands.getAll().then((all) => {
      commands.value = all
        .filter(({ name }) => name && !name.startsWith('_'))
        .sort((a, b) => Number(!a.shortcut) - Number(!b.shortcut))
        .map(({ shortcut = '', description = '' }) => [shortcut, description] as const);
    });
  }, []);
  return (
    <Layer label="Keys">
      <h2>In this panel</h2>
      <List keys={KEYS} />
      <h2>While you type on the page</h2>
      <List keys={commands.value} />
      <p class="quiet">Change these in the browser’s list of extension shortcuts.</p>
    </Layer>
  );
}
