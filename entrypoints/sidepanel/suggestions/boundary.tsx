import { team } from '../state.ts';

/** Where on the ladder a boundary stands, and what comes after it. */
export function BoundaryStep({ step, text }: { step: 1 | 2; text: string }) {
  const consequence = team.value.company.boundaryConsequence.trim();
  const said = consequence !== '' && text.includes(consequence.replace(/\.+$/, ''));
  const known = consequence === '' ? 'your team has set none, so ask your lead first' : consequence;
  return (
    <p class="quiet step">
      <strong>Step {step} of 2.</strong>{' '}
      {step === 1 ? `If it goes on, step 2 names the consequence: ${known}` : said || `The consequence: ${known}`}
    </p>
  );
}
