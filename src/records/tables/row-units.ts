import { isPerson } from '../../columns/cell-likeness.ts';
import { isUnitField } from '../../columns/heading-row.ts';
import { readCell } from '../../mdast/table-grid.ts';
import type { UnitRole } from '../model.ts';
import { type AssignedUnits, parseAssignedUnits } from '../values/assignments/assigned-units.ts';
import type { RoleLegend } from '../values/assignments/role-legend.ts';
import { findUnitClauses } from '../values/assignments/unit-clauses.ts';
import { endsAsName } from '../values/departments/department-separators.ts';
import type { ReadTable } from './read-table.ts';

/** What one cell of a row says of units. */
export interface CellUnits {
  readonly column: number;
  readonly inherited: boolean;
  readonly assigned: AssignedUnits;
  /** The words that say it, where the cell is the task's own text; null for a cell of units. */
  readonly clause: string | null;
}

/**
 * What the cells of a row say of units: those of its columns of units, or, where the table has none, the words in its text
 * (（市教育局牵头，市财政局配合）).
 */
export function readRowUnits(
  { block: { grid }, judged }: Pick<ReadTable, 'block' | 'judged'>,
  row: number,
  legend: RoleLegend,
): CellUnits[] {
  const cells = judged.columns.flatMap(({ heading, field, isLedByFirst }, column): CellUnits[] => {
    // A cell that is merged with the one to its left says nothing more than that one.
    if (!isUnitField(field) || grid.rows[row]?.cells[column]?.merge === 'left') return [];
    const { lines, inherited } = readCell(grid, row, column);
    const assigned = parseAssignedUnits(lines.join('\n'), {
      role: field as UnitRole,
      legend: isLedByFirst ? { ...legend, first: 'lead', rest: 'supporting' } : legend,
    });
    return [
      {
        column,
        inherited,
        assigned: namesPersons.test(heading ?? '') ? partPersons(assigned) : assigned,
        clause: null,
      },
    ];
  });
  return judged.hasUnits ? cells : readTexts({ grid, judged }, row, legend);
}

/** 责任单位及责任人. */
const namesPersons = /(?:责任人|负责人|领导|牵头人)/u;

/** The persons who stand among the units as such. */
function partPersons(assigned: AssignedUnits): AssignedUnits {
  const isOne = (name: string) => isPerson(name) && !endsAsName(name);
  const units = assigned.units.map((unit) => ({ ...unit, ...splitPerson(unit.name, isOne) }));
  const names = units.flatMap(({ name, person }) => [name, ...(person === null ? [] : [person])]);
  return {
    ...assigned,
    units: units.filter(({ name }) => !isOne(name)).map(({ role, name }) => ({ role, name })),
    leaders: [...assigned.leaders, ...[...names, ...assigned.unread].filter(isOne)],
    unread: assigned.unread.filter((words) => !isOne(words)),
  };
}

/** 市水利局（李强） under 牵头单位（责任人）. */
function splitPerson(printed: string, isOne: (name: string) => boolean): { name: string; person: string | null } {
  const [, name = '', person = ''] = /^(.+)[（(]([^（()）]+)[）)]$/u.exec(printed) ?? [];
  return isOne(person) ? { name, person } : { name: printed, person: null };
}

function readTexts(
  { grid, judged }: { readonly grid: ReadTable['block']['grid']; readonly judged: ReadTable['judged'] },
  row: number,
  legend: RoleLegend,
): CellUnits[] {
  const columns = new Set((['text', 'detail', 'name'] as const).map((field) => judged.indexOf(field)));
  return [...columns].flatMap((column) => {
    if (column === -1) return [];
    const { lines, inherited } = readCell(grid, row, column);
    return lines.flatMap((line) =>
      findUnitClauses(line, { legend, isItem: true }).map(
        ({ start, end, assigned }): CellUnits => ({ column, inherited, assigned, clause: line.slice(start, end) }),
      ),
    );
  });
}
