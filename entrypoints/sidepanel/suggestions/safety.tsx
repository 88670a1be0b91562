import { TECHNIQUES } from '../../../lib/coaching/techniques.ts';
import { team } from '../state.ts';
import { copy, outcomeOf } from './act.ts';
import type { SuggestionProps } from './suggestion.tsx';

const PHONE = /^\+?[\d\s()/.-]{3,}$/;
/** The same, or an address, among other words: "Duty lead +49 30 0000000". */
const WITHIN = /(?:https?|tel|mailto):\S+|\+?\d(?:[\s()/.-]{0,2}\d){2,}/;

/** Where a click on the team's safety contact leads; null where it is only a name. */
export function contactLink(contact: string): string | null {
  const words = contact.trim();
  const link = linkOf(words);
  if (link || !words.includes(' ')) return link;
  const within = WITHIN.exec(words);
  return within && linkOf(within[0]);
}

function linkOf(words: string): string | null {
  if (PHONE.test(words)) return `tel:${words.replace(/[^\d+]/g, '')}`;
  if (!URL.canParse(words)) return null;
  return ['https:', 'http:', 'tel:', 'mailto:'].includes(new URL(words).protocol) ? words : null;
}

/** The team's safety procedure: for the agent to follow, so it can be copied and called, not inserted or rated. */
export function SafetyCard({ chat, suggestion }: SuggestionProps) {
  const { name } = TECHNIQUES.safety;
  const contact = team.value.company.safetyContact;
  const link = contactLink(contact);
  const outcome = outcomeOf(chat, suggestion.phraseId);
  return (
    <div class="suggestion safety" role="group" aria-label={name}>
      <header>
        <h3>{name}</h3>
        <span class="pack">{suggestion.packName}</span>
        <p class="why">{suggestion.why}</p>
      </header>
      <p class="text" dir="auto">
        {suggestion.text}
      </p>
      <div class="actions">
        {link && (
          <a href={link} target="_blank" rel="noreferrer">
            {contact}
          </a>
        )}
        <button type="button" aria-label={`Copy: ${name}`} onClick={() => copy(chat, suggestion)}>
          Copy
        </button>
      </div>
      {outcome && <p class="done">{outcome.words}</p>}
      <p class="quiet">For you to follow. Nobody is alerted by itself.</p>
    </div>
  );
}
