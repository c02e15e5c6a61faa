/** Gives out each name once: as it is wanted, or with the first number behind it that is free (`-2`, `-3`, …). */
export function uniqueNames(taken: Iterable<string | null> = []): (wanted: string) => string {
  const used = new Set(taken);
  /** What is taken stays so, and need not be tried again. */
  const copies = new Map<string, number>();
  return (wanted) => {
    let copy = copies.get(wanted) ?? 1;
    const toName = () => (copy === 1 ? wanted : `${wanted}-${copy}`);
    while (used.has(toName())) copy += 1;
    copies.set(wanted, copy);
    used.add(toName());
    return toName();
  };
}
