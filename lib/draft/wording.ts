import { factored } from './factored.ts';

const WORDINGS: Record<string, string> = {
  opening:
    '(?<=(^|[.!?\\n:])\\s{0,9}((hi|hello|hey|dear)\\b[^,.!?\\n]{0,20}[,!]\\s{0,9})?((and|but|so|well|sorry|ok|okay|no|yes|yeah|haha|lol|sure)\\b,?\\s{0,9})*)',
  is: "('s|'m|'re| is| am| are| was| were)",
  it: '(it|that|this|which|these|those){is}',
  not: "(not|isn't|wasn't|hardly|barely)",
  dont: "(don't|do not|doesn't|does not|didn't|did not)",
  cant: "(can't|cannot|can not|couldn't|won't|will not|unable to|not able to)",
  isnt: "((is|was|are|were)(n't| not))",
  shout: '(shout|yell|scream|swear|panick?)(ing)?',
  be: '(be|get|being|getting|become|becoming)',
  upset:
    '((so|this|that|too|all|a bit|a little|overly) )*(upset|angry|mad|annoyed|rude|frustrated|emotional|dramatic|aggressive|worked up|wound up|heated|furious|hysterical|stressed|loud|hostile|agitated|irritated|nasty|unpleasant|impatient)',
  unit: '(second|minute|hour|day|week|dollar|euro|pound|cent|buck|delay|inconvenience|issue|problem|glitch|bug|scratch|mistake|typo|dent|game|error|hiccup|hitch|blip|snag|mishap|mix-?up|stain|mark|smudge|crack|chip|dust|trifle|nuisance|formality|detail|matter(?! of)|thing)s?',
  small:
    '(few |couple of |(little |tiny )?bit of (an? )?|one |two |three |\\d+ |small |little |minor |tiny |slight |case of )*',
  will: "((i|we|it|you|they|that|this)'ll|will|(going to|gonna))",
  very: '(so |very |really |truly |most |our |my )*',
  sorry: '(sorry|sory|app?olog(i[sz]e|ies)|my bad)',
  soft: '((_ly|just|already|also|even|still|first|then|all|both|only|so|very|now|quite|pretty|too) )*',
  rules:
    '(polic(y|ies)|rules?|regulations?|guidelines?|procedures?|protocols?|(terms|conditions)( of _)?|t( )?(&|and|n)( )?cs?|(fine|small) print)',
  deal: '({rules}|contract|agreement|handbook|rulebook)',
  say: '(said|told|mentioned|explained|stated|wr(ote|itten)|noted|advised|informed|answered|discussed)',
  people: '(customers|people|guests|clients|users|members|folks)',
  anyone:
    '((every|any)(one|body)|(any|every|each|most|all|other) {people}|(any|every|each) (customer|user|child|kid))( else)?',
  treated: '(resolved|fixed|sorted|handled|dealt with|looked (at|into)|investigated|reviewed|worked on|processed)',
  act: '(click|go|try|call|check|send|bring|return|fill|sign|pay|upload|attach|install|unplug|switch|phone|log|use|read|follow|wait|reset|restart|turn|press|do|type|enter|open|download|update|refresh|be(?! able)|look|contact)',
  end: '(?=[.,;!]|$)',
};

/**
 * Any of some wordings, for texts in lower case: a space is any white space (with `?`, one at most), an apostrophe may be missing, "you" may be "u" and "please" "pls",
 * `{is}` is a wording above, `)*` is up to four times, so that no draft makes it slow; no group captures. Whether a word
 * opens a sentence is asked last: that costs the most.
 */
export function any(...wordings: string[]): RegExp {
  let source = factored(wordings)
    .map((wording) => wording.replace(/^\{opening\}(.*)/, '(?=$1){opening}$1'))
    .join('|');
  while (/\{[a-z]/.test(source)) source = source.replace(/\{([a-z]+)\}/g, (_, name: string) => WORDINGS[name]!);
  source = source
    .replaceAll('_', '\\w+')
    .replace(/\byou/g, '(yo)?u')
    .replace(/\bplease\b/g, '(please|pls|plz|kindly)')
    .replaceAll("'", "'?")
    .replaceAll(')*', '){0,4}')
    .replaceAll(' ?', '\\s?')
    .replaceAll(' ', '\\s+');
  return new RegExp(`\\b(?<!')(${source})(?!\\w)`.replace(/\((?!\?)/g, '(?:'), 'dg');
}
