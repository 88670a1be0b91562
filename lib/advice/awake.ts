import { send } from '../channel.ts';

/** Firefox ends an event page 30 seconds after the last event it heard. */
const AGAIN_MS = 20_000;

/**
 * Keeps Firefox's event page, and the model in it, awake for as long as the panel is open. A message that has to wake the
 * page shows after 1.6 to 4.4 s by words alone and after 2.9 to 7.6 s by the model; awake it takes 0.12 s (firefox-esr 153
 * on two busy cores). An open port would not do: Firefox counts events and calls. The model is not in the panel itself,
 * for the toolbar's badge needs it where no panel is open, and every window has a panel of its own.
 */
export function keepAdviserAwake(): void {
  const wake = (): void => {
    send({ kind: 'panel-open' }).catch((error: unknown) =>
      console.warn('Levelhead: the background does not wake', error),
    );
  };
  wake();
  setInterval(wake, AGAIN_MS);
}
