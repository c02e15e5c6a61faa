import { readCell } from '../../mdast/table-grid.ts';
import { fail } from '../messages.ts';
import type { RowRecord } from '../model.ts';
import { isIndicatorMatrix } from '../observations.ts';
import type { ColumnRegistry } from '../registry/columns.ts';
import type { OutlineBlock } from '../source/outline.ts';
import { integerPattern, parseInteger } from '../values/integer.ts';
import { parseProjectCount } from '../values/project-count.ts';
import type { Check, CheckedDocument } from './check-context.ts';

const inHeading = new RegExp(`[（(]\\s*(${integerPattern})\\s*[项个件]\\s*[）)]\\s*$`, 'u');
const inBreakdown = new RegExp(`(${integerPattern})\\s*项`, 'gu');

/** A count that a document declares of what it or its account lists, and the count that is found there. */
export interface DeclaredCount {
  readonly source: CheckedDocument['source'];
  readonly block: OutlineBlock;
  /** The declaration as printed. */
  readonly words: string;
  readonly declared: readonly number[];
  readonly found: readonly number[];
  /** What does not match, and how to mend it. */
  readonly advice: string;
}

/**
 * `declared-count`: a count that a document declares (16项 behind a heading, 分解为16项…和52项…, 8大类24项…实事) and that
 * its rows do not match. A count of what is not listed cannot be checked.
 */
export const checkDeclaredCount: Check = ({ documents, columns }) => {
  for (const count of findDeclaredCounts(documents, columns)) {
    if (isMatch(count)) continue;
    fail(count.source.file, 'declared-count', count.advice, { line: count.block.line });
  }
};

/** Every declared count of what is listed, in the order of the documents. */
export function findDeclaredCounts(documents: readonly CheckedDocument[], columns: ColumnRegistry): DeclaredCount[] {
  return documents.flatMap((document) => [
    ...countHeadings(document, columns),
    ...countBreakdown(document),
    ...countProjects(document, documents),
  ]);
}

/** True where all counts match, or the one declared is the sum of those found. */
export function isMatch({ declared, found }: Pick<DeclaredCount, 'declared' | 'found'>): boolean {
  const isEach = declared.length === found.length && declared.every((count, index) => count === found[index]);
  return isEach || (declared.length === 1 && declared[0] === found.reduce((sum, count) => sum + count, 0));
}

/** （一）…（10项）: as many items stand under the heading, those of its subheadings included. */
function countHeadings({ source, outline, rows }: CheckedDocument, columns: ColumnRegistry): DeclaredCount[] {
  return outline.flatMap((block, index): DeclaredCount[] => {
    const declared = block.type === 'heading' ? parseInteger(inHeading.exec(block.text)?.[1] ?? '') : null;
    if (block.type !== 'heading' || declared === null) return [];
    const next = outline.findIndex((other, at) => at > index && other.type === 'heading' && other.depth <= block.depth);
    const under = outline.slice(index + 1, next === -1 ? undefined : next);
    const found = under.reduce((sum, inner) => sum + countIn(inner, rows, columns), 0);
    if (found === 0) return [];
    const advice = `标题写明 ${declared} 项，其下共有 ${found} 项。请对照原件检查是否漏了或多了序号`;
    return [{ source, block, words: block.text, declared: [declared], found: [found], advice }];
  });
}

/** 分解为 16 项工作目标和 52 项工作任务: the counts of the outermost headings, in order, or their sum. */
function countBreakdown({ source, outline, rows }: CheckedDocument): DeclaredCount[] {
  const listed = rows.filter(({ kind }) => kind !== 'commitment');
  if (listed.length === 0) return [];
  const found = [...Map.groupBy(listed, ({ table, path }) => `${table} ${path[0]}`).values()].map(countItems);
  return outline.flatMap((block): DeclaredCount[] => {
    if (block.type !== 'paragraph') return [];
    const [words = '', sentence = ''] = /分解为([^。；]*?)(?:[。；]|其中|包括|$)/u.exec(block.text) ?? [];
    const declared = [...sentence.matchAll(inBreakdown)].flatMap((match) => parseInteger(match[1] ?? '') ?? []);
    if (declared.length === 0) return [];
    const advice = `文中写明分解为 ${declared.join(' 项、')} 项，表中各部分是 ${found.join(' 项、')} 项。请对照原件检查`;
    return [{ source, block, words, declared, found, advice }];
  });
}

/** 8大类24项政府实事工程: the projects that each document of the same account lists, where any does. */
function countProjects({ source, outline }: CheckedDocument, documents: readonly CheckedDocument[]): DeclaredCount[] {
  const own = documents.filter(({ source: { matter } }) => matter.account === source.matter.account);
  return own.flatMap((other) => {
    const projects = other.rows.filter(({ kind }) => kind === 'livelihood-project');
    const found = [new Set(projects.map(({ path }) => path.at(-1))).size, projects.length];
    return (projects.length === 0 ? [] : outline).flatMap((block): DeclaredCount[] => {
      const count = block.type === 'paragraph' ? parseProjectCount(block.text) : null;
      if (count === null) return [];
      const where = `${other.source.file.path} 的表`;
      const advice = `文中写明“${count.words}”，${where}中是 ${found[0]} 类 ${found[1]} 项。请对照原件检查`;
      return [{ source, block, words: count.words, declared: [count.categories, count.projects], found, advice }];
    });
  });
}

function countIn(block: OutlineBlock, rows: readonly RowRecord[], columns: ColumnRegistry): number {
  if (block.type !== 'table') return 'lead' in block && block.lead?.id ? 1 : 0;
  const { grid } = block;
  if (isIndicatorMatrix(block, columns)) {
    const column = grid.headings.findIndex((heading) => heading !== null && columns(heading) === 'number');
    const numbers = grid.rows.map((_, row) => readCell(grid, row, column).lines.join(''));
    return countRuns(column === -1 ? numbers.map((_, row) => row) : numbers);
  }
  const anchors = new Set(grid.rows.map(({ id }) => id));
  return countItems(rows.filter(({ anchor }) => anchors.has(anchor)));
}

/** Rows printed under one number are one item; a row without a number is one by itself. */
function countItems(rows: readonly RowRecord[]): number {
  return countRuns(rows.map(({ itemNumber, id }) => itemNumber ?? id));
}

function countRuns(values: readonly (string | number)[]): number {
  return values.filter((value, index) => index === 0 || value !== values[index - 1]).length;
}
