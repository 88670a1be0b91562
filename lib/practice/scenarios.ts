import type { Customer } from './customer.ts';
import { CALM } from './scenarios/calm.ts';
import { HOT } from './scenarios/hot.ts';
import { ROUGH } from './scenarios/rough.ts';

/** Everybody there is to practise with; made up, each with a temper of their own. */
export const CUSTOMERS: readonly Customer[] = [...CALM, ...HOT, ...ROUGH];
