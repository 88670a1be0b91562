import { computed } from '@preact/signals';
import { BUILTIN_PACKS } from '../../../lib/packs/builtin/index.ts';
import { buildLibrary } from '../../../lib/packs/library.ts';
import { team } from '../state.ts';

/** Every phrase the team uses. */
export const library = computed(() => buildLibrary(BUILTIN_PACKS, team.value));
