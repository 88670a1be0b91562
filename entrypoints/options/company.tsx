import type { Company as Facts } from '../../lib/team.ts';
import { Section, TeamControls } from './section.tsx';
import { decide, inForce, notice } from './state.ts';

type TextFact = Exclude<keyof Facts, 'products'>;

const FACTS: { id: TextFact; label: string; hint: string; long?: boolean }[] = [
  { id: 'name', label: 'Company name', hint: 'Fills {company} in phrases.' },
  { id: 'hours', label: 'Opening hours', hint: 'Such as Mon-Fri 9:00-18:00.' },
  { id: 'timeZone', label: 'Time zone', hint: 'Such as Europe/Berlin. Empty: each agent’s own.' },
  {
    id: 'authorityLimit',
    label: 'What an agent may give without asking',
    hint: 'Such as up to 25 EUR credit. Empty: nothing is offered.',
  },
  {
    id: 'boundaryConsequence',
    label: 'What happens when abuse goes on',
    hint: 'The second step of a boundary, as the customer reads it: such as we end the chat and answer by e-mail.',
    long: true,
  },
  {
    id: 'safetyProcedure',
    label: 'Safety procedure',
    hint: 'What agents do when somebody may be in danger.',
    long: true,
  },
  { id: 'safetyContact', label: 'Safety contact', hint: 'A telephone number, a link or a name.' },
];

function isTimeZone(name: string): boolean {
  try {
    return name === '' || Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

function save(change: Partial<Facts>): void {
  if (change.timeZone !== undefined && !isTimeZone(change.timeZone)) {
    notice.value = {
      words: `Not saved: ${change.timeZone} is not a time zone. Try one such as Europe/Berlin.`,
      refused: true,
    };
    return;
  }
  void decide({ company: { ...inForce.peek().team.company, ...change } });
}

function TextField({ id, label, hint, long }: (typeof FACTS)[number]) {
  const value = inForce.value.team.company[id];
  const shared = {
    defaultValue: value,
    maxLength: 2_000,
    onChange: (event: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      save({ [id]: event.currentTarget.value.trim() }),
  };
  return (
    <label class="field">
      {label}
      <span class="quiet">{hint}</span>
      {long ? (
        <textarea key={value} rows={3} {...shared} />
      ) : (
        <input key={value} type="text" list={id === 'timeZone' ? 'time-zones' : undefined} {...shared} />
      )}
    </label>
  );
}

/** The facts phrases and boundaries rest on. */
export function Company() {
  const { products } = inForce.value.team.company;
  return (
    <Section id="company" title="Company">
      <TeamControls>
        {FACTS.slice(0, 1).map((fact) => (
          <TextField key={fact.id} {...fact} />
        ))}
        <label class="field">
          Products
          <span class="quiet">One a line: recognised in chats as the item.</span>
          <textarea
            rows={3}
            key={products.join('\n')}
            defaultValue={products.join('\n')}
            onChange={(event) =>
              save({
                products: event.currentTarget.value
                  .split('\n')
                  .map((line) => line.trim())
                  .filter(Boolean),
              })
            }
          />
        </label>
        {FACTS.slice(1).map((fact) => (
          <TextField key={fact.id} {...fact} />
        ))}
        <datalist id="time-zones">
          {Intl.supportedValuesOf('timeZone').map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
      </TeamControls>
    </Section>
  );
}
