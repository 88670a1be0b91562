const GAP = '[\\s,-]+';

/** Shared wordings: `{you}` and the like in a pattern stand for one of these. */
const WORDINGS: Record<string, string> = {
  you: '(?:you|u|ya|yous|yall|you guys|you people|you lot|u guys|u ppl|u lot|your company|ur company|this company|amazon|this place)',
  your: '(?:your|ur|yr|you|the|that|a)',
  my: '(?:my|our|me)',
  a: '(?:a|an|the|my|our|your|ur|this|that|these|some|any|one|every|all|both|to)',
  'i will':
    "(?:i'll|i will|i shall|i'm|i am|im|we'll|we will|we shall|we're|we are|gonna|going to|i would|i'd|we'd|i might|i may|we may|let me|or i|then i|else i|and i|i can|i have to|i want to|i need to|about to|will be)",
  dont: "(?:don't|do not|dont|didn't|doesn't|can't|cannot|won't|never|not|no longer)",
  now: '(?:now|right now|today|immediately|asap|at once|please|pls|plz)',
  person: '(?:i|he|she|they|we|someone|somebody|people|everyone|{kin})',
  kin: "(?:(?:my|our|his|her|the|a) (?:[\\w']+ ){0,2}(?:wife|husband|partner|son|daughter|kids?|child|children|baby|babies|mum|mom|mam|mother|dad|father|nan|gran|granny|grandma|grandad|grandpa|grandmother|grandfather|brother|sister|friend|mate|flatmate|roommate|housemate|neighbou?r|boyfriend|girlfriend|ex|uncle|aunt|nephew|niece|colleague|driver|passenger|toddler|newborn|tenant|resident|patient|carer|lady|man|woman|guy|boy|girl|lad|little one|little ones|bairn|infant|twins|missus|hubby|fianc[eé]e?|grandson|granddaughter|grandchild|nana|auntie|guest|pupil|carer|student|client|stepson|stepdaughter|godson|cousin|fella|person)|dad|mum|mom|nan|gran|toddler|baby)",
};

function expand(source: string): string {
  return source.replace(/\{([a-z ]+)\}/g, (whole, name: string) => {
    const wording = WORDINGS[name];
    return wording === undefined ? whole : expand(wording);
  });
}

/**
 * Compiles wordings for lower-case text, one alternative each. A space stands for white space, a comma or a hyphen, an
 * apostrophe may be missing, ` {3} ` stands for up to three words between, `{you}` for a shared wording; the rest is
 * regular expression syntax. Word borders are added.
 */
export function pattern(...alternatives: string[]): RegExp {
  const source = alternatives
    .map(expand)
    .join('|')
    .replace(/ \{(\d+)\} /g, (_, words: string) => `(?:${GAP}[\\w']+){0,${words}}${GAP}`)
    .replace(/(?<=[(|:^]|^)\{(\d+)\} /g, (_, words: string) => `(?:[\\w']+${GAP}){0,${words}}`)
    .replace(/'(?!\]|\?)/g, "'?")
    .replace(/\[[^\]]*\]/g, (set) => set.replaceAll(' ', '\\s'))
    .replaceAll(' ?', `(?:${GAP})?`)
    .replaceAll(' ', GAP);
  return new RegExp(`(?<![\\w'])(?:${source})(?!\\w)`, 'g');
}
