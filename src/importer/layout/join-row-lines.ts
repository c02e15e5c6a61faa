import { isUnitList } from '../../columns/unit-likeness.ts';
import { readSectionMark } from '../../records/values/section-mark.ts';
import { type Draft, type SourceLine, softBreak } from '../draft.ts';

/** One printed line of a row, cut into a cell a column; '' for a cell with nothing on this line. */
export interface CellLine {
  readonly line: number;
  readonly cells: readonly string[];
}

const reason = '单元格的文字在原件中拆成几行';

/**
 * The printed lines of one row → the row on one line with tabs between its cells, and the corrections that say which text
 * moved past another for that.
 */
export function joinRowLines(rows: readonly CellLine[]): { source: SourceLine; corrections: Draft['corrections'] } {
  // A row stands where its text begins.
  const printed = rows.findIndex(({ cells }) => cells.some((cell) => cell !== ''));
  const [first, ...rest] = rows.slice(Math.max(printed, 0));
  const line = first?.line ?? 1;
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const joined = Array.from({ length: width }, (_, column) =>
    rows.reduce((text, { cells }) => joinPart(text, cells[column] ?? ''), ''),
  );
  const source = { line, text: joined.map((text) => text.replaceAll('\t', ' ')).join('\t') };
  if (first === undefined || rest.length === 0 || isInOrder(rows, joined)) return { source, corrections: [] };
  const moved = rest.flatMap(({ cells, line: at }) => {
    const before = cells.join('');
    return before === '' ? [] : [{ line: at, before, after: '', reason }];
  });
  const from = findFirstMoved(first, rest);
  const before = first.cells.slice(from).join('');
  return { source, corrections: [{ line, before, after: joined.slice(from).join(''), reason }, ...moved] };
}

function joinPart(text: string, part: string): string {
  if (text === '' || part === '') return text + part;
  if (/[。；;！？]$/u.test(text) || readSectionMark(part) !== null || /^[△▲●◆■★○◇☆]/u.test(part))
    return text + softBreak + part;
  // 市教育局 above 市财政局: each is a whole name.
  const areNames = /[局委办厅部院]$/u.test(text) && /^[省市县各](?!场)/u.test(part) && isUnitList(part);
  if (areNames) return text + softBreak + part;
  return text + (/[a-z]$/iu.test(text) && /^[a-z]/iu.test(part) ? ' ' : '') + part;
}

/** Whether the lines one after the other say the same as the cells one after the other. */
function isInOrder(rows: readonly CellLine[], joined: readonly string[]): boolean {
  const plain = (texts: readonly string[]) => texts.join('').replace(/\s+/gu, '');
  return plain(rows.flatMap(({ cells }) => cells)) === plain(joined);
}

/** The first column that goes on below; 0 where the text from there on cannot be told from other text of its line. */
function findFirstMoved(first: CellLine, rest: readonly CellLine[]): number {
  const column = first.cells.findIndex((_, at) => rest.some(({ cells }) => (cells[at] ?? '') !== ''));
  const whole = first.cells.join('').replace(/\s+/gu, '');
  const moved = first.cells.slice(Math.max(column, 0)).join('').replace(/\s+/gu, '');
  const isTold = column > 0 && moved !== '' && whole.indexOf(moved) === whole.length - moved.length;
  return isTold ? column : 0;
}
