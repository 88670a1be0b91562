import * as v from 'valibot';
import { TECHNIQUE_IDS } from './coaching/techniques.ts';
import { packSchema } from './packs/schema.ts';
import { RECIPE_LIMIT, recipeSchema, sitePattern } from './teach/recipe.ts';

const words = v.optional(v.pipe(v.string(), v.maxLength(2_000)), '');
const phraseKey = v.pipe(v.string(), v.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'must be packId/phraseId'));

const companySchema = v.strictObject({
  name: words,
  products: v.optional(v.array(v.string()), []),
  /** Such as "Mon-Fri 9:00-18:00". */
  hours: words,
  /** IANA name such as `Europe/Berlin`; empty: the agent's own. */
  timeZone: words,
  /** What an agent may give without asking, in plain words, such as "up to 25 EUR credit". */
  authorityLimit: words,
  /** What happens when abuse goes on after a boundary. */
  boundaryConsequence: words,
  safetyProcedure: words,
  /** Telephone number, link or name to contact in a safety crisis. */
  safetyContact: words,
});

/** Everything a team lead decides, as one versioned file: exported, imported, or set by browser policy. */
export const teamSchema = v.strictObject({
  format: v.literal(1),
  /** Flags from 1 quiet to 5 early. */
  dial: v.optional(v.picklist([1, 2, 3, 4, 5]), 3),
  /** Pack ids switched off. */
  packsOff: v.optional(v.array(v.string()), []),
  phrasesOff: v.optional(v.array(phraseKey), []),
  techniquesOff: v.optional(v.array(v.picklist(TECHNIQUE_IDS)), ['feel-felt-found']),
  /** Reworded built-in phrases. */
  edits: v.optional(v.record(phraseKey, v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(400))), {}),
  /** The team's own packs. */
  packs: v.optional(v.array(packSchema), []),
  draftRulesOff: v.optional(v.array(v.string()), []),
  /** Match patterns of sites the team works on, offered for one-click permission. */
  sites: v.optional(v.array(sitePattern), []),
  /** How sites are read that no adapter knows, as agents have taught it. */
  recipes: v.optional(v.pipe(v.array(recipeSchema), v.maxLength(RECIPE_LIMIT)), []),
  company: v.optional(companySchema, {
    name: '',
    products: [],
    hours: '',
    timeZone: '',
    authorityLimit: '',
    boundaryConsequence: '',
    safetyProcedure: '',
    safetyContact: '',
  }),
});

export type Team = v.InferOutput<typeof teamSchema>;
export type Company = Team['company'];

/** The team file before anybody has decided anything. */
export const DEFAULT_TEAM: Team = v.parse(teamSchema, { format: 1 });
