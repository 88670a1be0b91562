/** The nine emotions a customer turn is labelled with (domain, section 2), in the model's output order. */
export const EMOTIONS = [
  'anger',
  'frustration',
  'disappointment',
  'worry',
  'sadness',
  'confusion',
  'gratitude',
  'positive',
  'neutral',
] as const;
export type Emotion = (typeof EMOTIONS)[number];

/** The twelve signals (domain, section 2), in the model's output order. */
export const SIGNALS = [
  'manager-request',
  'churn-threat',
  'legal-threat',
  'public-threat',
  'repeat-contact',
  'time-pressure',
  'abuse',
  'profanity',
  'compensation-demand',
  'safety-crisis',
  'sarcasm',
  'security-fear',
] as const;
export type Signal = (typeof SIGNALS)[number];

/** Why people get angry (domain, section 2), in the model's output order. */
export const DRIVERS = ['unjust', 'threatened', 'ineffective', 'disregarded'] as const;
export type Driver = (typeof DRIVERS)[number];

/** What a message may be about: matters that ready words exist for, in the model's output order. */
export const TOPICS = [
  'delivery',
  'lost',
  'damaged',
  'refund',
  'billing',
  'login',
  'security',
  'bug',
  'outage',
  'cancellation',
  'waiting',
  'bot-failure',
  'policy-limit',
  'booking',
  'repair',
  'subscription',
  'wrong-item',
  'account',
  'medical',
  'not-received',
  'data-loss',
  'suspended',
  'refused',
  'slow',
  'travel',
  'conduct',
] as const;
export type Topic = (typeof TOPICS)[number];

/** What the encoder says of one message by itself. Probabilities are calibrated. */
export interface MessageReading {
  /** Nine probabilities, order {@link EMOTIONS}. */
  emotions: number[];
  /** P(heat ≥ 1), P(heat ≥ 2), P(heat ≥ 3), P(heat ≥ 4), non-increasing. */
  heat: number[];
  /** Twelve probabilities, order {@link SIGNALS}. */
  signals: number[];
  /** One probability a move, order of the model's `labels.json`. */
  moves: number[];
  /** What it is about; absent where the model has no ear for that. */
  topics?: Topic[];
  /** The message's meaning, 384 numbers; the model's heads are linear on it, so it is not normalised. */
  vector: Float32Array;
  /** Each word's share of the heat score, as UTF-16 offsets into the text that was encoded. */
  spans: Span[];
}

export interface Span {
  start: number;
  end: number;
  /** Contribution to the heat score; negative where the word cools. */
  share: number;
}

/** What the conversation head says after one message, given all before it. Probabilities are calibrated. */
export interface ConversationReading {
  /** P(heat ≥ 1) … P(heat ≥ 4) of the customer now, non-increasing. */
  heat: number[];
  /** P(heat ≥ 3 within the customer's next three turns), also while it is 3 or more already. */
  forecast: number;
  /** Four probabilities, order {@link DRIVERS}. */
  driver: number[];
  /** One probability a move of a good next reply, order of the model's `labels.json`. */
  moves: number[];
  /** Nine probabilities in context, order {@link EMOTIONS}. */
  emotions: number[];
  /** Twelve probabilities in context, order {@link SIGNALS}. */
  signals: number[];
}

/** One spoken message for the conversation head; a bot counts as the agent's side. */
export interface SpokenReading {
  role: 'customer' | 'agent';
  reading: MessageReading;
}

/** What judging a whole window yields: entry `i` was judged from the entries up to `i` only. */
export interface WindowReading {
  messages: Omit<MessageReading, 'vector'>[];
  conversation: ConversationReading[];
}
