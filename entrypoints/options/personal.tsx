import { Section } from './section.tsx';
import { choose, me } from './state.ts';

/** What an agent decides for themselves; never part of the team file. */
export function PersonalChoices() {
  return (
    <Section id="you" title="You">
      <p class="quiet">Yours alone: not in the team file, not locked by a policy.</p>
      <label class="field">
        Your first name
        <span class="quiet">Fills {'{agent}'} in phrases. Empty: the gap stays.</span>
        <input
          type="text"
          maxLength={60}
          key={me.value.name}
          defaultValue={me.value.name}
          onChange={(event) => choose({ name: event.currentTarget.value.trim() })}
        />
      </label>
      <fieldset class="radios">
        <legend>Suggestions at once</legend>
        {([1, 2, 3] as const).map((suggestions) => (
          <label key={suggestions}>
            <input
              type="radio"
              name="suggestions"
              checked={me.value.suggestions === suggestions}
              onChange={() => choose({ suggestions })}
            />
            {suggestions}
          </label>
        ))}
      </fieldset>
      <label class="choice-line">
        <input
          type="checkbox"
          checked={me.value.careCues === true}
          onChange={(event) => choose({ careCues: event.currentTarget.checked })}
        />
        <span>
          <strong>Care cues</strong>{' '}
          <span class="quiet">
            One quiet line at the panel’s foot: a breath when a hot message lands, a break after three hot chats, the
            same cause again. From your customers’ heat only, never from you; in memory only, and nobody else sees it.
          </span>
        </span>
      </label>
    </Section>
  );
}
