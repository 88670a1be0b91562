import * as v from 'valibot';
import { TECHNIQUE_IDS, type Technique } from '../coaching/techniques.ts';
import type { Heat } from '../assessment.ts';
import { parseFile, type Parsed } from './exchange.ts';
import { phraseSchema, type Pack, type Phrase } from './schema.ts';

/** The pack an agent's own phrases stand in, and what the panel calls it. */
export const OWN_PACK = 'yours';
const OWN_NAME = 'Yours';

/** The techniques an agent can write phrases for: what to do in a safety crisis is the team's to say. */
export const OWN_TECHNIQUES = TECHNIQUE_IDS.filter((id) => id !== 'safety') as Exclude<Technique, 'safety'>[];

const heat = v.picklist([0, 1, 2, 3, 4]);

const ownPhraseSchema = v.strictObject({
  /** Tells nothing of the text: it is what feedback keeps. */
  id: phraseSchema.entries.id,
  technique: v.picklist(OWN_TECHNIQUES, 'must be a technique other than safety'),
  text: phraseSchema.entries.text,
  /** Inclusive. */
  heat: v.pipe(
    v.tuple([heat, heat]),
    v.check(([from, to]) => from <= to, 'must go from the lower heat to the higher'),
  ),
});
export type OwnPhrase = v.InferOutput<typeof ownPhraseSchema>;

const ownFileSchema = v.strictObject({
  format: v.literal(1),
  kind: v.literal('levelhead-own-phrases'),
  phrases: v.pipe(v.array(ownPhraseSchema), v.maxLength(2_000, 'must be at most 2,000 phrases')),
  /** Keys of favourites, `packId/phraseId`. */
  favourites: v.optional(
    v.pipe(
      v.array(v.pipe(v.string(), v.maxLength(200), v.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'must be packId/phraseId'))),
      v.maxLength(2_000, 'must be at most 2,000 favourites'),
    ),
    [],
  ),
});
export type OwnFile = v.InferOutput<typeof ownFileSchema>;

/** Reads a file of an agent's own phrases and favourites. Every error names its line and field. */
export function parseOwn(text: string): Parsed<OwnFile> {
  return parseFile(text, ownFileSchema);
}

/** Where a technique is at home: the heat an own phrase of it starts with (domain, section 4). */
export function usualHeat(technique: Technique): [Heat, Heat] {
  switch (technique) {
    case 'name-feeling':
    case 'give-space':
      return [3, 4];
    case 'answer':
    case 'feel-felt-found':
    case 'ask-feedback':
      return [0, 1];
    case 'acknowledge':
    case 'apologise':
    case 'apologise-no-blame':
      return [1, 4];
    case 'set-boundary':
      return [2, 4];
    default:
      return [0, 4];
  }
}

/**
 * An agent's own phrase as the library takes it: what its technique presupposes holds for it too, and no own phrase is
 * offered under a legal, press or safety threat (domain rule 10).
 */
export function asPhrase({ id, technique, text, heat: range }: OwnPhrase): Phrase {
  return {
    id,
    technique,
    text,
    when: { heat: range },
    tone: 'plain',
    ...(technique === 'make-good' && { needs: ['verified-failure', 'authority'] }),
    ...(technique === 'set-boundary' && { step: 1 }),
  };
}

/** An agent's own phrases as a pack. */
export function ownPack(phrases: readonly OwnPhrase[]): Pack {
  return {
    format: 1,
    id: OWN_PACK,
    name: OWN_NAME,
    version: '1.0.0',
    language: 'en',
    description: '',
    phrases: phrases.map(asPhrase),
  };
}

/** The phrases with those of a file: one that has the id of another takes its place. */
export function merged(phrases: readonly OwnPhrase[], added: readonly OwnPhrase[]): OwnPhrase[] {
  return [...new Map([...phrases, ...added].map((phrase) => [phrase.id, phrase])).values()];
}
