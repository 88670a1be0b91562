const WORDINGS: Record<string, string> = {
  opening:
    '(?<=(^|[.!?\\n:])\\s{0,9}((hi|hello|hey|dear)\\b[^,.!?\\n]{0,20}[,!]\\s{0,9})?((and|but|so|well|sorry|ok|no|yes)\\b,?\\s{0,9})*)',
  is: "('s|'m|'re| is| am| are| was| were)",
  it: "(it|that|this|which)('s| is| was)",
  not: "(not|isn't|wasn't|hardly)",
  cant: "(can't|cannot|can not|couldn't|won't|will not|unable to|not able to)",
  upset: '(so |this |that |too )?(upset|angry|mad|annoyed|rude|frustrated|emotional|dramatic|aggressive|worked up)',
  unit: '(second|minute|hour|day|week|dollar|euro|pound|delay|inconvenience|issue|problem|glitch|bug|scratch)s?',
  small: '(few |couple of |one |two |three |\\d+ |small |little |minor |tiny |slight )*',
  will: "((i|we|it|you|they|that|this)'ll|will|going to)",
  very: '(so |very |really |truly |most |our |my )*',
  sorry: '(sorry|apologi[sz]e|apologies)',
  soft: '(simply |just |clearly |already |actually |really |also |still |first |then )*',
};

/**
 * Any of some wordings: a space is any white space, an apostrophe may be missing, `{is}` is a wording above, `)*` is up
 * to four times, so that no draft makes it slow; no group captures. Whether a word opens a sentence is asked last: that
 * costs the most.
 */
export function any(...wordings: string[]): RegExp {
  const source = wordings
    .map((wording) => wording.replace(/^\{opening\}(.*)/, '(?=$1){opening}$1'))
    .join('|')
    .replace(/\{([a-z]+)\}/g, (_, name: string) => WORDINGS[name]!)
    .replaceAll("'", "'?")
    .replaceAll(')*', '){0,4}')
    .replaceAll(' ', '\\s+');
  return new RegExp(`(?<![\\w'])(${source})(?!\\w)`.replace(/\((?!\?)/g, '(?:'), 'dgi');
}
