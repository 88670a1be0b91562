import { AllowButton, AllowTyped, type Answered } from '../../../lib/look/allow.tsx';
import { siteName } from '../../../lib/sites.ts';
import { tell } from '../announce.tsx';
import { problem } from '../ask.ts';
import { sites, team } from '../state.ts';

const answered: Answered = (words, allowed) => {
  problem.value = allowed ? null : words;
  if (allowed) tell(words);
};

export function AllowThis({ pattern }: { pattern: string }) {
  return <AllowButton pattern={pattern} answered={answered} />;
}

/** The team's sites that are not allowed yet, and a field for any other. */
export function AllowOther() {
  const allowed = new Set(sites.value.map(siteName));
  return (
    <>
      {team.value.sites
        .filter((pattern) => !allowed.has(siteName(pattern)))
        .map((pattern) => (
          <AllowThis key={pattern} pattern={pattern} />
        ))}
      <AllowTyped answered={answered} />
    </>
  );
}
