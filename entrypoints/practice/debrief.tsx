import type { Heat } from '../../lib/assessment.ts';
import { Shape } from '../../lib/look/shape.tsx';
import { HEAT_WORDS } from '../../lib/look/words.ts';
import { debrief, NEED_WORDS, type Step } from '../../lib/practice/debrief.ts';
import type { Practice } from '../../lib/practice/practice.ts';
import { Effect } from './chat.tsx';
import { advice, choose, chooseAgain } from './state.ts';
import { Title } from './title.tsx';

const ENDINGS: Record<NonNullable<Practice['end']>, string> = {
  solved: 'Solved: they leave with what they needed.',
  lost: 'Lost: they gave up on us.',
  left: 'You ended the chat.',
};

/** One bar of the chart: the longer, the hotter. */
function Level({ heat }: { heat: Heat | null }) {
  return (
    <p class={`level ${heat === null ? 'quiet' : `heat-${heat}`}`}>
      <Shape heat={heat} />
      <span class="reached">{heat === null ? 'not judged' : `${heat} ${HEAT_WORDS[heat]}`}</span>
      {heat !== null && <span class="bar" style={{ flexGrow: heat + 0.5 }} aria-hidden="true" />}
      {heat !== null && <span style={{ flexGrow: 4 - heat }} aria-hidden="true" />}
    </p>
  );
}

function Turn({ step: { said, heat, reply } }: { step: Step }) {
  return (
    <li>
      <Level heat={heat} />
      <p dir="auto">{said}</p>
      {reply && <Effect {...reply} />}
      {reply && reply.missed.length > 0 && (
        <p class="effect missed">They still needed {reply.missed.map((need) => NEED_WORDS[need]).join(' and ')}.</p>
      )}
    </li>
  );
}

/** How the heat went, what each reply did to it, and one thing to try next. */
export function DebriefPage({ now, ending }: { now: Practice; ending: NonNullable<Practice['end']> }) {
  const { steps, next } = debrief(now, advice.value?.judgement.history ?? []);
  return (
    <>
      <Title>{now.customer.name}: debrief</Title>
      <p>{ENDINGS[ending]}</p>
      <section class="next" aria-labelledby="next">
        <h2 id="next">Try next</h2>
        <p>{next.advice}</p>
        {next.example && (
          <p>
            For example: <q>{next.example}</q>
          </p>
        )}
        <div class="actions">
          <button type="button" class="primary" onClick={() => choose(now.customer)}>
            Again
          </button>
          <button type="button" onClick={chooseAgain}>
            Another customer
          </button>
        </div>
      </section>
      <section aria-labelledby="course">
        <h2 id="course">Their heat, turn by turn</h2>
        <ol class="course">
          {steps.map((step, i) => (
            <Turn key={i} step={step} />
          ))}
        </ol>
      </section>
    </>
  );
}
