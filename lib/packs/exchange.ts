import { getNodePath, getNodeValue, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import * as v from 'valibot';
import { teamSchema, type Team } from '../team.ts';
import { packSchema, type Pack } from './schema.ts';

/** One thing wrong with a file, at a 1-based line, in words for the team lead. */
export interface FileError {
  line: number;
  /** Such as `packs.0.phrases.3.text`; empty for the file as a whole. */
  field: string;
  message: string;
}

export type Parsed<T> = { ok: true; value: T } | { ok: false; errors: FileError[] };

/** Larger files are refused unread (characters). */
const FILE_LIMIT = 5_000_000;

/** At most this many errors of a file are told. */
const ERROR_LIMIT = 100;

/** Reads a team file. Every error names its line and field. */
export function parseTeam(text: string): Parsed<Team> {
  return parseFile(text, teamSchema);
}

/** Reads a pack file. Every error names its line and field. */
export function parsePack(text: string): Parsed<Pack> {
  return parseFile(text, packSchema);
}

/** The file’s text, as {@link parseFile} reads it back. */
export function exportFile(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Reads a JSON file of some shape. Every error names its line and field. */
export function parseFile<T>(text: string, schema: v.GenericSchema<unknown, T>): Parsed<T> {
  if (text.length > FILE_LIMIT) return fail([{ line: 1, field: '', message: 'the file is larger than 5 MB' }]);
  const source = text.replace(/^\uFEFF/, '');
  try {
    return parseSource(source, schema);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return fail([{ line: 1, field: '', message: 'the file is nested too deeply' }]);
  }
}

/** @throws RangeError where objects and arrays are nested too deeply */
function parseSource<T>(source: string, schema: v.GenericSchema<unknown, T>): Parsed<T> {
  const syntax: ParseError[] = [];
  const tree = parseTree(source, syntax, { allowTrailingComma: false, disallowComments: true });
  if (syntax.length > 0 || !tree) {
    const errors = syntax.slice(0, ERROR_LIMIT).map((error) => ({
      line: lineAt(source, error.offset),
      field: '',
      message: `not valid JSON: ${inWords(printParseErrorCode(error.error))}`,
    }));
    return fail(errors.length > 0 ? errors : [{ line: 1, field: '', message: 'the file is empty' }]);
  }
  const doubled = doubledKeys(tree)
    .slice(0, ERROR_LIMIT)
    .map((node) => ({
      line: lineAt(source, node.offset),
      field: getNodePath(node.children?.[1] ?? node).join('.'),
      message: 'this field is given twice',
    }));
  const parsed = v.safeParse(schema, getNodeValue(tree));
  if (parsed.success && doubled.length === 0) return { ok: true, value: parsed.output };
  const wrong = (parsed.issues ?? []).slice(0, ERROR_LIMIT).map((issue) => {
    const path = (issue.path ?? []).map((item) => item.key as string | number);
    return { line: lineAt(source, nodeAt(tree, path).offset), field: path.join('.'), message: issue.message };
  });
  return fail([...doubled, ...wrong]);
}

function fail<T>(errors: FileError[]): Parsed<T> {
  return { ok: false, errors };
}

/** `ValueExpected` → `value expected`. */
function inWords(code: string): string {
  return code.replace(/(?!^)([A-Z])/g, ' $1').toLowerCase();
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** The node at a path, or its nearest parent that exists. */
function nodeAt(root: Node, path: readonly (string | number)[]): Node {
  let node = root;
  for (const key of path) {
    const child =
      node.type === 'array'
        ? node.children?.[Number(key)]
        : node.children?.find((property) => property.children?.[0]?.value === key)?.children?.[1];
    if (!child) break;
    node = child;
  }
  return node;
}

/** Later properties that repeat a key of their object. */
function doubledKeys(node: Node): Node[] {
  const found: Node[] = [];
  const seen = new Set<unknown>();
  for (const child of node.children ?? []) {
    const name: unknown = node.type === 'object' ? child.children?.[0]?.value : undefined;
    if (name !== undefined && seen.has(name)) found.push(child);
    seen.add(name);
    found.push(...doubledKeys(child));
  }
  return found;
}
