import type { ColumnField } from '../../columns/column-field.ts';
import type { JudgedTable } from '../../columns/judged-table.ts';
import type { Legend } from '../../columns/legend.ts';
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
import type { StateWords } from '../values/statements/state-words.ts';
import { findNumbersInItems, type NumberInItem } from './number-in-item.ts';
import type { ReadTable, TableBlock, TableRegistries } from './read-table.ts';
import { readGroups } from './row-aside.ts';
import { toPrintedFields, toUnitsAsPrinted } from './row-cells.ts';
import { isFigure, isLoneLabel, readItem } from './row-item.ts';
import { readProgress, toPeriods } from './row-progress.ts';
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
  registries: Pick<TableRegistries, 'registry' | 'states'>,
  roleLegend: RoleLegend,
): RowRecord[] {
  const ordinals = new Map<string, Counted>();
  return tables
    .filter(({ judged }) => statesTasks(judged))
    .flatMap(({ block, judged, rows, legend }) => {
      const numbers = findNumbersInItems(block.grid, { judged, rows });
      return rows.flatMap(({ index, outcome }) => {
        const id = block.grid.rows[index]?.id ?? null;
        return id === null || outcome.type !== 'record'
          ? []
          : [toRow({ source, block, judged, rows, legend, roleLegend, index, id, ordinals, numbers, ...registries })];
      });
    });
}

interface PrintedRow {
  readonly source: DocumentSource;
  readonly block: TableBlock;
  readonly judged: JudgedTable;
  readonly rows: ReadTable['rows'];
  readonly legend: Legend;
  readonly index: number;
  readonly id: string;
  readonly registry: Registry;
  readonly states: StateWords;
  readonly roleLegend: RoleLegend;
  /** The last number of each annex, and how many rows there have been under it; null where none is printed. */
  readonly ordinals: Map<string, Counted>;
  readonly numbers: ReadonlyMap<number, NumberInItem>;
}

type Counted = { readonly number: string | null; readonly rows: number };

function toRow(printed: PrintedRow): RowRecord {
  const { source, block, judged, rows, legend, roleLegend, index, id, registry, states, ordinals, numbers } = printed;
  const { matter } = source;
  const read = (field: ColumnField): CellText | null => {
    const column = judged.indexOf(field);
    return column === -1 ? null : readCell(block.grid, index, column);
  };
  const joined = (field: ColumnField): string | null => read(field)?.lines.join('') || null;
  const counted = numbers.get(index);
  const number = joined('number') ?? counted?.printed ?? null;
  const itemNumber = number === null ? null : parseSerialNumber(number);
  const last = ordinals.get(block.annex ?? '');
  const ordinal = last?.number === number ? last.rows + 1 : 1;
  ordinals.set(block.annex ?? '', { number, rows: ordinal });
  const item = (field: ColumnField) => {
    const words = readItem(block.grid, index, judged, field);
    const isCounted = counted !== undefined && judged.indexOf(field) === counted.column;
    return words !== null && isCounted ? words.slice(counted.mark.length).trimStart() : words;
  };
  const isOne = isOneCell(block.grid, index, judged) || isLoneLabel(block.grid, index, judged);
  const category = isOne ? null : joined('category');
  const path = [
    ...block.path.filter((heading) => readAnnex([heading]) === null),
    ...readGroups(block.grid, rows, index),
    ...(category === null ? [] : [category]),
  ];
  const name = item('name') ?? item('indicator');
  // 1300人 beside a name is how much of it; where no column is the task itself, what is to be built is it.
  const told = item('text');
  const isAmount = name !== null && isFigure(told);
  const text = (isAmount ? null : told) ?? (name === null ? item('detail') : name) ?? '';
  const cells = readRowUnits({ block, judged }, index, roleLegend);
  const deadline = joined('deadline') ?? cells.find(({ assigned }) => assigned.deadline !== null)?.assigned.deadline;
  const place = toSourcePlace(source, [block.grid.rows[index]?.place?.line ?? block.line]);
  const percentage = toShare(block.grid, index, judged);
  // Where nothing else tells of the progress, a share does.
  const progress = readProgress(block.grid, index, judged) ?? (percentage === null ? null : [percentage.asPrinted]);
  const stated = readStated(block.grid, index, judged, legend, progress, states);
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
    before: joined('before'),
    detail: joined('text') === null && name === null ? null : joined('detail'),
    units: toUnits(cells, matter.district, registry),
    unitsAsPrinted: { ...toUnitsAsPrinted(block.grid, index, judged), ...toClauses(cells) },
    leaders: toLeaders(read('leader'), cells),
    deadline: deadline == null ? null : { asPrinted: deadline, date: parseDeadline(deadline, matter.year) },
    progress,
    progressByPeriod: toPeriods(block.grid, index, judged),
    ...stated.fields,
    percentage,
    fields: toPrintedFields(block.grid, index, judged, {
      status: stated.column,
      amount: isAmount ? judged.indexOf('text') : -1,
    }),
    damaged: matter.damaged.find(({ row }) => row === id)?.reason ?? null,
    source: place,
    place: toShownPlace(source, place),
  };
}

/** Under one heading, a cell over the label and the item is the item. */
function isOneCell({ rows }: TableBlock['grid'], row: number, { indexOf }: JudgedTable): boolean {
  const label = indexOf('category');
  const items = (['text', 'name', 'indicator'] as const).map(indexOf).filter((at) => at > label);
  const between = rows[row]?.cells.slice(label + 1, (items.length === 0 ? label : Math.min(...items)) + 1) ?? [];
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

/** Those of their own column, or else those that a cell of units names behind a label. */
function toLeaders(cell: CellText | null, cells: readonly CellUnits[]): RowLeader[] {
  if (cell !== null) return parseLeaderNames(cell.lines).map((name) => ({ name, inherited: cell.inherited }));
  return cells.flatMap(({ inherited, assigned }) => assigned.leaders.map((name) => ({ name, inherited })));
}
