/** Stands for a character that is not the agent's to answer for: no word, no white space. */
export const HIDDEN = '\u0000';

/**
 * What is not the agent's own wording: code, addresses, quotes, and what follows "you said". Each begins only where
 * nothing of its kind stands before it, so that a long run of its characters is read once.
 */
const FOREIGN: readonly RegExp[] = [
  /```[^]*?(?:```|$)|`[^`\n]+`/g,
  /\b(?:https?:\/\/|www\.)\S+|(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]+\b|(?<![\w-]|[\w-]\.)[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|io|co|eu|de|uk|shop|app|example)(?![\w-])(?:\/\S*)?/gi,
  /^[ \t]*>.*$/gm,
  /"[^"\n]+"|“[^”\n]+”|„[^“”\n]+[“”]|«[^»\n]+»|(?<![\w])['‘](?=\S)[^'’\n]+(?:['’]\w[^'’\n]*){0,9}['’](?!\w)/g,
  /(?<!\bhad )\byou(?:'ve|’ve| have)?(?: just| already)? (?:said|mentioned|wrote|told (?:me|us)|say|were told|asked (?:if|whether)|reported)\b(?! no\b)[^.!?\n,;]*/gi,
];

/** A masked text as the rules read it, every character in its place. */
export interface Reading {
  text: string;
  /** The same in lower case. */
  lower: string;
}

export function readingOf(text: string): Reading {
  return { text, lower: text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase()) };
}

/** The text with everything foreign hidden and quote marks made plain, every character in its place. */
export function masked(text: string): string {
  if (text !== last.text) last = { text, masked: hidden(text) };
  return last.masked;
}

/** The check and its offers ask for the same draft. */
let last = { text: '', masked: '' };

function hidden(text: string): string {
  const own = FOREIGN.reduce((rest, foreign) => rest.replace(foreign, (span) => HIDDEN.repeat(span.length)), text);
  return own.replace(/[’‘`´]/g, "'");
}
