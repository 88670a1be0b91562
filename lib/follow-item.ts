/** A kept value that can be read and watched, such as an item of the browser's storage. */
export interface Item<T> {
  getValue(): Promise<T>;
  watch(callback: (value: T) => void): () => void;
}

export interface Following {
  /** Settled once the value has been said. */
  said: Promise<void>;
  stop: () => void;
}

/**
 * Says what an item holds, and again whenever that changes. A change that arrives during the first reading is newer than
 * what was read.
 */
export function followItem<T>(item: Item<T>, say: (value: T) => void): Following {
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

/**
 * Says what is read, and again whenever it may have changed, where the change itself does not tell the value. Of several
 * readings under way only the newest is said.
 */
export function followReading<T>(
  read: () => Promise<T>,
  watch: (changed: () => void) => () => void,
  say: (value: T) => void,
): Following {
  let newest: Promise<void> | undefined;
  function look(): Promise<void> {
    const mine: Promise<void> = read().then((value) => {
      if (mine === newest) say(value);
      else return newest;
    });
    return (newest = mine);
  }
  const unwatch = watch(() => void look().catch((error: unknown) => console.warn('Levelhead: not read', error)));
  return {
    said: look(),
    stop: () => {
      newest = undefined;
      unwatch();
    },
  };
}
