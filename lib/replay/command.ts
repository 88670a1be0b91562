// npm run replay -- file.jsonl [--out file] [--dial 1…5]: transcripts in, one assessment a customer entry out, and one line
// a conversation with a draft.
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import '../emotion/runtime-node.ts';
import { Encoder } from '../emotion/encoder.ts';
import { WindowReader } from '../emotion/reader.ts';
import { BUILTIN_PACKS } from '../packs/builtin/index.ts';
import { buildLibrary } from '../packs/library.ts';
import { DEFAULT_TEAM, type Team } from '../team.ts';
import { replayDraft } from './draft.ts';
import { linesOf } from './lines.ts';
import { readOptions } from './options.ts';
import { replay } from './replay.ts';
import { parseTranscript } from './transcript.ts';

const MODELS = fileURLToPath(new URL('../../models/', import.meta.url));
/** Customer entries from one word of progress to the next: some seconds. */
const PROGRESS = 100;

async function main(): Promise<number> {
  const { input, out, dial } = readOptions(process.argv.slice(2));
  const team: Team = { ...DEFAULT_TEAM, dial };
  const encoder = await Encoder.load(MODELS, 'levelhead');
  const reader = new WindowReader(encoder);
  const desk = { labels: encoder.labels, library: buildLibrary(BUILTIN_PACKS, team), team, limit: 3 as const };
  let number = 0;
  let conversations = 0;
  let entries = 0;
  let bad = 0;
  const count = () => `conversations: ${conversations}, customer entries: ${entries}`;

  async function* answers(): AsyncGenerator<string> {
    for await (const line of linesOf(createReadStream('', { fd: input, encoding: 'utf8' }))) {
      number += 1;
      const text = line.trim();
      if (text === '') continue;
      try {
        const transcript = parseTranscript(text);
        conversations += 1;
        for await (const assessed of replay(transcript, reader, desk)) {
          yield `${JSON.stringify(assessed)}\n`;
          entries += 1;
          if (entries % PROGRESS === 0) console.error(count());
        }
        if (transcript.draft !== undefined) yield `${JSON.stringify(await replayDraft(transcript, reader, team))}\n`;
      } catch (error) {
        bad += 1;
        console.error(`line ${number} skipped: ${messageOf(error)}`);
      }
    }
  }

  if (out === undefined) await pipeline(answers, process.stdout, { end: false });
  else await pipeline(answers, createWriteStream('', { fd: out }));
  console.error(`done: ${count()}${bad ? `, lines skipped: ${bad}` : ''}`);
  await encoder.dispose();
  return bad > 0 ? 1 : 0;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(messageOf(error));
  return 2;
});
