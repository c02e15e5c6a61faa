import { isNextSerial, parseSerialPath } from '../../columns/serial-number.ts';
import { readCell } from '../../mdast/table-grid.ts';
import type { CheckedDocument } from '../checked-document.ts';
import { doubt, fail, type Place } from '../messages.ts';
import { describePrintedSo, isPrintedSo } from '../source/printed-so.ts';
import { isAmending } from '../supersession/amendments.ts';
import { findNumbersInItems } from '../tables/number-in-item.ts';
import { cellText, type ReadTable } from '../tables/read-table.ts';
import type { Check } from './check-context.ts';
import { findProseNumberFaults } from './prose-numbers.ts';

/** A printed 序号, where it stands, and what it is printed under. */
interface PrintedNumber {
  readonly printed: string;
  readonly path: readonly number[] | null;
  readonly anchor: string;
  readonly place: Place;
  /** The first number of its table or of its category. */
  readonly isFirst: boolean;
}

/** A number that does not follow the one before. */
export interface NumberFault {
  readonly source: CheckedDocument['source'];
  readonly table: ReadTable;
  /** Of the row. */
  readonly anchor: string;
  readonly printed: string;
  readonly place: Place;
  /** What was found and what was expected. */
  readonly text: string;
}

const mend = '请对照原件检查是否漏行、重行或误读';

/**
 * `item-number`: a gap or a repeat in the printed 序号, in whatever style, or one that is no number; it runs on through the
 * tables of one annex, or begins again at 1 with a table or a category. A doubt where the first one of all is not 1, and for
 * the numbers of running text.
 */
export const checkItemNumber: Check<'documents'> = ({ documents }) => {
  for (const document of documents) {
    const { file, matter } = document.source;
    for (const { anchor, table, place, printed, text } of findNumberFaults(document)) {
      if (isPrintedSo(matter, 'item-number', [anchor, table.block.anchor])) continue;
      const reason = `原件的序号印作“${printed}”`;
      fail(file, 'item-number', `${text}。${mend}；${describePrintedSo('item-number', anchor, reason)}`, place);
    }
    reportStarts(document);
    reportProse(document);
  }
};

/** Reports number their paragraphs with slips of their own, so that a text is only doubted. */
function reportProse(document: CheckedDocument): void {
  const { file, matter } = document.source;
  for (const { block, printed, text } of findProseNumberFaults(document)) {
    if (isPrintedSo(matter, 'item-number', [block.anchor])) continue;
    const way = describePrintedSo('item-number', block.anchor, `原件的编号印作“${printed}”`);
    doubt(file, 'item-number', `${text}。${mend}；${way}`, { line: block.line });
  }
}

/**
 * Every number that does not follow, declared or not, in the order of the document.
 * @param isPartial What changes a few tasks of another document has their numbers, and not those between.
 */
export function findNumberFaults(
  document: CheckedDocument,
  isPartial = isAmending(document.source.matter),
): NumberFault[] {
  const { source } = document;
  return toRuns(document).flatMap(({ table, numbers, before }) => {
    let last = before;
    return numbers.flatMap(({ printed, path, anchor, place, isFirst }): NumberFault[] => {
      const problem = isPartial && goesOn(last, path) ? null : describeFault(printed, path, last, isFirst);
      last = path ?? last;
      return problem === null ? [] : [{ source, table, anchor, printed, place, text: problem }];
    });
  });
}

function goesOn(last: readonly number[] | undefined, path: readonly number[] | null): boolean {
  return path !== null && (last === undefined || (path[0] ?? 0) > (last[0] ?? 0));
}

function describeFault(
  printed: string,
  path: readonly number[] | null,
  last: readonly number[] | undefined,
  isFirst: boolean,
): string | null {
  if (path === null) return `序号“${printed}”不是数字`;
  if (last === undefined || isNextSerial(last, path) || (isFirst && path.every((number) => number === 1))) return null;
  const before = last.join('.');
  if (path.length > 1 || last.length > 1) return `序号 ${before} 之后是 ${path.join('.')}，不相连`;
  const [number = 0] = path;
  const expected = (last[0] ?? 0) + 1;
  const gap = number - expected > 1 ? `${expected} 至 ${number - 1}` : `${expected}`;
  const found = number < expected ? '重复或倒退' : `中间缺 ${gap}`;
  return `序号 ${before} 之后是 ${number}，${found}，应是 ${expected}`;
}

interface Run {
  readonly table: ReadTable;
  readonly numbers: readonly PrintedNumber[];
  /** The last number of the tables before of the same annex and with the same headings. */
  readonly before: readonly number[] | undefined;
}

function toRuns({ tables }: CheckedDocument): Run[] {
  const last = new Map<string, readonly number[]>();
  return tables.flatMap((table): Run[] => {
    const { block, judged } = table;
    const column = judged.indexOf('number');
    const inItems = findNumbersInItems(block.grid, table);
    if (column === -1 && inItems.size === 0) return [];
    const run = `${block.annex ?? ''} ${block.grid.headings.join('|')}`;
    const numbers = toPrintedNumbers(table, column, inItems);
    const before = last.get(run);
    const end = numbers.findLast(({ path }) => path !== null)?.path;
    if (end) last.set(run, end);
    return [{ table, numbers, before }];
  });
}

/**
 * The numbers that a table prints itself: a merged or an empty cell belongs to the number above.
 * @param inItems Those that stand before the words of their rows, where no column has them.
 */
function toPrintedNumbers(
  { block: { grid, line }, judged, rows }: ReadTable,
  own: number,
  inItems: ReturnType<typeof findNumbersInItems>,
): PrintedNumber[] {
  const category = judged.indexOf('category');
  let open: string | null = null;
  return rows.flatMap(({ index, outcome }): PrintedNumber[] => {
    const { column = own, printed = readCell(grid, index, own).lines.join('') } = inItems.get(index) ?? {};
    const cell = grid.rows[index]?.cells[column];
    // What is declared to be no task still has its number, where it prints one.
    const isGroup = outcome.type === 'declared' && outcome.by === 'group';
    const isAside = isGroup || (outcome.type === 'declared' && parseSerialPath(printed) === null);
    // Below the heading of a group numbers may begin again.
    if (isGroup) open = null;
    if (isAside || cell?.merge !== 'none' || printed === '') return [];
    const group = cellText(grid, index, category);
    const isFirst = group !== open;
    open = group;
    const anchor = grid.rows[index]?.id ?? '';
    return [{ printed, path: parseSerialPath(printed), anchor, place: cell.place ?? { line }, isFirst }];
  });
}

function reportStarts(document: CheckedDocument): void {
  if (isAmending(document.source.matter)) return;
  for (const { numbers, before } of toRuns(document)) {
    const [first] = numbers;
    if (before !== undefined || first?.path == null || first.path.every((number) => number === 1)) continue;
    const text = `序号从 ${first.path.join('.')} 开始。请对照原件检查前面是否漏行；原件如此则不必改`;
    doubt(document.source.file, 'item-number', text, first.place);
  }
}
