import { useSignal } from '@preact/signals';
import { TECHNIQUES } from '../../lib/coaching/techniques.ts';
import { events, trouble } from '../../lib/feedback/record.ts';
import { addUp, parseSummary, phraseRecords, summarise, type Summary } from '../../lib/feedback/summary.ts';
import { FileErrors, type RefusedFile } from './file-errors.tsx';
import { OWN_PACK } from '../../lib/packs/own.ts';
import { download } from './files.ts';
import { textsByKey } from './packs/all-packs.ts';
import { Section } from './section.tsx';
import { notice } from './state.ts';

async function exportSummary(): Promise<void> {
  const result = summarise(await events(), new Set([OWN_PACK]));
  const why = trouble();
  if (why) notice.value = { words: why, refused: true };
  if (result.ok) download('levelhead-feedback.json', `${JSON.stringify(result.summary, null, 2)}\n`);
  else notice.value = { words: [why, result.message].filter(Boolean).join(' '), refused: true };
}

function Table({ summary }: { summary: Summary }) {
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="Which phrases help">
      <table>
        <caption class="quiet">
          {summary.weeks.from} to {summary.weeks.to}
        </caption>
        <thead>
          <tr>
            <th scope="col">Phrase</th>
            <th scope="col">Technique</th>
            <th scope="col">Helpful</th>
            <th scope="col">Not helpful</th>
            <th scope="col">Used</th>
          </tr>
        </thead>
        <tbody>
          {phraseRecords(summary).map((record) => (
            <tr key={record.phrase}>
              <th scope="row">{textsByKey.value.get(record.phrase) ?? record.phrase}</th>
              <td>{TECHNIQUES[record.technique].name}</td>
              <td>{record.helpful}</td>
              <td>{record.notHelpful}</td>
              <td>{record.used}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The feedback summary: given out by an agent, added up by a lead. */
export function Feedback() {
  const refused = useSignal<RefusedFile | null>(null);
  const added = useSignal<ReturnType<typeof addUp>>(undefined);
  const take = async (input: HTMLInputElement) => {
    const summaries: Summary[] = [];
    refused.value = null;
    for (const file of input.files ?? []) {
      const parsed = parseSummary(await file.text());
      if (parsed.ok) summaries.push(parsed.value);
      else refused.value ??= { name: file.name, errors: parsed.errors };
    }
    input.value = '';
    added.value = addUp(summaries);
  };
  return (
    <Section id="feedback" title="Feedback">
      <p class="quiet">
        A summary holds counts by phrase, technique and heat: no chat text, no names, nothing finer than a week, and
        only from 20 entries on.
      </p>
      <div class="line">
        <button type="button" onClick={exportSummary}>
          Export feedback summary
        </button>
      </div>
      <label class="field">
        Add up your agents’ summaries
        <input type="file" multiple accept=".json,application/json" onChange={(event) => take(event.currentTarget)} />
      </label>
      {refused.value && <FileErrors file={refused.value} />}
      {added.value && added.value.repeated > 0 && <p>{added.value.repeated} files were given twice and count once.</p>}
      {added.value && <Table summary={added.value.summary} />}
    </Section>
  );
}
