// npm run replay -- file.jsonl [--out file] [--dial 1…5]: transcripts in, one assessment a customer entry out, and one line
// a conversation with a draft.
import { once } from 'node:events';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import '../emotion/runtime-node.ts';
import { Encoder } from '../emotion/encoder.ts';
import { WindowReader } from '../emotion/reader.ts';
import { BUILTIN_PACKS } from '../packs/builtin/index.ts';
import { buildLibrary } from '../packs/library.ts';
import { DEFAULT_TEAM, type Team } from '../team.ts';
import { type DraftLine, replayDraft } from './draft.ts';
import { replay, type ReplayLine } from './replay.ts';
import { parseTranscript } from './transcript.ts';

const MODELS = fileURLToPath(new URL('../../models/', import.meta.url));
const USAGE = 'usage: npm run replay -- file.jsonl [--out file] [--dial 1…5]';

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: { type: 'string' }, dial: { type: 'string', default: '3' } },
  });
  const [file] = positionals;
  const dial = Number(values.dial);
  if (!file || positionals.length > 1 || ![1, 2, 3, 4, 5].includes(dial)) {
    console.error(USAGE);
    return 2;
  }
  if (!existsSync(file)) {
    console.error(`${file}: there is no such file`);
    return 2;
  }
  const team: Team = { ...DEFAULT_TEAM, dial: dial as Team['dial'] };
  const encoder = await Encoder.load(MODELS, 'levelhead');
  const reader = new WindowReader(encoder);
  const desk = { labels: encoder.labels, library: buildLibrary(BUILTIN_PACKS, team), team, limit: 3 as const };
  const out: Writable = values.out ? createWriteStream(values.out) : process.stdout;
  const write = async (answer: ReplayLine | DraftLine) => {
    if (!out.write(`${JSON.stringify(answer)}\n`)) await once(out, 'drain');
  };
  let number = 0;
  let entries = 0;
  let bad = 0;
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    try {
      const transcript = parseTranscript(line);
      for await (const assessed of replay(transcript, reader, desk)) {
        entries += 1;
        await write(assessed);
      }
      if (transcript.draft !== undefined) await write(await replayDraft(transcript, reader, team));
    } catch (error) {
      bad += 1;
      console.error(`line ${number} skipped: ${error instanceof Error ? error.message : String(error)}`);
    }
    if (number % 25 === 0) console.error(`${number} conversations, ${entries} customer entries`);
  }
  if (out !== process.stdout) await finished(out.end());
  console.error(`done: ${number} lines, ${entries} customer entries${bad ? `, ${bad} lines skipped` : ''}`);
  await encoder.dispose();
  return bad > 0 ? 1 : 0;
}

process.exitCode = await main();
