/** A real editor on a test page, asked for its own state rather than for what its element shows. */
export interface TestEditor {
  /** What the editor's own model holds, one line a line break. */
  draft(): string;
  undo(): void;
}

/** Puts an editor with a draft into a place. `send` is what its Enter key calls, as chats do. */
export type Mount = (place: HTMLElement, draft: string, send: () => void) => TestEditor | Promise<TestEditor>;
