import type { ColumnField, ColumnRegistry } from '../columns/column.ts';
import { readCell } from '../mdast/table-grid.ts';
import type { RowKind, RowLeader, RowRecord, RowUnit, UnitRole } from './model.ts';
import { findDepartment, type Registry } from './registry/registry.ts';
import type { DocumentSource } from './source/document-source.ts';
import { type OutlineBlock, readAnnex } from './source/outline.ts';
import { toSourcePlace } from './source/source-place.ts';
import { parseDepartmentList } from './values/departments/department-list.ts';
import { parseLeaderNames } from './values/departments/leader-names.ts';

type TableBlock = Extract<OutlineBlock, { type: 'table' }>;
type CellText = { readonly lines: readonly string[]; readonly inherited: boolean };

const roles: readonly UnitRole[] = ['lead', 'supporting', 'responsible', 'related'];

/** True for a table whose rows state tasks: it has a column of tasks or names, and one of responsible units. */
export function isTaskTable(block: OutlineBlock, columns: ColumnRegistry): block is TableBlock {
  if (block.type !== 'table') return false;
  const fields = toFields(block, columns);
  return roles.some((role) => fields.includes(role)) && (fields.includes('text') || fields.includes('name'));
}

/** The rows of all task tables of a document, in order. A row without an identifier is left to the check `missing-id`. */
export function toTableRows(
  source: DocumentSource,
  outline: readonly OutlineBlock[],
  columns: ColumnRegistry,
  registry: Registry,
): RowRecord[] {
  const ordinals = new Map<string, Counted>();
  return outline
    .filter((block) => isTaskTable(block, columns))
    .flatMap((block) =>
      block.grid.rows.flatMap((row, index) => {
        if (row.id === null) return [];
        return toRow({ source, block, index, id: row.id, columns, registry, ordinals });
      }),
    );
}

interface RowPlace {
  readonly source: DocumentSource;
  readonly block: TableBlock;
  readonly index: number;
  readonly id: string;
  readonly columns: ColumnRegistry;
  readonly registry: Registry;
  /** The last number of each annex, and how many rows there have been under it; null where none is printed. */
  readonly ordinals: Map<string, Counted>;
}

type Counted = { readonly number: number | null; readonly rows: number };

function toRow({ source, block, index, id, columns, registry, ordinals }: RowPlace): RowRecord {
  const { matter } = source;
  const fields = toFields(block, columns);
  const read = (field: ColumnField): CellText | null => {
    const column = fields.indexOf(field);
    return column === -1 ? null : readCell(block.grid, index, column);
  };
  const joined = (field: ColumnField): string | null => read(field)?.lines.join('') || null;
  const number = joined('number');
  const itemNumber = number !== null && /^\d+$/u.test(number) ? Number(number) : null;
  const last = ordinals.get(block.annex ?? '');
  const ordinal = last?.number === itemNumber ? last.rows + 1 : 1;
  ordinals.set(block.annex ?? '', { number: itemNumber, rows: ordinal });
  const category = joined('category');
  const path = [
    ...block.path.filter((heading) => readAnnex([heading]) === null),
    ...(category === null ? [] : [category]),
  ];
  const name = joined('name');
  return {
    id: `${matter.id}/${id}`,
    document: matter.id,
    anchor: id,
    table: block.annex,
    kind: toKind(fields, path),
    itemNumber,
    ordinal,
    path,
    name,
    text: joined('text') ?? name ?? '',
    detail: joined('detail'),
    units: toUnits(block, index, fields, matter.district, registry),
    unitsAsPrinted: toUnitsAsPrinted(block, index, fields),
    leaders: toLeaders(read('leader')),
    progress: read('progress')?.lines ?? null,
    damaged: matter.damaged.find(({ row }) => row === id)?.reason ?? null,
    source: toSourcePlace(source, [block.grid.rows[index]?.place?.line ?? block.line]),
  };
}

/** A project with its construction is one for people's livelihood; a row under a heading of targets is an indicator. */
function toKind(fields: readonly (ColumnField | null)[], path: readonly string[]): RowKind {
  if (fields.includes('detail')) return 'livelihood-project';
  return path.some((heading) => /指标|预期目标/u.test(heading)) ? 'indicator' : 'task';
}

function toFields(block: TableBlock, columns: ColumnRegistry): (ColumnField | null)[] {
  return block.grid.headings.map((heading) => (heading === null ? null : columns(heading)));
}

function toUnits(
  block: TableBlock,
  index: number,
  fields: readonly (ColumnField | null)[],
  district: string,
  registry: Registry,
): RowUnit[] {
  return roles.flatMap((role) =>
    fields.flatMap((field, column) => {
      if (field !== role) return [];
      const { lines, inherited } = readCell(block.grid, index, column);
      return parseDepartmentList(lines.join('\n')).map((name) => ({
        role,
        name,
        department: findDepartment(registry, name, district)?.id ?? null,
        inherited,
      }));
    }),
  );
}

function toUnitsAsPrinted(
  block: TableBlock,
  index: number,
  fields: readonly (ColumnField | null)[],
): Record<string, string> {
  const printed = fields.flatMap((field, column): [string, string][] => {
    const heading = block.grid.headings[column];
    if (!heading || !roles.some((role) => role === field)) return [];
    return [[heading, readCell(block.grid, index, column).lines.join('\n')]];
  });
  return Object.fromEntries(printed);
}

function toLeaders(cell: CellText | null): RowLeader[] {
  if (cell === null) return [];
  return parseLeaderNames(cell.lines).map((name) => ({ name, inherited: cell.inherited }));
}
