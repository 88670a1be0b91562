/** A kept value that can be read and watched, such as an item of the browser's storage. */
export interface Item<T> {
  getValue(): Promise<T>;
  watch(callback: (value: T) => void): () => void;
}

/**
 * Says what an item holds, and again whenever that changes. A change that arrives during the first reading is newer than
 * what was read. Settled once the value has been said; `stop` ends it.
 */
export function followItem<T>(item: Item<T>, say: (value: T) => void): { said: Promise<void>; stop: () => void } {
  let current = true;
  const unwatch = item.watch((value) => {
    current = false;
    say(value);
  });
  const said = item.getValue().then((value) => {
    if (current) say(value);
  });
  return {
    said,
    stop: () => {
      current = false;
      unwatch();
    },
  };
}
