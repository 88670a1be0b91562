import { Company } from './company.tsx';
import { Dial } from './dial.tsx';
import { DraftRules } from './draft-rules.tsx';
import { Erase } from './erase.tsx';
import { Feedback } from './feedback.tsx';
import { Learning } from './learning.tsx';
import { OwnPhrases } from './own/own-phrases.tsx';
import { Packs } from './packs/packs.tsx';
import { PersonalChoices } from './personal.tsx';
import { Recipes } from './recipes.tsx';
import { Sites } from './sites.tsx';
import { inForce, notice, ready } from './state.ts';
import { TeamFile } from './team-file.tsx';
import { Techniques } from './techniques.tsx';

const CONTENTS = [
  ['sites', 'Allowed sites'],
  ['recipes', 'Taught pages'],
  ['you', 'You'],
  ['your-phrases', 'Your phrases'],
  ['flags', 'When to flag'],
  ['packs', 'Phrase packs'],
  ['techniques', 'Techniques'],
  ['draft-rules', 'Draft check'],
  ['company', 'Company'],
  ['team-file', 'Team file'],
  ['feedback', 'Feedback'],
  ['learning', 'Learning'],
  ['erase', 'Erase'],
] as const;

function Standing() {
  const { locked, problem } = inForce.value;
  return (
    <>
      {locked && (
        <p class="banner">
          Your organisation set the team’s decisions through the browser’s policy. They are shown here and cannot be
          changed; your own choices and phrases can.
        </p>
      )}
      {problem && (
        <p class="banner refused" role="alert">
          The team file cannot be used, so the defaults are in force. {problem}
        </p>
      )}
    </>
  );
}

function SavedNotice() {
  return (
    <div class="notice" role="status">
      {notice.value && (
        <p class={notice.value.refused ? 'refused' : undefined}>
          {notice.value.words}
          {notice.value.undo && (
            <>
              {' · '}
              <button type="button" class="link" onClick={() => void notice.value?.undo?.()}>
                Undo
              </button>
            </>
          )}
        </p>
      )}
    </div>
  );
}

/** Everything a team lead decides, what an agent decides for themselves, and what is kept. */
export function Page() {
  if (!ready.value) return null;
  return (
    <>
      <nav aria-label="Contents">
        <h1>Levelhead options</h1>
        <ul>
          {CONTENTS.map(([id, title]) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
          <li>
            <a href="/practice.html">Practise</a>
          </li>
        </ul>
      </nav>
      <main>
        <Standing />
        <Sites />
        <Recipes />
        <PersonalChoices />
        <OwnPhrases />
        <Dial />
        <Packs />
        <Techniques />
        <DraftRules />
        <Company />
        <TeamFile />
        <Feedback />
        <Learning />
        <Erase />
      </main>
      <SavedNotice />
    </>
  );
}
