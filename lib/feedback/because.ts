import type { Driver } from '../emotion/reading.ts';
import type { HeatBucket } from './event.ts';

/** How often a phrase was judged or used. */
export interface Votes {
  helpful: number;
  notHelpful: number;
  used: number;
  /** Stood before the agent, who wrote words of their own. */
  ignored: number;
  /** Inserted, and sent in other words. */
  edited: number;
  /** Used, and the customer cooled in the next turns, or did not. */
  cooled: number;
  stayedHot: number;
}

/** What is known of a phrase, by where it was learned. */
export interface Known {
  here: Votes;
  /** Earlier wordings of the phrase at such moments. */
  earlier: Votes;
  /** Any wording, any moment. */
  anywhere: Votes;
}

const WHEN_DRIVER: Record<Driver, string> = {
  unjust: 'when a customer felt treated unfairly',
  threatened: 'when a customer feared for something',
  ineffective: 'when a customer was stuck',
  disregarded: 'when a customer felt ignored',
};

const WHEN_HEAT: Record<HeatBucket, string> = {
  '0': 'in calm chats',
  '1-2': 'in uneasy chats',
  '3-4': 'in heated chats',
  unknown: 'here',
};

/** Why feedback moved a phrase, in the agent's words; undefined where nobody judged or used it. */
export function because(known: Known, moment: { heat: HeatBucket; driver: Driver | null }): string | undefined {
  const when = moment.driver ? WHEN_DRIVER[moment.driver] : WHEN_HEAT[moment.heat];
  return (
    judged(known.here, 'this', 'here', when) ??
    judged(known.earlier, 'its earlier wording', 'here', `${when}, in other words`) ??
    judged(known.anywhere, 'this', 'in another chat', 'in other chats') ??
    watched(known.here) ??
    used(known.here) ??
    passedOver(known.here)
  );
}

function judged({ helpful, notHelpful }: Votes, what: string, here: string, when: string): string | undefined {
  const times = helpful + notHelpful;
  if (times === 0) return undefined;
  if (times === 1) return `you marked ${what} ${helpful === 1 ? 'helpful' : 'not helpful'} ${here}`;
  return `${helpful} of ${times} times helpful ${when}`;
}

/** How customers took it, once it was seen often enough to say. */
function watched({ cooled, stayedHot }: Votes): string | undefined {
  const times = cooled + stayedHot;
  return times < 3 ? undefined : `customers cooled ${cooled} of ${times} times after this`;
}

function used({ used: times, edited }: Votes): string | undefined {
  if (times < 2) return undefined;
  const reworded = edited > 0 ? `, reworded ${edited === 1 ? 'once' : `${edited} times`}` : '';
  return `you used this ${times} times here${reworded}`;
}

function passedOver({ ignored: times }: Votes): string | undefined {
  return times < 3 ? undefined : `you wrote your own words ${times} times where this stood`;
}
