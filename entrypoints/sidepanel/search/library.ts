import { computed } from '@preact/signals';
import { BUILTIN_PACKS } from '../../../lib/packs/builtin/index.ts';
import { buildLibrary } from '../../../lib/packs/library.ts';
import { ownPack } from '../../../lib/packs/own.ts';
import { phraseSearch } from '../../../lib/packs/search.ts';
import { own, team } from '../state.ts';

/** Every phrase the team uses, and the agent's own. */
export const library = computed(() => buildLibrary([...BUILTIN_PACKS, ownPack(own.value)], team.value));

export const search = computed(() => phraseSearch(library.value.byKey.values()));
