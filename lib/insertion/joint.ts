/** What stands between the inserted text and the draft on either side. */
export interface Joint {
  lead: string;
  trail: string;
}

/**
 * Separates a text from the draft around it as a person would: one space inside a line, a line break where the text
 * itself has several lines, nothing where there is white space already, after an opening bracket or before punctuation.
 */
export function joint(before: string, text: string, after: string): Joint {
  const gap = text.includes('\n') ? '\n' : ' ';
  const parted = before === '' || /[\s([{“‘«¿¡]$/u.test(before);
  const closed = after === '' || /^[\s.,;:!?)\]}”’»…]/u.test(after);
  return { lead: parted || /^\s/.test(text) ? '' : gap, trail: closed || /\s$/.test(text) ? '' : gap };
}
