import { AllowTyped, AllowButton, type Answered } from '../../lib/look/allow.tsx';
import { revokeSite, siteName } from '../../lib/sites.ts';
import { Section } from './section.tsx';
import { inForce, notice, sites } from './state.ts';

const answered: Answered = (words, allowed) => {
  notice.value = { words, refused: !allowed };
};

async function revoke(pattern: string): Promise<void> {
  const gone = await revokeSite(pattern);
  notice.value = gone
    ? { words: `${siteName(pattern)} is not allowed any more` }
    : { words: `The browser keeps ${siteName(pattern)}: it is part of this build or of a policy.`, refused: true };
}

/** The sites Levelhead may read: seen, taken back, added. */
export function Sites() {
  const allowed = new Set(sites.value.map(siteName));
  const offered = inForce.value.team.sites.filter((pattern) => !allowed.has(siteName(pattern)));
  return (
    <Section id="sites" title="Allowed sites">
      <p class="quiet">Levelhead runs on these sites only. Each browser decides for itself.</p>
      {sites.value.length === 0 && <p>None yet.</p>}
      <ul class="list">
        {sites.value.map((pattern) => (
          <li key={pattern}>
            <span>{pattern}</span>
            <button type="button" aria-label={`Revoke ${pattern}`} onClick={() => revoke(pattern)}>
              Revoke
            </button>
          </li>
        ))}
      </ul>
      {offered.map((pattern) => (
        <AllowButton key={pattern} pattern={pattern} answered={answered} />
      ))}
      <AllowTyped answered={answered} />
    </Section>
  );
}
