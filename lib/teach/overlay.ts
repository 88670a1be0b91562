export const COLOUR = '#1a5fb4';

/** Draws over the page what is about to be chosen; in a closed shadow tree, and above everything. */
export class Overlay {
  readonly #host = document.createElement('div');
  readonly #frame = document.createElement('div');
  readonly #said = document.createElement('span');
  readonly #stop = document.createElement('button');

  /** `task` tells the agent what to do here. */
  constructor(task: string) {
    const tree = this.#host.attachShadow({ mode: 'closed' });
    style(this.#host, {
      all: 'initial',
      position: 'fixed',
      inset: '0',
      width: 'auto',
      height: 'auto',
      'z-index': '2147483647',
      cursor: 'crosshair',
      display: 'block',
    });
    style(this.#frame, {
      position: 'fixed',
      'box-sizing': 'border-box',
      border: `3px solid ${COLOUR}`,
      'border-radius': '6px',
      background: 'rgb(26 95 180 / 14%)',
      'pointer-events': 'none',
      display: 'none',
    });
    const bar = document.createElement('div');
    style(bar, {
      position: 'fixed',
      top: '8px',
      left: '50%',
      transform: 'translateX(-50%)',
      display: 'flex',
      gap: '12px',
      'align-items': 'center',
      'max-width': 'calc(100vw - 16px)',
      padding: '8px 12px',
      'border-radius': '8px',
      font: '14px/1.4 system-ui, sans-serif',
      color: '#fff',
      background: COLOUR,
      'box-shadow': '0 2px 12px rgb(0 0 0 / 35%)',
    });
    bar.setAttribute('role', 'group');
    bar.setAttribute('aria-label', 'Levelhead');
    const words = document.createElement('span');
    words.textContent = `${task} Esc stops; ↑ ↓ and Enter work too.`;
    this.#stop.textContent = 'Stop';
    style(this.#stop, {
      font: 'inherit',
      color: COLOUR,
      background: '#fff',
      border: '0',
      'border-radius': '5px',
      padding: '2px 10px',
      cursor: 'pointer',
    });
    this.#said.setAttribute('role', 'status');
    style(this.#said, {
      position: 'fixed',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      'clip-path': 'inset(50%)',
      'white-space': 'nowrap',
    });
    bar.append(words, this.#stop);
    tree.append(this.#frame, bar, this.#said);
  }

  show(): void {
    document.documentElement.append(this.#host);
    this.#host.popover = 'manual';
    this.#host.showPopover();
  }

  remove(): void {
    this.#host.remove();
  }

  isOwn(element: EventTarget | null): boolean {
    return element === this.#host;
  }

  /** Whether a click is meant for the button: whoever listens outside is not told. */
  isStop({ target, clientX, clientY }: MouseEvent): boolean {
    const { left, right, top, bottom } = this.#stop.getBoundingClientRect();
    return this.isOwn(target) && clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
  }

  /** Lets the pointer through, to a frame that draws its own. */
  pass(through: boolean): void {
    style(this.#host, { 'pointer-events': through ? 'none' : 'auto' });
  }

  /** Marks an element, and says its words where the pointer did not choose it. */
  mark(element: Element | undefined, say = false): void {
    const box = element?.getBoundingClientRect();
    style(this.#frame, { display: box ? 'block' : 'none' });
    if (box) {
      style(this.#frame, {
        top: `${box.top - 4}px`,
        left: `${box.left - 4}px`,
        width: `${box.width + 8}px`,
        height: `${box.height + 8}px`,
      });
    }
    if (say)
      this.#said.textContent = (
        element?.textContent?.trim() ||
        element?.getAttribute('aria-label') ||
        'Reply box'
      ).slice(0, 120);
  }
}

/** Set one by one: a page's policy may forbid style sheets, and its own rules must not win. */
export function style(element: HTMLElement, declarations: Record<string, string>): void {
  for (const [name, value] of Object.entries(declarations)) element.style.setProperty(name, value, 'important');
}
