/** Far fewer than a system lets one process have open, where often no more than 1 024 are. */
const together = 64;

/** What each item comes to, in their order; no more than 64 are begun before the others are done. */
export async function inBatches<Item, Result>(
  items: readonly Item[],
  each: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let at = 0; at < items.length; at += together) {
    for (const result of await Promise.all(items.slice(at, at + together).map(each))) results.push(result);
  }
  return results;
}
