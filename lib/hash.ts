/**
 * A 32-bit FNV-1a over a text's UTF-16 units, unsigned.
 * @param basis what it begins with: another one makes another hash
 * @param step what is added to each unit for each place it stands further back
 */
export function fnv1a(text: string, basis = 0x811c9dc5, step = 0): number {
  let hash = basis;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ (text.charCodeAt(index) + step * index), 0x01000193);
  return hash >>> 0;
}

/** Two of them in one string: enough to tell some thousands of texts apart, not to keep a secret. */
export function keyOf(text: string): string {
  return `${fnv1a(text).toString(36)}${fnv1a(text, 0x01000193, 1).toString(36)}`;
}
