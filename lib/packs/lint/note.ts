/** One thing that could be better about a phrase, in words for whoever edits it. */
export interface LintNote {
  /** Such as `text` or `when.heat`. */
  field: string;
  message: string;
}

/** A text as it would be read aloud: `{order}` as "order". */
export function spoken(text: string): string {
  return text.replace(/\{([a-z]+)\}/g, '$1');
}
