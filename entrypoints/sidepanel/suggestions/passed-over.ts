import type { Assessment, Suggestion } from '../../../lib/assessment.ts';
import { conversationKey } from '../../../lib/conversation.ts';
import { phraseOf } from '../../../lib/feedback/event.ts';
import { stand, type Standing } from '../../../lib/feedback/passed-over.ts';
import { send } from '../../../lib/channel.ts';
import { thumbsIn } from './thumbs.ts';

let before: Standing | null = null;

/** Follows which suggestions the agent can see; those that stood there while they wrote their own answer are told. */
export function followSight(chat: Assessment, shown: readonly Suggestion[]): () => void {
  const look = (): void => {
    const { conversation, lastMessageId, answer } = chat;
    const seen = document.visibilityState === 'visible' ? shown : [];
    const { standing, passedOver } = stand(
      before,
      {
        moment: `${conversationKey(conversation)} ${lastMessageId}`,
        answered: answer !== undefined,
        phrases: seen.filter(({ technique }) => technique !== 'safety').map(phraseOf),
      },
      Date.now(),
    );
    before = standing;
    const judged = new Set(thumbsIn(chat).map(({ phraseId }) => phraseId));
    for (const phrase of passedOver.filter(({ phraseId }) => !judged.has(phraseId))) {
      send({ kind: 'feedback', at: Date.now(), conversation, phrase, outcome: 'ignored' }).catch((error: unknown) =>
        console.warn('Levelhead: what was ignored was not kept', error),
      );
    }
  };
  look();
  document.addEventListener('visibilitychange', look);
  return () => document.removeEventListener('visibilitychange', look);
}
