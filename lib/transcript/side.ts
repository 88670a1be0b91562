/** Where something stands in a transcript, in the page's own direction; undefined in its middle. */
export type Side = 'start' | 'end' | undefined;

/** A middle nearer to the transcript's than this share of its width is on no side. */
const MIDDLE = 0.05;
/** A bubble that leaves hardly any room tells the side where it leans at least so far, and its words with it. */
const HARDLY = 0.015;
/** Words that fill less than this share of the ground they stand on do not stretch it: it is as wide as the page made it. */
const STRETCHES = 0.7;
/** Such a ground is a bubble where it leaves this share of the transcript's width more room on one side; else a row's. */
const ROOM = 0.2;

/**
 * The side on which a reader of the page sees who wrote a message: that of the ground drawn under its words, a bubble's; of
 * the words themselves where none is. Undefined in the middle, where nothing is laid out, and in a bubble that leaves no
 * room on either side, as long messages' do: how the words lean in it tells nothing by itself. Words too long to break, pushed out of
 * what holds them, stand where they end, not where their writer's words do.
 * @param item the message, which holds `words`
 */
export function sideOf(words: Element, item: Element, transcript: Element): Side {
  const whole = transcript.getBoundingClientRect();
  const own = words.getBoundingClientRect();
  if (own.width === 0 || whole.width === 0) return undefined;
  const holder = holderOf(words, transcript);
  if (Math.max(holder.left - own.left, own.right - holder.right) > MIDDLE * whole.width) return undefined;
  const middle = whole.left + transcript.clientLeft + transcript.clientWidth / 2;
  const offset = (box: DOMRect) => (box.left + box.width / 2 - middle) / whole.width;
  const ground = groundUnder(words, item)?.getBoundingClientRect();
  const isStretched = ground !== undefined && own.width >= STRETCHES * ground.width;
  const isBubble = ground !== undefined && (isStretched || Math.abs(offset(ground)) > ROOM / 2);
  const lean = offset(own);
  const drawn = isBubble ? offset(ground) : lean;
  const agree = Math.abs(drawn) >= HARDLY && drawn < 0 === lean < 0;
  const aside = Math.abs(drawn) >= MIDDLE ? drawn : agree ? lean : 0;
  if (Math.abs(aside) < MIDDLE) return undefined;
  return aside < 0 === (getComputedStyle(transcript).direction === 'ltr') ? 'start' : 'end';
}

/** What draws the ground the words stand on, in their message. */
function groundUnder(words: Element, item: Element): Element | undefined {
  for (let element: Element | null = words; element; element = element === item ? null : element.parentElement) {
    const { backgroundColor, backgroundImage } = getComputedStyle(element);
    if (backgroundImage !== 'none' || !/^(transparent|rgba\(.*, 0\))$/.test(backgroundColor)) return element;
  }
  return undefined;
}

/** The box of what is laid out around an element. */
function holderOf(element: Element, transcript: Element): DOMRect {
  let holder = element.parentElement ?? transcript;
  while (holder !== transcript && getComputedStyle(holder).display === 'contents') {
    holder = holder.parentElement ?? transcript;
  }
  return holder.getBoundingClientRect();
}
