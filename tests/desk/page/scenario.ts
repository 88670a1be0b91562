/** One transcript of `tests/desk/transcripts/`: a chat the player can play. */
export interface Scenario {
  id: string;
  /** The chat's subject, as the desk shows it. */
  title: string;
  customer: { name: string };
  /** BCP 47; English when absent. */
  language?: string;
  facts: Facts;
  /** The replay's transcript format. An agent line that starts with "[virtual assistant] " is the bot's. */
  turns: ['customer' | 'agent', string][];
  asides?: Aside[];
  /** Human labels of the customer's entries, by 1-based place in `turns`. Empty where nothing is to be judged. */
  labels: Record<string, { heat: number; emotions: string[]; signals: string[]; driver: string | null }>;
}

export interface Facts {
  order?: string;
  item: string;
}

/** Something that happens in the chat without being a turn; `after`, `edit` and `remove` are 1-based places in `turns`. */
export type Aside =
  { after: number; note: string } | { after: number; edit: number; text: string } | { after: number; remove: number };

const modules = import.meta.glob<Scenario>('../transcripts/*.json', { eager: true, import: 'default' });

export const scenarios: ReadonlyMap<string, Scenario> = new Map(
  Object.values(modules).map((scenario) => [scenario.id, scenario]),
);
