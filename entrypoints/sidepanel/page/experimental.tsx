import { type Assessment, wasOpen } from '../../../lib/assessment.ts';
import { evidenceOf } from './adapters.ts';

/** Says so where a chat is read from a page that is known by weak evidence only. */
export function Experimental({ chat }: { chat: Assessment }) {
  const evidence = wasOpen(chat) ? evidenceOf(chat.adapter) : null;
  if (evidence?.confidence !== 'low') return null;
  return <p class="quiet">Reading {evidence.name} is experimental.</p>;
}
