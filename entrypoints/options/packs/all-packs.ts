import { computed } from '@preact/signals';
import { BUILTIN_PACKS } from '../../../lib/packs/builtin/index.ts';
import type { Pack } from '../../../lib/packs/schema.ts';
import { inForce } from '../state.ts';

const builtin = BUILTIN_PACKS as unknown as readonly Pack[];

/** The packs that ship, then the team's own. */
export const allPacks = computed<readonly Pack[]>(() => [...builtin, ...inForce.value.team.packs]);

/** Each phrase's text as the team uses it, by `packId/phraseId`. */
export const textsByKey = computed(() => {
  const { edits } = inForce.value.team;
  return new Map<string, string>(
    allPacks.value.flatMap((pack) =>
      pack.phrases.map(
        (phrase) => [`${pack.id}/${phrase.id}`, edits[`${pack.id}/${phrase.id}`] ?? phrase.text] as const,
      ),
    ),
  );
});
