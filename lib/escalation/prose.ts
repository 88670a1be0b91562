const CODE_LINE =
  /^\s*(?:at [\w$.<>]+ ?\(|[{}[\]();]+$|(?:import|const|let|var|function|def|class|return|public|private|SELECT|INSERT|UPDATE|curl|npm|sudo|git|GET|POST|PUT)\b.*[({=;/]|<\/?\w+[^>]*>\s*$|<\w+[^>]*>.*<\/\w+>|\w+(?:\.\w+)+(?:Exception|Error)\b|(?:Error|Traceback|Caused by|Exception)\b.*:|\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\[?\d\d:\d\d:\d\d|\[?(?:INFO|WARN|ERROR|DEBUG|FATAL|TRACE)\b|(?:[\w-]+\s*[:=]\s*["'{[]).*[,;{[]?$|[$>#] \w+)/;
const FENCED = /```[\s\S]*?(?:```|$)/g;
const ID =
  /\b(?=[\w-]*\d)[\w-]{5,}\b|\b(?:0x)?[0-9a-f]{8,}\b|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,24}){1,4}|https?:\/\/\S+|\bwww\.\S+|\[\w+\]|<\w+>/gi;

/** The sentences of a text without code, logs, links, ids and numbers; empty where nothing else is in it. */
export function proseOf(text: string): string {
  const lines = text.replace(FENCED, '').split('\n');
  const prose = lines.filter((line) => !CODE_LINE.test(line)).join('\n');
  return prose
    .replace(ID, ' ')
    .replace(/[\d#.:/+-]{2,}/g, ' ')
    .trim();
}

/** What a text consists of. `code` is code or logs, `reference` only ids, numbers, links or attachments. */
export type Substance = 'prose' | 'word' | 'emoji' | 'code' | 'reference' | 'empty';

/** Tells what there is to judge in a text. `word`: at most one word. */
export function substanceOf(text: string): Substance {
  if (text.trim() === '') return 'empty';
  const prose = proseOf(text);
  const words = prose.match(/[\p{L}\p{M}][\p{L}\p{M}'’]*/gu) ?? [];
  if (words.length >= 2) return 'prose';
  if (/\p{Extended_Pictographic}/u.test(text) && words.length === 0) return 'emoji';
  if (words.length === 1) return 'word';
  if (text.includes('```') || text.split('\n').some((line) => CODE_LINE.test(line))) return 'code';
  return /[\p{L}\p{N}]/u.test(text) ? 'reference' : 'word';
}
