import { ADVICE } from '../../lib/draft/advice.ts';
import { DRAFT_RULES } from '../../lib/draft/rules.ts';
import { Section, TeamControls } from './section.tsx';
import { decide, inForce, toggled } from './state.ts';

/** Each rule of the draft check on or off for the team. */
export function DraftRules() {
  const { draftRulesOff } = inForce.value.team;
  return (
    <Section id="draft-rules" title="Draft check">
      <TeamControls>
        <ul class="columns">
          {DRAFT_RULES.map(({ id, level }) => (
            <li key={id}>
              <label class="choice-line">
                <input
                  type="checkbox"
                  checked={!draftRulesOff.includes(id)}
                  onChange={(event) =>
                    decide({ draftRulesOff: toggled(draftRulesOff, id, !event.currentTarget.checked) })
                  }
                />
                <span>
                  <strong>{ADVICE[id]?.notes}</strong>{' '}
                  <span class="quiet">
                    {ADVICE[id]?.why} ({level})
                  </span>
                </span>
              </label>
            </li>
          ))}
        </ul>
      </TeamControls>
    </Section>
  );
}
