import type { SimplifiedTable } from '../../search-index/simplified-table-format.ts';

/**
 * The text with each character of the table in its simplified writing, every other one as it is. To be tried where the
 * text stands nowhere as it was typed: some characters of the table are in simplified use as well.
 */
export function simplify(text: string, table: SimplifiedTable): string {
  const characters = Array.from(table);
  const writings = new Map(
    characters.flatMap((character, place) =>
      place % 2 === 0 ? [[character, characters[place + 1] ?? character] as const] : [],
    ),
  );
  return Array.from(text, (character) => writings.get(character) ?? character).join('');
}
