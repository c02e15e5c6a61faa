import { readCell } from '../../../src/mdast/table-grid.ts';
import type { CheckedDocument } from '../../../src/records/checked-document.ts';
import type { Observation, RowRecord } from '../../../src/records/model.ts';
import type { OutlineBlock } from '../../../src/records/source/outline.ts';
import type { ComparedRow } from './compare-rows.ts';

type Cells = ComparedRow['cells'];

/**
 * All that a reading made of a document: what document it is, each printed row of its tables, each heading and paragraph, each
 * row of the ledger and each value of an indicator. A merged cell has the text of the one that it continues, and the lines of
 * a cell are one text without white space, because a printed page does not tell a line that was typed from one that was
 * wrapped, nor how wide a blank was.
 */
export function toComparedRows(document: CheckedDocument, observations: readonly Observation[]): ComparedRow[] {
  const { id, title, kind, district, year, period, documentNumber, issuer } = document.source.matter;
  const facts = { id, title, kind, district, year, period, documentNumber, issuer };
  return [
    { kind: 'document', where: id, cells: toCells(facts) },
    ...document.outline.flatMap((block, index) => toBlockRows(block, index)),
    ...document.rows.map(toTaskRow),
    ...observations.filter((one) => one.document === id).map(toValueRow),
  ];
}

function toBlockRows(block: OutlineBlock, index: number): ComparedRow[] {
  if (block.type !== 'table') {
    const lead = block.type === 'other' ? null : (block.lead?.text ?? null);
    return [{ kind: 'text', where: `第 ${index + 1} 块`, cells: toCells({ text: block.text.trim(), lead }) }];
  }
  const { grid } = block;
  return grid.rows.map(({ id, cells }, row) => ({
    kind: 'table-row',
    where: id ?? `第 ${index + 1} 块第 ${row + 1} 行`,
    cells: cells.map((_, column) => [
      nameColumn(grid.headings, column),
      bare(readCell(grid, row, column).lines.join('')),
    ]),
  }));
}

/** A column whose heading is merged with that of its left neighbour is counted from it. */
function nameColumn(headings: readonly (string | null)[], column: number): string {
  const first = headings.findLastIndex((heading, index) => index <= column && heading !== null);
  return `${headings[first] ?? ''}${first === column ? '' : ` +${column - first}`}`;
}

function toTaskRow(row: RowRecord): ComparedRow {
  const { path, name, text, detail, units, leaders, deadline, progress, numberAsPrinted, kind } = row;
  const cells = toCells({
    kind,
    number: numberAsPrinted,
    path: path.join(' > '),
    name,
    text,
    detail,
    units: units.map((unit) => `${unit.role} ${unit.name}`).join('、'),
    leaders: leaders.map((leader) => leader.name).join('、'),
    deadline: deadline?.asPrinted,
    progress: progress?.join(''),
  });
  return { kind: 'task', where: row.anchor, cells };
}

function toValueRow(observation: Observation): ComparedRow {
  const { indicator, name, district, year, period, kind, value, upper, unit, measure, comparator } = observation;
  const { asPrinted } = observation;
  const cells = toCells({
    ...{ indicator, name, district, year, period, kind },
    ...{ value, upper, unit, measure, comparator, asPrinted },
  });
  return { kind: 'value', where: observation.anchor, cells };
}

function toCells(values: Readonly<Record<string, string | number | null | undefined>>): Cells {
  return Object.entries(values).map(([name, value]) => [name, bare(String(value ?? ''))]);
}

/** Fonts draw one dash for both codes, and a browser prints the other one. */
function bare(text: string): string {
  return text.replace(/\s+/gu, '').replaceAll('―', '—');
}
