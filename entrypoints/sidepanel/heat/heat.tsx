import type { Assessment, Flag, Heat, Trend } from '../../../lib/assessment.ts';
import { standing, wasOpen } from '../../../lib/assessment.ts';
import { PromiseLine, Wait } from '../clock/clock.tsx';
import { Experimental } from '../page/experimental.tsx';
import { shownHeat } from '../order.ts';
import { now } from '../state.ts';
import { ago, driverWords, flagWords, HEAT_WORDS, signalWords } from '../../../lib/look/words.ts';
import { DoubtLine } from './doubt.tsx';
import { NoHeat } from './no-heat.tsx';
import { Quote } from '../../../lib/look/evidence.tsx';
import { Shape } from '../../../lib/look/shape.tsx';
import { Sparkline } from './sparkline.tsx';
import { WrongReading } from './wrong-reading.tsx';

const ARROWS: Record<Trend, string> = { rising: '↗', steady: '→', falling: '↘' };

function Reasons({ flag }: { flag: Flag }) {
  return (
    <p class="flag">
      <span aria-hidden="true">⚑</span>
      <span>
        <strong>Flagged</strong> since their turn {flag.sinceTurn}: {flagWords(flag.reasons)}
      </span>
    </p>
  );
}

/** Emotions, the signals the flag does not name already, and the driver. */
function Chips({ chat }: { chat: Assessment }) {
  const flagged = new Set(chat.flag?.reasons.map((reason) => reason.kind === 'signal' && reason.signal));
  const signals = chat.signals.filter((signal) => !flagged.has(signal));
  const emotions = chat.emotionLabels.filter((emotion) => emotion !== 'neutral');
  if (emotions.length + signals.length === 0 && chat.driver === null) return null;
  return (
    <ul class="chips" aria-label="Emotions and signals">
      {emotions.map((emotion) => (
        <li key={emotion}>{emotion}</li>
      ))}
      {signals.map((signal) => (
        <li key={signal} class="signal">
          {signalWords(signal)}
        </li>
      ))}
      {chat.driver && <li class="driver">{driverWords(chat.driver)}</li>}
    </ul>
  );
}

function Reading({ chat, heat }: { chat: Assessment; heat: Heat }) {
  return (
    <>
      <div class="glance">
        <p class={`number heat-${heat}`}>
          <Shape heat={heat} size={22} />
          <span class="figure">{heat}</span>
          <span class="word">{HEAT_WORDS[heat]}</span>
        </p>
        <p class="trend">
          <Sparkline history={chat.history} />
          <span>
            <span aria-hidden="true">{ARROWS[chat.trend]}</span> {chat.trend}
          </span>
        </p>
      </div>
      {chat.status === 'words-only' && <p class="quiet">From the words alone, until the model is ready. At most 3.</p>}
      {chat.doubt && !chat.correction && <DoubtLine doubt={chat.doubt} heat={heat} />}
      {chat.flag && !chat.correction && <Reasons flag={chat.flag} />}
      {chat.evidence.slice(0, 2).map((evidence) => (
        <Quote key={`${evidence.messageId} ${evidence.quote}`} evidence={evidence} />
      ))}
    </>
  );
}

/** How heated the chosen chat is and why, or why that is not known. */
export function HeatRegion({ chat }: { chat: Assessment }) {
  const heat = shownHeat(chat, now.value);
  const front = chat.places.some((place) => place.shown);
  return (
    <section class="heat" aria-label="Conversation heat" data-message-at={chat.lastMessageAt}>
      <header>
        <h2 title={chat.title}>
          <bdi>{chat.title}</bdi>
        </h2>
        {!front && wasOpen(chat) && <span class="quiet">seen {ago(chat.lastSeenAt, now.value)}</span>}
        <Wait chat={chat} />
      </header>
      <PromiseLine chat={chat} />
      {heat === null ? <NoHeat chat={chat} status={standing(chat, now.value)} /> : <Reading chat={chat} heat={heat} />}
      <div class="foot">
        {heat !== null && <Chips chat={chat} />}
        {(heat !== null || chat.status === 'not-judged') && wasOpen(chat) && <WrongReading chat={chat} />}
      </div>
      <Experimental chat={chat} />
    </section>
  );
}
