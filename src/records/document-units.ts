import { readAssignedBlocks } from './assigned-rows.ts';
import type { CheckedDocument } from './checked-document.ts';
import type { Place } from './messages.ts';
import { remembering } from './remembering.ts';
import { readRowUnits } from './tables/row-units.ts';
import { statesTasks } from './tables/table-rows.ts';

/** What is said of units at one place of a document. */
export interface PlacedUnits {
  readonly place: NonNullable<Place>;
  readonly names: readonly string[];
  /** Words that were not understood, and marks that nothing explains. */
  readonly unread: readonly string[];
  readonly unknownMarks: readonly string[];
}

/** Every place of a document that names units, in order: cells of task tables, then items; a merged cell names none by itself. */
export const readDocumentUnits = remembering((document: CheckedDocument): PlacedUnits[] => [
  ...readCells(document),
  ...readBlocks(document),
]);

function readCells({ tables, legend }: CheckedDocument): PlacedUnits[] {
  return tables
    .filter(({ judged }) => statesTasks(judged))
    .flatMap(({ block, judged, rows }) =>
      rows.flatMap(({ index, outcome }) => {
        const { grid, line } = block;
        const cells = grid.rows[index]?.cells ?? [];
        // A row with a cell too many or too few has its cells under the wrong headings.
        if (outcome.type !== 'record' || cells.length !== grid.headings.length) return [];
        return readRowUnits({ block, judged }, index, legend).flatMap(({ column, assigned }) =>
          cells[column]?.merge === 'none' ? [toPlaced(assigned, cells[column].place ?? { line })] : [],
        );
      }),
    );
}

function readBlocks({ source, outline, legend }: CheckedDocument): PlacedUnits[] {
  return readAssignedBlocks(source, outline, legend).map(({ first, item }) => toPlaced(item, { line: first.line }));
}

function toPlaced(
  {
    units,
    unread,
    unknownMarks,
  }: Pick<PlacedUnits, 'unread' | 'unknownMarks'> & {
    readonly units: readonly { readonly name: string }[];
  },
  place: NonNullable<Place>,
): PlacedUnits {
  return { place, names: units.map(({ name }) => name), unread, unknownMarks };
}
