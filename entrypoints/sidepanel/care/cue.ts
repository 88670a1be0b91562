import { effect, signal } from '@preact/signals';
import { withCourses, type Courses } from '../../../lib/care/course.ts';
import { cueAt, type Cue, type Told } from '../../../lib/care/cues.ts';
import { isPaused } from '../../../lib/chats/pause.ts';
import { view } from '../chosen.ts';
import { agent, chats, now, paused } from '../state.ts';

/** The cue to show now; none while care cues are off or Levelhead is paused here. */
export const cue = signal<Cue | null>(null);

/** In this panel's memory only: a panel that is opened anew begins again with what the session's chats tell. */
let courses: Courses = new Map();
let told: readonly Told[] = [];

/** Keeps the cue up to date while care cues are on, and forgets all where they are off. */
export function followCare(): () => void {
  return effect(() => {
    if (!agent.value.careCues) {
      courses = new Map();
      told = [];
      cue.value = null;
      return;
    }
    const at = now.value;
    const open = [...chats.value.values()].filter(({ conversation }) => !isPaused(paused.value, conversation, at));
    courses = withCourses(courses, open, at);
    const shown = view.value;
    const front = shown.is === 'chat' ? shown.chat : null;
    const next = shown.is === 'paused' ? null : cueAt({ chats: open, front, courses, told }, at);
    if (next && !told.some(({ kind, id }) => kind === next.kind && id === next.id)) {
      told = [...told, { kind: next.kind, id: next.id, at }];
    }
    cue.value = next;
  });
}

/** The agent has seen it: it does not come back. */
export function dismiss({ kind, id }: Cue): void {
  told = told.map((one) => (one.kind === kind && one.id === id ? { ...one, dismissedAt: Date.now() } : one));
  cue.value = null;
}
