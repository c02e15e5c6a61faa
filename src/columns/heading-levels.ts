/** White space between the names of two levels: 责任单位 over 牵头 is the one heading `责任单位 牵头`. */
const gap = ' ';
const gaps = /\s+/u;
/** A shorter piece is a letter of a name that is printed spaced out (序 号). */
const shortestName = 2;

/** The names that stand one above the other over a column → one heading. */
export function joinLevels(names: readonly string[]): string {
  return names.join(gap);
}

/** A heading → its names, the top one first; one name where it has no levels. */
export function splitLevels(heading: string): readonly string[] {
  const names = heading.trim().split(gaps);
  return names.every((name) => name.length >= shortestName) ? names : [heading];
}
