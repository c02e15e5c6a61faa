import type { VFile } from 'vfile';
import type { ColumnRegistry } from '../../../columns/column-registry.ts';
import { doubt } from '../../../records/messages.ts';
import type { Draft, DraftTable } from '../../draft.ts';

/**
 * A dump may put one stray character before the text of a merged heading cell (加加快…, 我加快…). The cells of a
 * category column are worded alike: where most begin with the same two characters and one has a single
 * character before them, that character goes, as a declared correction. Doubt: `stray-character`.
 */
export function dropStrayCharacters(table: DraftTable, columns: ColumnRegistry, file: VFile): Draft['corrections'] {
  const column = table.headings.findIndex((heading) => heading !== null && columns(heading) === 'category');
  const cells = table.rows.flatMap((row) => row.cells[column] ?? []).filter(({ lines }) => lines.length > 0);
  const opening = commonOpening(cells.map(({ lines }) => lines.join('')));
  if (opening === null) return [];
  return cells.flatMap((cell) => {
    const [first = '', ...rest] = cell.lines;
    if (first.indexOf(opening) !== 1 || first.startsWith(opening)) return [];
    const after = first.slice(1);
    cell.lines = [after, ...rest];
    doubt(
      file,
      'stray-character',
      `“${first}”开头多出“${first[0]}”字（同列各格都以“${opening}”开头），已删去并在 front matter 中声明。如原件确有此字，请改回`,
      { line: cell.line },
    );
    return [{ line: cell.line, before: first, after, reason: `开头多出“${first[0]}”字，同列各格都以“${opening}”开头` }];
  });
}

/** The two characters that at least three different texts, and two thirds of all, begin with, one stray character allowed. */
function commonOpening(texts: readonly string[]): string | null {
  const distinct = [...new Set(texts)];
  const genuine = distinct
    .map((text) => text.slice(0, 2))
    .find((opening) => {
      const alike = distinct.filter((text) => text.startsWith(opening) || text.slice(1).startsWith(opening));
      const isDoubled = opening[0] === opening[1];
      return (
        !isDoubled &&
        distinct.some((text) => text.startsWith(opening)) &&
        alike.length >= 3 &&
        alike.length * 3 >= distinct.length * 2
      );
    });
  return genuine ?? null;
}
