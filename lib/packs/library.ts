import { fnv1a } from '../hash.ts';
import * as v from 'valibot';
import type { Technique } from '../coaching/techniques.ts';
import { readTraits, type Traits } from '../coaching/traits.ts';
import type { Team } from '../team.ts';
import { notWhenMask, whenMask, type Mask } from './mask.ts';
import { packSchema, phraseSchema, type Issue, type Phrase } from './schema.ts';
import { conceptsOf } from './concepts.ts';
import { stemsOf } from './stems.ts';

/** A phrase the team may use, ready for ranking. */
export interface LibraryPhrase extends Phrase {
  /** `packId/phraseId`. */
  key: string;
  packId: string;
  packName: string;
  /** Short hash of the unfilled text: an edited phrase is another phrase to the tallies. */
  textHash: string;
  /** Its `when` and `notWhen`, for quick comparison. */
  asksFor: Mask;
  rulesOut: Mask | null;
  /** Stems of its meaningful words. */
  stems: ReadonlySet<string>;
  /** The same as a list, quicker to walk. */
  stemList: readonly string[];
  traits: Traits;
  /** What its words speak of, one entry a word. */
  concepts: readonly (readonly string[])[];
  /** Slot names in its text, in order. */
  slotNames: readonly string[];
  /** The agent starred it. */
  favourite: boolean;
}

/** A part of a pack that cannot be used, in words for the team lead. */
export interface Problem {
  pack: string;
  phrase?: string;
  field?: string;
  message: string;
}

/** Phrases for any issue, and those for one of theirs. */
export interface Shelf {
  any: readonly LibraryPhrase[];
  of: ReadonlyMap<Issue, readonly LibraryPhrase[]>;
}

/** The usable phrases of built-in and team packs. */
export interface Library {
  byKey: ReadonlyMap<string, LibraryPhrase>;
  byTechnique: ReadonlyMap<Technique, readonly LibraryPhrase[]>;
  /** The phrases of a technique that fit a heat of 0…4 by their `when`. */
  atHeat: ReadonlyMap<Technique, readonly Shelf[]>;
  problems: readonly Problem[];
}

type TeamChoices = Pick<Team, 'packsOff' | 'phrasesOff' | 'techniquesOff' | 'edits'> & { packs: readonly unknown[] };

const headSchema = v.object({ ...packSchema.entries, phrases: v.array(v.unknown()) });

/** First 8 hex digits of a 32-bit FNV-1a over the text's UTF-16 units. */
export function hashOf(text: string): string {
  return fnv1a(text).toString(16).padStart(8, '0');
}

/**
 * Builds the library from built-in packs and the team's decisions. Never throws: a broken phrase or pack is left out and
 * named in `problems`; a team pack with the id of another pack is refused.
 * @param favourites keys of the phrases the agent starred
 */
export function buildLibrary(
  builtin: readonly unknown[],
  team: TeamChoices,
  favourites: readonly string[] = [],
): Library {
  const problems: Problem[] = [];
  const byKey = new Map<string, LibraryPhrase>();
  const byTechnique = new Map<Technique, LibraryPhrase[]>();
  const off = {
    packs: new Set(team.packsOff),
    phrases: new Set(team.phrasesOff),
    techniques: new Set<string>(team.techniquesOff),
  };
  const starred = new Set(favourites);
  const seen = new Set<string>();
  for (const raw of [...builtin, ...team.packs]) {
    const head = v.safeParse(headSchema, raw);
    const id = packIdOf(raw);
    if (!head.success) {
      for (const issue of head.issues)
        problems.push({ pack: id, field: v.getDotPath(issue) ?? undefined, message: issue.message });
      continue;
    }
    const pack = head.output;
    if (seen.has(pack.id)) {
      problems.push({ pack: pack.id, field: 'id', message: 'another pack has this id' });
      continue;
    }
    seen.add(pack.id);
    if (off.packs.has(pack.id)) continue;
    for (const [index, rawPhrase] of pack.phrases.entries()) {
      const phrase = readPhrase(rawPhrase, pack.id, index, problems);
      if (!phrase || off.techniques.has(phrase.technique)) continue;
      const key = `${pack.id}/${phrase.id}`;
      if (byKey.has(key)) {
        problems.push({
          pack: pack.id,
          phrase: phrase.id,
          field: 'id',
          message: 'another phrase of this pack has this id',
        });
        continue;
      }
      if (off.phrases.has(key)) continue;
      const text = edited(key, phrase, team, problems);
      const ready = { ...prepare({ ...phrase, text }, key, pack), favourite: starred.has(key) };
      byKey.set(key, ready);
      append(byTechnique, ready.technique, ready);
    }
  }
  const atHeat = new Map(
    [...byTechnique].map(([technique, phrases]) => [
      technique,
      HEATS.map((heat) => shelve(phrases.filter(({ when }) => fitsHeat(when, heat)))),
    ]),
  );
  return { byKey, byTechnique, atHeat, problems };
}

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

const HEATS = [0, 1, 2, 3, 4];

function fitsHeat({ heat: range }: Phrase['when'], heat: number): boolean {
  return !range || (range[0] <= heat && heat <= range[1]);
}

function shelve(phrases: readonly LibraryPhrase[]): Shelf {
  const of = new Map<Issue, LibraryPhrase[]>();
  for (const phrase of phrases) for (const issue of phrase.when.issues ?? []) append(of, issue, phrase);
  return { any: phrases.filter(({ when }) => !when.issues), of };
}

/** The phrases that ask for no issue or for one of these, each once. */
export function* onShelf(shelf: Shelf, issues: ReadonlySet<Issue>): Generator<LibraryPhrase> {
  yield* shelf.any;
  for (const issue of issues) {
    for (const phrase of shelf.of.get(issue) ?? []) {
      if (phrase.when.issues?.find((each) => issues.has(each)) === issue) yield phrase;
    }
  }
}

function packIdOf(raw: unknown): string {
  const id = (raw as { id?: unknown } | null)?.id;
  return typeof id === 'string' && id !== '' ? id : '(pack without id)';
}

function readPhrase(raw: unknown, pack: string, index: number, problems: Problem[]): Phrase | undefined {
  const parsed = v.safeParse(phraseSchema, raw);
  if (parsed.success) return parsed.output;
  const id = (raw as { id?: unknown } | null)?.id;
  const phrase = typeof id === 'string' ? id : `number ${index + 1}`;
  for (const issue of parsed.issues)
    problems.push({ pack, phrase, field: v.getDotPath(issue) ?? undefined, message: issue.message });
  return undefined;
}

function edited(key: string, phrase: Phrase, team: TeamChoices, problems: Problem[]): string {
  const text = team.edits[key];
  if (text === undefined) return phrase.text;
  const parsed = v.safeParse(phraseSchema.entries.text, text);
  if (parsed.success) return parsed.output;
  const [pack = ''] = key.split('/');
  problems.push({ pack, phrase: phrase.id, field: 'edits', message: parsed.issues[0].message });
  return phrase.text;
}

function prepare(phrase: Phrase, key: string, pack: { id: string; name: string }): Omit<LibraryPhrase, 'favourite'> {
  const words = phrase.text.replace(/\{[^}]*\}/g, ' ');
  const stems = stemsOf(words);
  const textHash = hashOf(phrase.text);
  return {
    ...phrase,
    key,
    packId: pack.id,
    packName: pack.name,
    textHash,
    asksFor: whenMask(phrase.when),
    rulesOut: phrase.notWhen ? notWhenMask(phrase.notWhen) : null,
    stems,
    stemList: [...stems],
    traits: readTraits(phrase, textHash),
    concepts: conceptsOf(words),
    slotNames: [...phrase.text.matchAll(/\{([^}]*)\}/g)].map((slot) => slot[1] ?? ''),
  };
}
