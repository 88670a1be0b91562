import type { Message } from '../../../../lib/conversation.ts';
import type { PageConversation, PageReading } from '../../../../lib/messages.ts';
import { assessmentItem } from '../../../../lib/state.ts';

export const SITE = 'https://desk.example';
export const FRAME = { tabId: 1, frameId: 0 };

export const said = (text: string, role: Message['role'] = 'customer'): Message => ({
  id: `${role} ${text}`,
  role,
  text,
});
export const chat = (id: string, messages: Message[], over: Partial<PageConversation> = {}): PageConversation => ({
  ref: { site: SITE, id },
  title: `Customer ${id}`,
  messages,
  composer: 'reply',
  shown: true,
  unread: 0,
  ...over,
});
export const reading = (
  revision: number,
  conversations: PageConversation[],
  over: Partial<PageReading> = {},
): PageReading => ({
  documentId: 'one',
  revision,
  adapter: 'desk',
  site: SITE,
  state: 'reading',
  conversations,
  ...over,
});
export const stored = (id: string) => assessmentItem({ site: SITE, id }).getValue();
