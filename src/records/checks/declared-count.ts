import type { CheckedDocument } from '../checked-document.ts';
import { fail } from '../messages.ts';
import type { RowRecord } from '../model.ts';
import type { OutlineBlock } from '../source/outline.ts';
import { describePrintedSo, isPrintedSo } from '../source/printed-so.ts';
import { listsIndicators } from '../tables/observations.ts';
import { cellText, type ReadTable } from '../tables/read-table.ts';
import { statesTasks } from '../tables/table-rows.ts';
import { cutListParts, findListBehind } from '../tally/list-parts.ts';
import { integerPattern, parseInteger } from '../values/quantities/integer.ts';
import { readHeadingCount, readLeadCount } from '../values/quantities/list-count.ts';
import { parseProjectCount } from '../values/quantities/project-count.ts';
import type { Check } from './check-context.ts';

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
export const checkDeclaredCount: Check<'documents'> = ({ documents }) => {
  for (const { source, block, advice, ...count } of findDeclaredCounts(documents)) {
    if (isMatch(count) || isPrintedSo(source.matter, 'declared-count', [block.anchor])) continue;
    const way = describePrintedSo(
      'declared-count',
      block.anchor,
      `原件写明 ${count.declared.join('、')}，实际列了 ${count.found.join('、')}`,
    );
    fail(source.file, 'declared-count', `${advice}；${way}`, { line: block.line });
  }
};

/** Every declared count of what is listed, in the order of the documents. */
export function findDeclaredCounts(documents: readonly CheckedDocument[]): DeclaredCount[] {
  const listing = Map.groupBy(documents.flatMap(toProjectList), ({ account }) => account);
  return documents.flatMap((document) => [
    ...countHeadings(document),
    ...countLists(document),
    ...countBreakdown(document),
    ...countProjects(document, listing.get(document.source.matter.account) ?? []),
  ]);
}

/** True where all counts match, or the one declared is the sum of those found. */
export function isMatch({ declared, found }: Pick<DeclaredCount, 'declared' | 'found'>): boolean {
  const isEach = declared.length === found.length && declared.every((count, index) => count === found[index]);
  return isEach || (declared.length === 1 && declared[0] === found.reduce((sum, count) => sum + count, 0));
}

/** （一）…（10项）: as many items stand under the heading, those of its subheadings included. */
function countHeadings(document: CheckedDocument): DeclaredCount[] {
  const { source, outline } = document;
  const count = counterOf(document);
  return outline.flatMap((block, index): DeclaredCount[] => {
    const declared = block.type === 'heading' ? readHeadingCount(block.text) : null;
    if (block.type !== 'heading' || declared === null) return [];
    let found = 0;
    for (let at = index + 1; at < outline.length; at += 1) {
      const inner = outline[at];
      if (inner === undefined || (inner.type === 'heading' && inner.depth <= block.depth)) break;
      found += count(inner);
    }
    if (found === 0) return [];
    const advice = `标题写明 ${declared} 项，其下共有 ${found} 项。请对照原件检查是否漏了或多了序号`;
    return [{ source, block, words: block.text, declared: [declared], found: [found], advice }];
  });
}

/** 抓好以下8项工作：: as many items, or parts with items, stand behind the sentence. */
function countLists(document: CheckedDocument): DeclaredCount[] {
  const { source, outline } = document;
  const count = counterOf(document);
  return outline.flatMap((block, index): DeclaredCount[] => {
    const declared = block.type === 'paragraph' ? readLeadCount(block.text) : null;
    if (block.type !== 'paragraph' || declared === null) return [];
    const ofParts = cutListParts(findListBehind(outline, index)).map((part) =>
      part.reduce((sum, inner) => sum + count(inner), 0),
    );
    const parts = ofParts.filter((sum) => sum > 0).length;
    const items = ofParts.reduce((sum, each) => sum + each, 0);
    if (items === 0) return [];
    const found = parts === declared ? parts : items;
    const advice = `文中写明 ${declared} 项，其后读出 ${found} 项。请对照原件：原件列有而程序没有读作条目的，把它的编号或段首短语写成粗体并在后面加上永久编号，如“**1.**{#xinjian-xuexiao}新建学校3所。”`;
    return [{ source, block, words: block.text, declared: [declared], found: [found], advice }];
  });
}

/** How many items a block of a document holds: tasks, or where its text gives none, numbered items that are doubted. */
function counterOf({ outline, items, tables, rows }: CheckedDocument): (block: OutlineBlock) => number {
  const tableOf = new Map(tables.map((table) => [table.block as OutlineBlock, table]));
  const rowAt = new Map(rows.map((row) => [row.anchor, row]));
  const hasLeads = outline.some((block) => 'lead' in block && block.lead?.id);
  const unread = new Set(
    hasLeads ? [] : items.flatMap(({ block, outcome }) => (outcome.type === 'doubt' ? block : [])),
  );
  return (block) => (unread.has(block) ? 1 : countIn(block, rowAt, tableOf.get(block)));
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

/** How many projects a document lists, and under how many headings. */
interface ProjectList {
  readonly account: string;
  readonly path: string;
  readonly categories: number;
  readonly projects: number;
}

function toProjectList({ source, rows }: CheckedDocument): ProjectList[] {
  const projects = rows.filter(({ kind }) => kind === 'livelihood-project');
  const categories = new Set(projects.map(({ path }) => path.at(-1))).size;
  const { file, matter } = source;
  return projects.length === 0
    ? []
    : [{ account: matter.account, path: file.path, categories, projects: projects.length }];
}

/** 8大类24项政府实事工程: the projects that each document of the same account lists, where any does. */
function countProjects({ source, outline }: CheckedDocument, lists: readonly ProjectList[]): DeclaredCount[] {
  return lists.flatMap(({ path, categories, projects }) =>
    outline.flatMap((block): DeclaredCount[] => {
      const count = block.type === 'paragraph' ? parseProjectCount(block.text) : null;
      if (count === null) return [];
      const found = [categories, projects];
      const advice = `文中写明“${count.words}”，${path} 的表中是 ${categories} 类 ${projects} 项。请对照原件检查`;
      return [{ source, block, words: count.words, declared: [count.categories, count.projects], found, advice }];
    }),
  );
}

function countIn(block: OutlineBlock, rowAt: ReadonlyMap<string, RowRecord>, table: ReadTable | undefined): number {
  if (table === undefined) return 'lead' in block && block.lead?.id ? 1 : 0;
  const { grid } = table.block;
  const own = table.rows.filter(({ outcome }) => outcome.type === 'record');
  if (listsIndicators(table.judged) && !statesTasks(table.judged)) {
    const column = table.judged.indexOf('number');
    return countRuns(own.map(({ index }) => (column === -1 ? index : cellText(grid, index, column))));
  }
  return countItems(own.flatMap(({ index }) => rowAt.get(grid.rows[index]?.id ?? '') ?? []));
}

/** Rows printed under one number are one item; a row without a number is one by itself. */
function countItems(rows: readonly RowRecord[]): number {
  return countRuns(rows.map(({ numberAsPrinted, id }) => numberAsPrinted ?? id));
}

function countRuns(values: readonly (string | number)[]): number {
  return values.filter((value, index) => index === 0 || value !== values[index - 1]).length;
}
