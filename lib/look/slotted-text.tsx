import type { Suggestion } from '../assessment.ts';

/** A text with slots: what came from the chat is marked lightly, what the agent has to fill stands out. */
export function SlottedText({ line: { text, slots } }: { line: Pick<Suggestion, 'text' | 'slots'> }) {
  const parts = [];
  let at = 0;
  for (const slot of [...slots].sort((a, b) => a.start - b.start)) {
    if (slot.start < at || slot.end > text.length) continue;
    parts.push(text.slice(at, slot.start));
    const words = text.slice(slot.start, slot.end);
    parts.push(
      slot.filled ? (
        <bdi key={slot.start} class="filled" title={`${slot.name}, from this chat`}>
          {words}
        </bdi>
      ) : (
        <span key={slot.start} class="gap" title={`Fill in: ${slot.name}`}>
          {words}
        </span>
      ),
    );
    at = slot.end;
  }
  parts.push(text.slice(at));
  return (
    <p class="text" dir="auto">
      {parts}
    </p>
  );
}
