const last = new Map<string, Promise<unknown>>();

/** Whether anything is under way under a name. */
export function isBusy(name: string): boolean {
  return last.has(name);
}

/** Does what is asked for under one name one after another, in the order of asking; a failure does not stop the next. */
export function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  const done = (last.get(name) ?? Promise.resolve()).catch(() => undefined).then(work);
  const leave = (): void => {
    if (last.get(name) === done) last.delete(name);
  };
  last.set(name, done);
  done.then(leave, leave);
  return done;
}
