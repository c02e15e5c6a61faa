import { isUnitField } from '../../columns/heading-row.ts';
import { readCell } from '../../mdast/table-grid.ts';
import type { CheckedDocument } from '../checked-document.ts';
import type { Place } from '../messages.ts';
import { findDepartment } from '../registry/registry.ts';
import { plainName } from '../registry/registry-names.ts';
import { remembering } from '../remembering.ts';
import { statesTasks } from '../tables/table-rows.ts';
import { parseDepartmentList } from '../values/departments/department-list.ts';
import type { CheckContext } from './check-context.ts';

/** A responsible unit that the registry does not know, and every cell of one document that names it, in order. */
export interface UnknownUnit {
  readonly name: string;
  readonly district: string;
  readonly source: CheckedDocument['source'];
  readonly places: readonly NonNullable<Place>[];
}

type Named = { readonly name: string; readonly place: NonNullable<Place> };

/** The unknown units of each document, in the order of the documents and of their first places. */
export function findUnknownUnits({ documents, registry }: Pick<CheckContext, 'documents' | 'registry'>): UnknownUnit[] {
  return documents.flatMap((document) => {
    const { source } = document;
    const { district } = source.matter;
    const unknown = namedUnits(document).filter(({ name }) => !findDepartment(registry, name, district));
    const byName = Map.groupBy(unknown, ({ name }) => plainName(name));
    return [...byName.values()].map(
      (named): UnknownUnit => ({
        name: named[0]?.name ?? '',
        district,
        source,
        places: named.map(({ place }) => place),
      }),
    );
  });
}

/** Every unit that a cell of a task table names; a merged cell names none by itself. */
const namedUnits = remembering(({ tables }: CheckedDocument): Named[] =>
  tables
    .filter(({ judged }) => statesTasks(judged))
    .flatMap(({ block: { grid, line }, judged, rows }) =>
      rows.flatMap(({ index, outcome }) => {
        const cells = grid.rows[index]?.cells ?? [];
        // A row with a cell too many or too few has its cells under the wrong headings.
        if (outcome.type !== 'record' || cells.length !== grid.headings.length) return [];
        return cells.flatMap((cell, column) => {
          if (!isUnitField(judged.columns[column]?.field ?? null) || cell.merge !== 'none') return [];
          const place = cell.place ?? { line };
          return parseDepartmentList(readCell(grid, index, column).lines.join('\n')).map((name) => ({ name, place }));
        });
      }),
    ),
);
