import { readCell } from '../../mdast/table-grid.ts';
import type { ColumnRegistry } from '../columns.ts';
import { fail } from '../messages.ts';
import type { RowRecord } from '../model.ts';
import { isIndicatorMatrix } from '../observations.ts';
import type { OutlineBlock } from '../outline.ts';
import { integerPattern, parseInteger } from '../values/integer.ts';
import { parseProjectCount } from '../values/project-count.ts';
import type { Check, CheckedDocument } from './check-context.ts';

const inHeading = new RegExp(`[（(]\\s*(${integerPattern})\\s*[项个件]\\s*[）)]\\s*$`, 'u');
const inBreakdown = new RegExp(`(${integerPattern})\\s*项`, 'gu');

/**
 * `declared-count`: a count that a document declares (16项 behind a heading, 分解为16项…和52项…, 8大类24项…实事) and that
 * its rows do not match. A count of what is not listed cannot be checked.
 */
export const checkDeclaredCount: Check = ({ documents, columns }) => {
  for (const document of documents) {
    checkHeadings(document, columns);
    checkBreakdown(document);
    checkProjects(document, documents);
  }
};

/** （一）…（10项）: as many items stand under the heading, those of its subheadings included. */
function checkHeadings({ source, outline, rows }: CheckedDocument, columns: ColumnRegistry): void {
  outline.forEach((block, index) => {
    const declared = block.type === 'heading' ? parseInteger(inHeading.exec(block.text)?.[1] ?? '') : null;
    if (block.type !== 'heading' || declared === null) return;
    const next = outline.findIndex((other, at) => at > index && other.type === 'heading' && other.depth <= block.depth);
    const under = outline.slice(index + 1, next === -1 ? undefined : next);
    const found = under.reduce((sum, inner) => sum + countIn(inner, rows, columns), 0);
    if (found === 0 || found === declared) return;
    const text = `标题写明 ${declared} 项，其下共有 ${found} 项。请对照原件检查是否漏了或多了序号`;
    fail(source.file, 'declared-count', text, { line: block.line });
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

/** 分解为 16 项工作目标和 52 项工作任务: the counts of the outermost headings, in order, or their sum. */
function checkBreakdown({ source, outline, rows }: CheckedDocument): void {
  const listed = rows.filter(({ kind }) => kind !== 'commitment');
  if (listed.length === 0) return;
  const parts = [...Map.groupBy(listed, ({ table, path }) => `${table} ${path[0]}`).values()].map(countItems);
  const sum = parts.reduce((total, count) => total + count, 0);
  for (const block of outline) {
    if (block.type !== 'paragraph') continue;
    const sentence = /分解为([^。；]*?)(?:[。；]|其中|包括|$)/u.exec(block.text)?.[1] ?? '';
    const declared = [...sentence.matchAll(inBreakdown)].flatMap((match) => parseInteger(match[1] ?? '') ?? []);
    const isEach = declared.length === parts.length && declared.every((count, index) => count === parts[index]);
    if (declared.length === 0 || isEach || (declared.length === 1 && declared[0] === sum)) continue;
    const text = `文中写明分解为 ${declared.join(' 项、')} 项，表中各部分是 ${parts.join(' 项、')} 项。请对照原件检查`;
    fail(source.file, 'declared-count', text, { line: block.line });
  }
}

/** 8大类24项政府实事工程: the projects that each document of the same account lists, where any does. */
function checkProjects({ source, outline }: CheckedDocument, documents: readonly CheckedDocument[]): void {
  for (const other of documents.filter(({ source: { matter } }) => matter.account === source.matter.account)) {
    const projects = other.rows.filter(({ kind }) => kind === 'livelihood-project');
    const found = [new Set(projects.map(({ path }) => path.at(-1))).size, projects.length];
    for (const block of projects.length === 0 ? [] : outline) {
      const declared = block.type === 'paragraph' ? parseProjectCount(block.text) : null;
      if (declared === null || (declared.categories === found[0] && declared.projects === found[1])) continue;
      const where = `${other.source.file.path} 的表`;
      const text = `文中写明“${declared.words}”，${where}中是 ${found[0]} 类 ${found[1]} 项。请对照原件检查`;
      fail(source.file, 'declared-count', text, { line: block.line });
    }
  }
}

/** Rows printed under one number are one item; a row without a number is one by itself. */
function countItems(rows: readonly RowRecord[]): number {
  return countRuns(rows.map(({ itemNumber, id }) => itemNumber ?? id));
}

function countRuns(values: readonly (string | number)[]): number {
  return values.filter((value, index) => index === 0 || value !== values[index - 1]).length;
}
