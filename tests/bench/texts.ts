import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const TRANSCRIPTS = fileURLToPath(new URL('../desk/transcripts/', import.meta.url));

/** Every English customer line of the demo transcripts: the fixed mix that is timed. */
export function customerTexts(): string[] {
  return readdirSync(TRANSCRIPTS)
    .filter((file) => file !== 'not-english.json')
    .flatMap((file) => JSON.parse(readFileSync(join(TRANSCRIPTS, file), 'utf8')).turns as [string, string][])
    .filter(([role, text]) => role === 'customer' && /[a-z]{3}/i.test(text))
    .map(([, text]) => text);
}
