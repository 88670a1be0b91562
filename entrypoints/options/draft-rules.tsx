import { Section, TeamControls } from './section.tsx';
import { decide, inForce, toggled } from './state.ts';

/** A rule of the draft check as the lead sees it. */
export interface DraftRule {
  id: string;
  /** Words it notes, such as "calm down, relax". */
  notes: string;
  why: string;
  level: 'hint' | 'warn';
}

/** Each rule of the draft check on or off for the team. */
export function DraftRules({ rules }: { rules: readonly DraftRule[] }) {
  const { draftRulesOff } = inForce.value.team;
  if (rules.length === 0) return null;
  return (
    <Section id="draft-rules" title="Draft check">
      <TeamControls>
        <ul class="columns">
          {rules.map((rule) => (
            <li key={rule.id}>
              <label class="choice-line">
                <input
                  type="checkbox"
                  checked={!draftRulesOff.includes(rule.id)}
                  onChange={(event) =>
                    decide({ draftRulesOff: toggled(draftRulesOff, rule.id, !event.currentTarget.checked) })
                  }
                />
                <span>
                  <strong>{rule.notes}</strong> <span class="quiet">{rule.why} ({rule.level})</span>
                </span>
              </label>
            </li>
          ))}
        </ul>
      </TeamControls>
    </Section>
  );
}
