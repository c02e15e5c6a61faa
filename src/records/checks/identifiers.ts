import type { CheckedDocument } from '../checked-document.ts';
import { fail } from '../messages.ts';
import type { OutlineBlock } from '../source/outline.ts';
import type { ReadTable } from '../tables/read-table.ts';
import type { Check } from './check-context.ts';

/** A place that has an identifier, or must have one. */
interface Identified {
  readonly id: string | null;
  readonly line: number;
  readonly column: number;
  /** Where in it the identifier is written, for the message. */
  readonly example: string;
}

const inRow = '第一格文字之后，如“18 {#18-2}”，';
const inParagraph = '粗体标题句之后，如“**推进重点领域改革。**{#tuijin-gaige}”，';
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
  for (const { id, example, ...place } of outline.flatMap((block) => toIdentified(block, source, tableOf.get(block)))) {
    const first = id === null ? undefined : used.get(id);
    if (id === null) {
      const mend = `请在${example}写一个本文中没有用过的编号；编号写定后不要再改`;
      fail(source.file, 'missing-id', `缺少永久编号。${mend}`, place);
    } else if (first !== undefined) {
      const mend = '请给后加的一处换一个没有用过的编号';
      fail(source.file, 'duplicate-id', `编号 {#${id}} 在第 ${first} 行已经用过。${mend}`, place);
    } else {
      used.set(id, place.line);
    }
  }
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
      return isNeeded || id !== null ? [{ id, line, column, example: inRow }] : [];
    });
  }
  if (!('lead' in block) || block.lead === null) return [];
  const isNeeded = matter.kind === 'government-work-report';
  const example = block.type === 'heading' ? inHeading : inParagraph;
  return isNeeded || block.lead.id !== null ? [{ id: block.lead.id, line: block.line, column: 1, example }] : [];
}

function checkDamaged({ source, rows }: CheckedDocument): void {
  const known = new Set(rows.map(({ anchor }) => anchor));
  source.matter.damaged.forEach(({ row }, index) => {
    if (known.has(row)) return;
    const text = `damaged 第 ${index + 1} 项：正文的任务行中没有编号 {#${row}}。请改正编号，或删去这一项`;
    fail(source.file, 'damaged-row', text, source.placeOf(['damaged', index, 'row']));
  });
}
