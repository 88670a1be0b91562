/** What a wording begins with, where more follows: a name, a group or a word. */
const FIRST = /^(?:\{[a-z]+\}|\((?!\?)(?:[^()]|\([^()]*\))*\)|[a-z']+)(?=[ (]|\{[a-z])/;

/** The same wordings, those with one beginning in one group: at most words of a draft one look tells that none stands there. */
export function factored(wordings: readonly string[]): string[] {
  const alike = Map.groupBy(wordings.flatMap(alternatives), (wording) => FIRST.exec(wording)?.[0]);
  return [...alike].flatMap(([first, group]) => {
    if (first === undefined || group.length === 1) return group;
    return `${first}(${factored(group.map((wording) => wording.slice(first.length))).join('|')})`;
  });
}

/** The alternatives of a pattern that stand in no group. */
function alternatives(pattern: string): string[] {
  const cuts = [-1];
  let depth = 0;
  for (const { 0: token, index } of pattern.matchAll(/\\.|\[(?:\\.|[^\]\\])*\]|[()|]/g)) {
    if (token === '(') depth += 1;
    else if (token === ')') depth -= 1;
    else if (token === '|' && depth === 0) cuts.push(index);
  }
  return cuts.map((cut, i) => pattern.slice(cut + 1, cuts[i + 1]));
}
