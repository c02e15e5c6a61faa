/** Lists on every page of a group grow with the square of the group, so of a larger one only so many are shown. */
const most = 100;

/** The items around a place of a list, in their order: all of a usual list, the nearest hundred of a very long one. */
export function nearest<Item>(items: readonly Item[], place: number): readonly Item[] {
  const first = Math.max(0, Math.min(place - most / 2, items.length - most));
  return items.slice(first, first + most);
}
