import { useLayoutEffect, useRef } from 'preact/hooks';
import { patternOf, siteName } from '../../../lib/sites.ts';
import { AllowThis } from '../page/allow.tsx';
import { Matter } from '../page/message.tsx';
import {
  asksFor,
  keepAsItWas,
  type Lesson,
  save,
  skipComposer,
  STEPS,
  type Step,
  stop,
  teach,
  type Whose,
} from './lesson.ts';
import { Offer } from './offer.tsx';
import { Proposed } from './proposed.tsx';

const TASKS: Record<Step, string> = {
  customer: 'a message the customer wrote',
  agent: 'a message you wrote',
  composer: 'the reply box',
};

const WHOSE: Record<Whose, string> = {
  customer: 'another message the customer wrote',
  agent: 'another message you wrote',
  other: 'a message neither of you wrote',
};

function Steps({ step }: { step: Step }) {
  const at = STEPS.indexOf(step);
  return (
    <ol class="steps">
      {STEPS.map((one, index) => (
        <li key={one} class={index < at ? 'done' : undefined} aria-current={index === at ? 'step' : undefined}>
          {index + 1}. {TASKS[one]}
          {index < at && ' ✓'}
        </li>
      ))}
    </ol>
  );
}

function Keys() {
  return (
    <p class="quiet">
      The page does not notice these clicks. By keyboard: F6 goes to the page, <kbd>↑</kbd> <kbd>↓</kbd> choose,{' '}
      <kbd>Enter</kbd> takes, <kbd>Esc</kbd> stops.
    </p>
  );
}

function Cancel() {
  return (
    <button type="button" onClick={stop}>
      Cancel
    </button>
  );
}

function Content({ now }: { now: Lesson }) {
  const again = () => teach(now.tabId);
  switch (now.is) {
    case 'pointing':
      return (
        <Matter title="Teach this page">
          <p role="status">Now click in the page: {TASKS[now.step]}.</p>
          <Steps step={now.step} />
          <Keys />
          <div class="actions">
            {now.step === 'composer' && (
              <button type="button" onClick={skipComposer}>
                There is no reply box
              </button>
            )}
            <Cancel />
          </div>
        </Matter>
      );
    case 'correcting':
      return (
        <Matter title="Teach this page">
          <p role="status">Now click in the page: {WHOSE[now.whose]}.</p>
          <Keys />
          <div class="actions">
            <button type="button" onClick={keepAsItWas}>
              Back
            </button>
          </div>
        </Matter>
      );
    case 'looking':
      return (
        <Matter title="Teach this page">
          <p role="status">Looking for a chat on this page …</p>
          <div class="actions">
            <button type="button" onClick={again}>
              Show it myself
            </button>
            <Cancel />
          </div>
        </Matter>
      );
    case 'proposed': {
      if (now.found) return <Offer now={now} />;
      const { site } = now.proposal.recipe;
      return (
        <Matter title="This is what Levelhead would read">
          <Proposed now={now}>
            <button type="button" class="primary" onClick={save}>
              {asksFor(site) ? `Save and allow ${siteName(site)}` : 'Save'}
            </button>
            <button type="button" onClick={again}>
              Start over
            </button>
            <Cancel />
          </Proposed>
        </Matter>
      );
    }
    case 'frame': {
      const pattern = patternOf(now.site);
      return (
        <Matter title={<>This chat stands in a frame of {siteName(now.site)}</>}>
          <p>Levelhead sees into it only where you allow that site too.</p>
          {pattern && <AllowThis pattern={pattern} />}
          <div class="actions">
            <button type="button" onClick={again}>
              Start over
            </button>
            <Cancel />
          </div>
        </Matter>
      );
    }
    case 'nothing':
      return (
        <Matter title="Levelhead cannot read this page">
          <p>{now.reason}.</p>
          <p class="quiet">Try two other messages, or a chat in which both of you have written more.</p>
          <div class="actions">
            <button type="button" class="primary" onClick={again}>
              Start over
            </button>
            <Cancel />
          </div>
        </Matter>
      );
    default:
      return null;
  }
}

/** The agent teaches how a page is read; stands in place of everything else until it is done. */
export function Teaching({ now }: { now: Lesson }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => place.current?.focus(), [now.is]);
  return (
    <div ref={place} tabIndex={-1} class="lesson">
      <Content now={now} />
    </div>
  );
}
