import * as v from 'valibot';
import { recipeSchema } from './recipe.ts';

/** A proposal shows at most this many messages, the newest, of at most so many characters each. */
export const LINE_LIMIT = 20;
export const TEXT_LIMIT = 400;
/** A reply box is named by at most this many characters. */
export const NAME_LIMIT = 80;

/** What a page would be read as, for the agent to confirm. */
export const proposalSchema = v.strictObject({
  recipe: recipeSchema,
  /** How the customer is told from the agent: by marks in the page, by sides, by a mark of the agent's alone, or by name. */
  by: v.picklist(['marks', 'side', 'rest', 'name']),
  /** Nothing but the side the words stand on tells whose they are: only the agent can say it. */
  sided: v.optional(v.boolean()),
  lines: v.pipe(
    v.array(
      v.strictObject({
        role: v.picklist(['customer', 'agent', 'bot', 'note', 'system', 'unknown']),
        text: v.pipe(v.string(), v.maxLength(TEXT_LIMIT)),
        author: v.optional(v.pipe(v.string(), v.maxLength(200))),
      }),
    ),
    v.maxLength(LINE_LIMIT),
  ),
  /** What the page calls the reply box that would be written into; absent where none was found. */
  composer: v.optional(v.pipe(v.string(), v.nonEmpty(), v.maxLength(NAME_LIMIT))),
});

/** Answers of the script that teaches: it runs beside a page and is checked like one. */
export const answerSchema = v.union([
  v.strictObject({ is: v.literal('proposal'), proposal: proposalSchema, worth: v.number() }),
  v.strictObject({ is: v.literal('nothing'), reason: v.pipe(v.string(), v.maxLength(300)) }),
  v.strictObject({ is: v.literal('pointed') }),
  v.strictObject({ is: v.literal('frame'), site: v.pipe(v.string(), v.maxLength(300)) }),
  v.strictObject({ is: v.literal('stopped') }),
]);

export type Proposal = v.InferOutput<typeof proposalSchema>;
export type Answer = v.InferOutput<typeof answerSchema>;
