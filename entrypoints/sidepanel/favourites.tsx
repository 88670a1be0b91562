import { favourites } from '../../lib/state.ts';
import { problem } from './ask.ts';
import { starred } from './state.ts';

/** Makes a phrase a favourite, or takes the star back. */
export async function star(phraseId: string): Promise<void> {
  try {
    const before = await favourites.getValue();
    const others = before.filter((key) => key !== phraseId);
    const next = others.length < before.length ? others : [...others, phraseId];
    await favourites.setValue(next);
    starred.value = next;
  } catch (error) {
    problem.value = `Favourite not saved: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** A star, full for a favourite. */
export function Star({ phraseId }: { phraseId: string }) {
  return (
    <span class="star" aria-hidden="true">
      {starred.value.includes(phraseId) ? '★' : '☆'}
    </span>
  );
}

/** The button that makes a phrase a favourite; `name` is its technique’s. */
export function FavouriteButton({ phraseId, name }: { phraseId: string; name: string }) {
  return (
    <button
      type="button"
      class="small favourite"
      title="Favourite"
      aria-label={`Favourite: ${name}`}
      aria-pressed={starred.value.includes(phraseId)}
      onClick={() => void star(phraseId)}
    >
      <Star phraseId={phraseId} />
    </button>
  );
}
