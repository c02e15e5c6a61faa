import type { ColumnField } from '../../columns/column-field.ts';
import { isUnitField } from '../../columns/heading-row.ts';
import type { JudgedTable } from '../../columns/judged-table.ts';
import type { Legend } from '../../columns/legend.ts';
import { readStage } from '../../columns/progress-stage.ts';
import { parseSerialNumber } from '../../columns/serial-number.ts';
import { readCell } from '../../mdast/table-grid.ts';
import type { RowKind, RowLeader, RowRecord, RowUnit, UnitRole } from '../model.ts';
import { findDepartment, type Registry } from '../registry/registry.ts';
import type { DocumentSource } from '../source/document-source.ts';
import { readAnnex } from '../source/outline.ts';
import { toShownPlace, toSourcePlace } from '../source/source-place.ts';
import { inText } from '../values/assignments/assigned-item.ts';
import type { RoleLegend } from '../values/assignments/role-legend.ts';
import { parseLeaderNames } from '../values/departments/leader-names.ts';
import { parseDeadline } from '../values/quantities/deadline.ts';
import { cellText, type ReadTable, type TableBlock } from './read-table.ts';
import { type CellUnits, readRowUnits } from './row-units.ts';
import { readStated, toShare } from './stated-columns.ts';

type CellText = { readonly lines: readonly string[]; readonly inherited: boolean };

const roles: readonly UnitRole[] = ['lead', 'supporting', 'responsible', 'related'];

/** True for a table whose rows state tasks: each gives a row of the ledger. */
export function statesTasks({ kind, hasUnits }: JudgedTable): boolean {
  return kind === 'tasks' || (kind !== 'none' && hasUnits);
}

/** The rows of all task tables of a document, in order. A row without an identifier is left to the check `missing-id`. */
export function toTableRows(
  source: DocumentSource,
  tables: readonly ReadTable[],
  registry: Registry,
  roleLegend: RoleLegend,
): RowRecord[] {
  const ordinals = new Map<string, Counted>();
  return tables
    .filter(({ judged }) => statesTasks(judged))
    .flatMap(({ block, judged, rows, legend }) =>
      rows.flatMap(({ index, outcome }) => {
        const id = block.grid.rows[index]?.id ?? null;
        return id === null || outcome.type !== 'record'
          ? []
          : [toRow({ source, block, judged, legend, roleLegend, index, id, registry, ordinals })];
      }),
    );
}

interface PrintedRow {
  readonly source: DocumentSource;
  readonly block: TableBlock;
  readonly judged: JudgedTable;
  readonly legend: Legend;
  readonly index: number;
  readonly id: string;
  readonly registry: Registry;
  readonly roleLegend: RoleLegend;
  /** The last number of each annex, and how many rows there have been under it; null where none is printed. */
  readonly ordinals: Map<string, Counted>;
}

type Counted = { readonly number: string | null; readonly rows: number };

function toRow(printed: PrintedRow): RowRecord {
  const { source, block, judged, legend, roleLegend, index, id, registry, ordinals } = printed;
  const { matter } = source;
  const read = (field: ColumnField): CellText | null => {
    const column = judged.indexOf(field);
    return column === -1 ? null : readCell(block.grid, index, column);
  };
  const joined = (field: ColumnField): string | null => read(field)?.lines.join('') || null;
  const number = joined('number');
  const itemNumber = number === null ? null : parseSerialNumber(number);
  const last = ordinals.get(block.annex ?? '');
  const ordinal = last?.number === number ? last.rows + 1 : 1;
  ordinals.set(block.annex ?? '', { number, rows: ordinal });
  const category = isOneCell(block.grid, index, judged) ? null : joined('category');
  const path = [
    ...block.path.filter((heading) => readAnnex([heading]) === null),
    ...(category === null ? [] : [category]),
  ];
  const name = joined('name') ?? joined('indicator');
  // Where no column is the task itself, what is to be built is it.
  const text = joined('text') ?? (name === null ? joined('detail') : name) ?? '';
  const cells = readRowUnits({ block, judged }, index, roleLegend);
  const deadline = joined('deadline') ?? cells.find(({ assigned }) => assigned.deadline !== null)?.assigned.deadline;
  const place = toSourcePlace(source, [block.grid.rows[index]?.place?.line ?? block.line]);
  const percentage = toShare(block.grid, index, judged);
  // Where nothing else tells of the progress, a share does.
  const progress = readProgress(block, index, judged) ?? (percentage === null ? null : [percentage.asPrinted]);
  const stated = readStated(block.grid, index, judged, legend, progress);
  return {
    id: `${matter.id}/${id}`,
    document: matter.id,
    anchor: id,
    table: block.annex,
    kind: toKind(judged, path),
    itemNumber,
    numberAsPrinted: number,
    ordinal,
    path,
    name,
    text,
    detail: joined('text') === null && name === null ? null : joined('detail'),
    units: toUnits(cells, matter.district, registry),
    unitsAsPrinted: { ...toUnitsAsPrinted(block, index, judged), ...toClauses(cells) },
    leaders: toLeaders(read('leader'), cells),
    deadline: deadline == null ? null : { asPrinted: deadline, date: parseDeadline(deadline, matter.year) },
    progress,
    progressByPeriod: toPeriods(block, index, judged),
    ...stated.fields,
    percentage,
    fields: toFields(block, index, judged, stated.column),
    damaged: matter.damaged.find(({ row }) => row === id)?.reason ?? null,
    source: place,
    place: toShownPlace(source, place),
  };
}

/** Of stages each with its name, as what is done of one is not the task. Null where no column tells of progress. */
function readProgress({ grid }: TableBlock, row: number, { indexOf, stages }: JudgedTable): readonly string[] | null {
  const column = indexOf('progress');
  if (column === -1) return null;
  const told = [...new Set([column, ...stages])].toSorted((a, b) => a - b);
  return told.flatMap((at) => {
    const { lines } = readCell(grid, row, at);
    const stage = stages.includes(at) ? readStage(grid.headings[at] ?? '') : null;
    return stage === null ? lines : lines.map((line, nth) => (nth === 0 ? `${stage}：${line}` : line));
  });
}

/** Under one heading, a cell over the label and the item is the item. */
function isOneCell({ rows }: TableBlock['grid'], row: number, { indexOf }: JudgedTable): boolean {
  const label = indexOf('category');
  const item = (['text', 'name', 'indicator'] as const).map(indexOf).find((at) => at > label);
  const between = rows[row]?.cells.slice(label + 1, (item ?? label) + 1) ?? [];
  return label !== -1 && between.length > 0 && between.every(({ merge }) => merge === 'left');
}

/** A project with its construction is one for people's livelihood; a row under a heading of targets is an indicator. */
function toKind(judged: JudgedTable, path: readonly string[]): RowKind {
  if (judged.kind !== 'tasks') return 'indicator';
  const hasTask = judged.indexOf('name') !== -1 || judged.indexOf('text') !== -1;
  if (hasTask && judged.indexOf('detail') !== -1) return 'livelihood-project';
  return path.some((heading) => /指标|预期目标/u.test(heading)) ? 'indicator' : 'task';
}

/** By role, those of one role in the order of the columns. */
function toUnits(cells: readonly CellUnits[], district: string, registry: Registry): RowUnit[] {
  const units = cells.flatMap(({ inherited, assigned }) =>
    assigned.units.map(({ role, name }) => ({
      role,
      name,
      department: findDepartment(registry, name, district)?.id ?? null,
      inherited,
    })),
  );
  return units.toSorted((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role));
}

/** What the text itself says of units. */
function toClauses(cells: readonly CellUnits[]): Record<string, string> {
  const clauses = cells.flatMap(({ clause }) => clause ?? []);
  return clauses.length === 0 ? {} : { [inText]: clauses.join('\n') };
}

function toUnitsAsPrinted(block: TableBlock, index: number, { columns }: JudgedTable): Record<string, string> {
  return toNamedCells(block, index, columns, (column) => isUnitField(columns[column]?.field ?? null), '\n');
}

/** One for each column that tells of a period, where there are several. */
function toPeriods(
  { grid }: TableBlock,
  index: number,
  { columns, periods }: JudgedTable,
): RowRecord['progressByPeriod'] {
  if (periods.length < 2) return [];
  return periods.map((column) => ({
    period: columns[column]?.heading ?? '',
    paragraphs: readCell(grid, index, column).lines,
  }));
}

/** Fields of a column that a row has none of its own for: they are understood, and stand as printed. */
const printedFields: ReadonlySet<ColumnField> = new Set([
  'other',
  'unit',
  'target',
  'start',
  'finish',
  'milestone',
  'planned',
  'paid',
  'contact',
  'remark',
]);

/** What no field of the row holds: columns without a meaning, columns that stand as printed, second ones of a meaning. */
function toFields(
  block: TableBlock,
  index: number,
  { columns, indexOf, periods, stages }: JudgedTable,
  statusColumn: number,
): Record<string, string> {
  const isHeld = (column: number) => {
    const field = columns[column]?.field ?? null;
    if (field === null || printedFields.has(field)) return false;
    if (field === 'status') return column === statusColumn;
    if (stages.includes(column)) return true;
    return isUnitField(field) || indexOf(field) === column || (periods.length > 1 && periods.includes(column));
  };
  return toNamedCells(block, index, columns, (column) => !isHeld(column) && !columns[column]?.isPlace, '\n');
}

/** Heading → cell; columns under one heading, or of the same heading, are told apart by their number. */
function toNamedCells(
  { grid }: TableBlock,
  index: number,
  columns: JudgedTable['columns'],
  isWanted: (column: number) => boolean,
  joint: string,
): Record<string, string> {
  const cells: Record<string, string> = {};
  let heading = '';
  for (const [column, { heading: own }] of columns.entries()) {
    heading = own ?? heading;
    if (!isWanted(column) || (own === null && isMergedLeft(grid, index, column))) continue;
    let name = heading;
    for (let nth = 2; name in cells; nth += 1) name = `${heading}（${nth}）`;
    cells[name] = readCell(grid, index, column).lines.join(joint);
  }
  return cells;
}

function isMergedLeft(grid: TableBlock['grid'], row: number, column: number): boolean {
  return grid.rows[row]?.cells[column]?.merge === 'left' || cellText(grid, row, column) === '';
}

/** Those of their own column, or else those that a cell of units names behind a label. */
function toLeaders(cell: CellText | null, cells: readonly CellUnits[]): RowLeader[] {
  if (cell !== null) return parseLeaderNames(cell.lines).map((name) => ({ name, inherited: cell.inherited }));
  return cells.flatMap(({ inherited, assigned }) => assigned.leaders.map((name) => ({ name, inherited })));
}
