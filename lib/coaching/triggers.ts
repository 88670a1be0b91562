import { ACTION } from './triggers/action.ts';
import { FEELING } from './triggers/feeling.ts';
import { LIMITS } from './triggers/limits.ts';
import type { Trigger } from './triggers/trigger.ts';
import { WARMTH } from './triggers/warmth.ts';

/**
 * The "its moment" column of the domain's table and the rules of section 5, as data. The strongest trigger of a technique
 * counts in full, further ones a little.
 */
export const TRIGGERS: readonly Trigger[] = [...LIMITS, ...FEELING, ...ACTION, ...WARMTH];
