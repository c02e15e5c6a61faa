/** A longer text is no name. */
const longestName = 30;

/** Short names beside what is twice as long and more, row for row. */
export function areOutdone(names: readonly string[], texts: readonly string[]): boolean {
  const beside = names.flatMap((name, row) => (name === '' || !texts[row] ? [] : [{ name, text: texts[row] }]));
  const outdone = beside.filter(({ name, text }) => name.length <= longestName && text.length >= name.length * 2);
  return beside.length > 0 && outdone.length * 5 >= beside.length * 4;
}
