import labels from '../../models/levelhead/labels.json' with { type: 'json' };
import { Section, TeamControls } from './section.tsx';
import { decide, inForce } from './state.ts';

const POSITIONS = [
  [1, 'Quiet', 'flags only chats that are escalating without doubt'],
  [2, 'Reserved', 'waits for clear signs'],
  [3, 'Balanced', 'flags when trouble is more likely than not'],
  [4, 'Attentive', 'flags early signs too'],
  [5, 'Early', 'flags the first signs; expect more false alarms'],
] as const;

/** What a position costs, as measured for the model in the package. */
function expected(position: number): string {
  const found = labels.dial.find((one) => one.position === position);
  if (!found) return '';
  return `About ${found.alarmsPer100Calm} alarms in 100 calm chats, ${found.alarmsPer100Tense} in 100 tense ones that never escalate.`;
}

/** The one dial of the team: how early a chat is flagged. */
export function Dial() {
  return (
    <Section id="flags" title="When to flag">
      <TeamControls>
        <fieldset class="stack">
          <legend class="quiet">How early a chat is flagged. The heat shown does not depend on it.</legend>
          {POSITIONS.map(([position, name, words]) => (
            <label key={position} class="choice-line">
              <input
                type="radio"
                name="dial"
                checked={inForce.value.team.dial === position}
                onChange={() => decide({ dial: position })}
              />
              <span>
                <strong>{name}</strong>: {words}. <span class="quiet">{expected(position)}</span>
              </span>
            </label>
          ))}
        </fieldset>
      </TeamControls>
    </Section>
  );
}
