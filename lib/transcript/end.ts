import type { Elements } from './select.ts';

/**
 * Whether the last of these elements, oldest first, is less than a screen away; they scroll in what holds them. What is
 * left over from another chat and not laid out is nowhere.
 */
export function isAtEnd(elements: Elements): boolean {
  const isLaidOut = (element: Element): boolean => element.getClientRects().length > 0;
  const all = [...elements];
  const first = all.find(isLaidOut);
  const last = all.findLast(isLaidOut);
  const scroller = last && scrollerOf(last);
  if (!first || !scroller) return true;
  const { scrollTop, scrollHeight, clientHeight } = scroller;
  const beginsBelow = getComputedStyle(scroller).flexDirection === 'column-reverse';
  const above = beginsBelow ? scrollHeight - clientHeight + scrollTop : scrollTop;
  const newestBelow = last.getBoundingClientRect().top >= first.getBoundingClientRect().top;
  return (newestBelow ? scrollHeight - clientHeight - above : above) < clientHeight;
}

function scrollerOf(inner: Element): Element | undefined {
  for (let element = inner.parentElement; element; element = element.parentElement) {
    const scrolls = element.scrollHeight > element.clientHeight;
    if (scrolls && /^(auto|scroll)$/.test(getComputedStyle(element).overflowY)) return element;
  }
  return undefined;
}
