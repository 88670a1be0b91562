import { expect, test } from 'vitest';
import { checkDraft } from '../../../lib/draft/check.ts';
import { BUILTIN_PACKS } from '../../../lib/packs/builtin/index.ts';

test('no phrase of ours is noted', () => {
  const noted = BUILTIN_PACKS.flatMap((pack) =>
    pack.phrases.flatMap(({ id, text }) =>
      checkDraft(text).map(({ rule, words }) => `${pack.id}/${id} ${rule}: ${words}`),
    ),
  );
  expect(noted).toEqual([]);
});
