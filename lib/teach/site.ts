/** The match pattern of the page's site; ports are left out, as patterns with one are not understood everywhere. */
export function patternOf({ protocol, hostname }: Pick<Location, 'protocol' | 'hostname'>): string {
  return `${protocol}//${hostname}/*`;
}
