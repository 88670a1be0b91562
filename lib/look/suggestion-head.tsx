import type { Suggestion } from '../assessment.ts';
import { TECHNIQUES } from '../coaching/techniques.ts';

/** Which technique a suggestion is, from which pack, and why now. */
export function SuggestionHead({ technique, packName, why }: Pick<Suggestion, 'technique' | 'packName' | 'why'>) {
  const { name, does } = TECHNIQUES[technique];
  return (
    <header>
      <h3 title={does}>{name}</h3>
      <span class="pack">{packName}</span>
      <p class="why">{why}</p>
    </header>
  );
}
