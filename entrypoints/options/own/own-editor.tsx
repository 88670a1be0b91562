import { useSignal } from '@preact/signals';
import * as v from 'valibot';
import type { Heat } from '../../../lib/assessment.ts';
import { TECHNIQUES } from '../../../lib/coaching/techniques.ts';
import { OWN_TECHNIQUES, type OwnPhrase, usualHeat } from '../../../lib/packs/own.ts';
import { phraseSchema, SLOTS } from '../../../lib/packs/schema.ts';

const HEATS: readonly Heat[] = [0, 1, 2, 3, 4];

interface EditorProps {
  label: string;
  phrase: OwnPhrase;
  save: (phrase: OwnPhrase) => Promise<void>;
}

/** Wording, technique and heat of an own phrase. */
export function OwnEditor({ label, phrase, save }: EditorProps) {
  const edited = useSignal(phrase);
  const wrong = useSignal<string | null>(null);
  const { technique, text, heat } = edited.value;
  const set = (change: Partial<OwnPhrase>) => (edited.value = { ...edited.value, ...change });
  const submit = (event: Event) => {
    event.preventDefault();
    const parsed = v.safeParse(phraseSchema.entries.text, text);
    wrong.value = parsed.success ? null : parsed.issues[0].message;
    if (parsed.success) void save({ ...edited.peek(), text: parsed.output });
  };
  /** The other end follows where the range would turn around. */
  const setHeat = (at: 0 | 1, value: Heat) =>
    set({ heat: at === 0 ? [value, Math.max(value, heat[1]) as Heat] : [Math.min(value, heat[0]) as Heat, value] });
  return (
    <form class="edit stack" aria-label={label} onSubmit={submit}>
      <label class="field">
        {label}
        <span class="quiet">Slots are filled from the chat: {SLOTS.map((slot) => `{${slot}}`).join(' ')}</span>
        <textarea
          rows={3}
          maxLength={400}
          aria-invalid={wrong.value !== null}
          value={text}
          onInput={(event) => set({ text: event.currentTarget.value })}
        />
      </label>
      {wrong.value && (
        <p class="refused" role="alert">
          Not saved: the wording {wrong.value}.
        </p>
      )}
      <div class="line">
        <label>
          Technique
          <select
            value={technique}
            onChange={(event) => {
              const chosen = event.currentTarget.value as OwnPhrase['technique'];
              set({ technique: chosen, heat: usualHeat(chosen) });
            }}
          >
            {OWN_TECHNIQUES.map((id) => (
              <option key={id} value={id}>
                {TECHNIQUES[id].name}
              </option>
            ))}
          </select>
        </label>
        {(['From heat', 'to heat'] as const).map((name, at) => (
          <label key={name}>
            {name}
            <select
              value={heat[at as 0 | 1]}
              onChange={(event) => setHeat(at as 0 | 1, Number(event.currentTarget.value) as Heat)}
            >
              {HEATS.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </select>
          </label>
        ))}
        <button type="submit">Save</button>
      </div>
    </form>
  );
}
