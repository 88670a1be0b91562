import { TECHNIQUES, TECHNIQUE_IDS, type Technique } from '../../lib/coaching/techniques.ts';
import { Section, TeamControls } from './section.tsx';
import { decide, inForce, toggled } from './state.ts';

/** Why a technique starts as it does, or stays on. */
const REMARKS: Partial<Record<Technique, string>> = {
  'feel-felt-found': 'Off at first: the formula is well known and easily sounds canned.',
  safety: 'Shown in an emergency only. Set up its procedure under Company.',
};

/** Each technique on or off for the team. */
export function Techniques() {
  const { techniquesOff } = inForce.value.team;
  return (
    <Section id="techniques" title="Techniques">
      <TeamControls>
        <ul class="columns">
          {TECHNIQUE_IDS.map((id) => (
            <li key={id}>
              <label class="choice-line">
                <input
                  type="checkbox"
                  checked={!techniquesOff.includes(id)}
                  onChange={(event) =>
                    decide({ techniquesOff: toggled(techniquesOff, id, !event.currentTarget.checked) })
                  }
                />
                <span>
                  <strong>{TECHNIQUES[id].name}</strong> <span class="quiet">{TECHNIQUES[id].does}</span>
                  {REMARKS[id] && <span class="remark">{REMARKS[id]}</span>}
                </span>
              </label>
            </li>
          ))}
        </ul>
      </TeamControls>
    </Section>
  );
}
