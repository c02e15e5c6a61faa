import { parseSerialPath } from '../../columns/serial-number.ts';
import { toAddressMark, toIdentifierMark } from '../../mdast/identifier.ts';
import type { CheckedDocument } from '../checked-document.ts';
import { fail } from '../messages.ts';
import { addressOf, type OutlineBlock } from '../source/outline.ts';
import { cellText, type ReadTable } from '../tables/read-table.ts';
import type { Check } from './check-context.ts';

/** A place that has an identifier, or must have one. */
interface Identified {
  readonly id: string | null;
  readonly line: number;
  readonly column: number;
  /** Where in it the identifier is written, for the message. */
  readonly example: string;
  /** The number that a row prints, as an identifier has it; '' for none. */
  readonly number: string;
}

const inRow = '第一格文字之后，如“18 {#18-2}”，';
const inParagraph = '粗体标题句之后，如“**推进重点领域改革。**{#tuijin-gaige}”，';
const inText = '段落末尾，如“{=p-3f2a1b}”，';
const inHeading = '标题末尾，如“### 推进重点领域改革 {#tuijin-gaige}”，';

/**
 * `missing-id`: a row of a task table or a lead phrase that has no permanent identifier. `duplicate-id`: two places of
 * one document with the same one. `damaged-row`: damage declared for no row.
 */
export const checkIdentifiers: Check = ({ documents }) => {
  for (const document of documents) {
    checkUse(document);
    checkDamaged(document);
  }
};

function checkUse({ source, outline, tables }: CheckedDocument): void {
  const tableOf = new Map(tables.map((table) => [table.block as OutlineBlock, table]));
  const used = new Map<string, number>();
  const places = outline.flatMap((block) => toIdentified(block, source, tableOf.get(block)));
  const taken = new Set(places.flatMap(({ id }) => id ?? []));
  for (const { id, example, number, ...place } of places) {
    const first = id === null ? undefined : used.get(id);
    if (id === null) {
      const mend = `请在${example}写一个本文中没有用过的编号；编号写定后不要再改`;
      const answer = example === inRow ? nameRow(source, place, number, taken) : undefined;
      fail(source.file, 'missing-id', `缺少永久编号。${mend}`, place, answer);
    } else if (first !== undefined) {
      const mend = '请给后加的一处换一个没有用过的编号';
      const mark = example === inText ? toAddressMark(id) : toIdentifierMark(id);
      fail(source.file, 'duplicate-id', `编号 ${mark} 在第 ${first} 行已经用过。${mend}`, place);
    } else {
      used.set(id, place.line);
    }
  }
}

/** A row's first cell with an identifier that nothing of the document has yet: 18-1 for the first one under 18. */
function nameRow(
  { file }: CheckedDocument['source'],
  { line, column }: Pick<Identified, 'line' | 'column'>,
  number: string,
  taken: Set<string>,
): { actual: string; expected: string } | undefined {
  const rest = (String(file).split('\n')[line - 1] ?? '').slice(column - 1);
  const cell = /^\|?(?:\\.|[^|\\])*?(?=\s*\|)/u.exec(rest)?.[0];
  if (cell === undefined) return undefined;
  const stem = number === '' ? 'hang' : number;
  let nth = 1;
  while (taken.has(`${stem}-${nth}`)) nth += 1;
  taken.add(`${stem}-${nth}`);
  return { actual: cell, expected: `${cell} {#${stem}-${nth}}` };
}

function toIdentified(
  block: OutlineBlock,
  { matter }: CheckedDocument['source'],
  table: ReadTable | undefined,
): readonly Identified[] {
  if (block.type === 'table') {
    return block.grid.rows.flatMap(({ id, cells, place }, index) => {
      // A row that gives nothing yet must be told apart by the editor who declares it.
      const outcome = table?.rows[index]?.outcome.type;
      const isNeeded = outcome === 'record' || (outcome === 'doubt' && table?.judged.kind !== 'none');
      const { line, column } = cells[0]?.place ?? place ?? { line: block.line, column: 1 };
      return isNeeded || id !== null
        ? [{ id, line, column, example: inRow, number: readNumber(block, index, table) }]
        : [];
    });
  }
  if (!('lead' in block)) return [];
  if (block.lead === null) {
    const id = addressOf(block.node);
    return id === null ? [] : [{ id, line: block.line, column: 1, example: inText, number: '' }];
  }
  const isNeeded = matter.kind === 'government-work-report';
  const example = block.type === 'heading' ? inHeading : inParagraph;
  return isNeeded || block.lead.id !== null
    ? [{ id: block.lead.id, line: block.line, column: 1, example, number: '' }]
    : [];
}

function readNumber(
  { grid }: Extract<OutlineBlock, { type: 'table' }>,
  row: number,
  table: ReadTable | undefined,
): string {
  const column = table?.judged.indexOf('number') ?? -1;
  return column === -1 ? '' : (parseSerialPath(cellText(grid, row, column))?.join('-') ?? '');
}

function checkDamaged({ source, rows }: CheckedDocument): void {
  const known = new Set(rows.map(({ anchor }) => anchor));
  source.matter.damaged.forEach(({ row }, index) => {
    if (known.has(row)) return;
    const text = `damaged 第 ${index + 1} 项：正文的任务行中没有编号 {#${row}}。请改正编号，或删去这一项`;
    fail(source.file, 'damaged-row', text, source.placeOf(['damaged', index, 'row']));
  });
}
