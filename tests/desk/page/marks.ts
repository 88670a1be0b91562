/**
 * The desk's marks: everything on its page an outsider may rely on. Parts carry `data-desk="<part>"`, facts have attributes of their own.
 *
 * ```html
 * /desk/chats/<chat id>?<parameters>
 * <nav data-desk="chat-list">
 *   <a data-desk="chat-link" data-chat-id="slow-burn" data-unread="2" href="/desk/chats/slow-burn" aria-current="page">…</a>
 * </nav>
 * <main data-desk="panes">                                    one pane per open chat; all but the active one carry `hidden`
 *   <section data-desk="pane" data-chat-id="slow-burn">
 *     <h1 data-desk="customer-name">Dana</h1>
 *     <div data-desk="thread" role="log">
 *       <article data-desk="message" data-message-id="slow-burn-7" data-author-role="customer">
 *         <span data-desk="author">Dana</span>                in every message, though shown on the first of a run only
 *         <time data-desk="time" datetime="2026-05-04T09:01:00.000Z">09:01</time>
 *         <div data-desk="text"><p>…</p><blockquote>a quoted mail</blockquote></div>
 *         <span data-desk="edited">Edited</span>              `data-edited` on the article; same id, new text
 *       </article>                                            `data-removed` on the article: the text says "Message removed"
 *       <div data-desk="typing">…</div>                       never a message
 *     </div>
 *     <form data-desk="composer" data-mode="reply">           or "note"
 *       <input data-desk="mode" type="radio" value="reply | note">
 *       <div data-desk="editor" contenteditable="true" role="textbox">…</div>
 *       <button data-desk="send">Send</button>                Enter sends too, Shift+Enter breaks the line
 *     </form>
 *     <aside data-desk="customer-card"><dd data-desk="order">…</dd><dd data-desk="item">…</dd></aside>
 *   </section>
 * </main>
 * ```
 *
 * In a virtualised thread (`?virtual=1`) an `article` is recycled: its `data-message-id` and all it holds change together.
 */
export const attribute = {
  part: 'data-desk',
  chatId: 'data-chat-id',
  messageId: 'data-message-id',
  /** One of `authorRoles`. */
  authorRole: 'data-author-role',
  edited: 'data-edited',
  removed: 'data-removed',
  unread: 'data-unread',
  /** On the composer: `reply` or `note`. */
  mode: 'data-mode',
} as const;

export const authorRoles = ['customer', 'agent', 'bot', 'note', 'system'] as const;

export type AuthorRole = (typeof authorRoles)[number];

export type Part =
  | 'chat-list'
  | 'chat-link'
  | 'panes'
  | 'pane'
  | 'customer-name'
  | 'thread'
  | 'message'
  | 'author'
  | 'time'
  | 'text'
  | 'edited'
  | 'typing'
  | 'composer'
  | 'mode'
  | 'editor'
  | 'send'
  | 'customer-card'
  | 'order'
  | 'item';

/** The path of every chat: `/desk/chats/<chat id>`. */
export const chatPath = '/desk/chats/';

/** The selector of a part. */
export function select(part: Part): string {
  return `[${attribute.part}="${part}"]`;
}
