/** Where the focus is: an element, its name, and the region it stands in. */
interface Spot {
  element: HTMLElement;
  name: string;
  region: string | null;
}

/** What takes the focus by a click or by Tab. */
const REACHABLE = 'button, a[href], input, select, textarea, summary, [tabindex]';

const nameOf = (element: HTMLElement) => element.getAttribute('aria-label') ?? element.textContent.trim();

function regionOf({ region }: Spot): HTMLElement | null {
  return region === null ? null : document.querySelector<HTMLElement>(`section[aria-label="${CSS.escape(region)}"]`);
}

/**
 * What stands for a spot that was drawn anew: the element itself, another of its name in its region, the region, or all of
 * the content. Never another button: a key that is about to be pressed must not do something else.
 */
function successorOf(spot: Spot): HTMLElement | null {
  if (spot.element.isConnected && !spot.element.matches(':disabled')) return spot.element;
  const region = regionOf(spot);
  const named = [...(region?.querySelectorAll<HTMLElement>(REACHABLE) ?? [])].find((one) => nameOf(one) === spot.name);
  const next = named ?? region ?? document.querySelector('main');
  if (next && next !== named) next.tabIndex = -1;
  return next;
}

/** Keeps the keyboard's place when lists are ordered anew and what had the focus goes. Returns the way to stop. */
export function keepFocus(): () => void {
  const stopped = new AbortController();
  const { signal } = stopped;
  let last: Spot | null = null;
  const note = ({ target }: Event) => {
    if (!(target instanceof HTMLElement)) return;
    const region = target.closest('section')?.getAttribute('aria-label') ?? null;
    last = { element: target, name: nameOf(target), region };
  };
  const forget = ({ target }: Event) => {
    if (target instanceof Element && !target.closest(REACHABLE)) last = null;
  };
  document.addEventListener('focusin', note, { signal });
  document.addEventListener('pointerdown', forget, { signal });
  const observer = new MutationObserver(() => {
    if (last && document.hasFocus() && document.activeElement === document.body) {
      successorOf(last)?.focus({ preventScroll: true });
    }
  });
  observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  signal.addEventListener('abort', () => observer.disconnect());
  return () => stopped.abort();
}
