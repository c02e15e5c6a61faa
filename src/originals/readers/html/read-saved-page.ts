import type { Aside } from '../../extract.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import { findFurniture, type TakenApart } from './find-furniture.ts';
import { toLabelPairs } from './label-pairs.ts';
import { listLabels, type PageListLabel } from './list-labels.ts';
import { attributeOf, findMarkup, type MarkupElement, type MarkupParent } from './markup.ts';
import { type LeaveOut, readPageText, type TextBlock } from './page-text.ts';
import { isFurnitureLine } from './page-words.ts';
import type { PageCell, PageWriter } from './page-writer.ts';
import { parseMarkup } from './parse-markup.ts';
import { childElements, textWithin } from './shown-markup.ts';
import { splitAtEmptyLines, splitParagraphs } from './split-paragraphs.ts';
import { type FormedCell, type FormedTable, formTable } from './table-grid.ts';
import { hiddenRowsOf } from './table-rows.ts';

/** What stops the reading of a page at a table without bounds. */
class TableBounds extends Error {}

/** The markup of one page → what it says, written down; `file-limits` for one that has no bounds. */
export function readSavedPage(markup: string, writer: PageWriter): Refusal | null {
  const page = parseMarkup(markup);
  if (page === null) return refuseNesting();
  const apart = findFurniture(page);
  const labelOf = listLabels(isPlain(page));
  const take = (element: MarkupElement): boolean => {
    const kind = apart.furnitureOf(element);
    if (kind !== null) writeFurniture(element, kind, writer);
    else if (element.tagName === 'table') return takeTable(element, apart, writer, labelOf);
    return kind !== null;
  };
  const write = (block: TextBlock) => writeBlock(block, writer);
  try {
    readPageText(page, { leaveOut: writer.leaveOut, areLinksApart: false, labelOf, take, write });
  } catch (error) {
    if (error instanceof TableBounds) return refuseTable();
    throw error;
  }
  return null;
}

function refuseNesting(): Refusal {
  const mend = '请用浏览器打开，全选、复制到 Word 或 WPS，另存为 .docx 后再导入';
  return refuse('file-limits', `网页的标签一层套一层，或多得不像人写的网页（超过 1000 层或 100 万个）。${mend}`);
}

function refuseTable(): Refusal {
  const mend = '请用浏览器打开，把表格复制到 Excel 或 WPS 表格，另存为 .xlsx 后再导入';
  return refuse('file-limits', `网页里的表格超过 16384 列或 400 万个格子。${mend}`);
}

/** True for a page whose looks nothing changes: no style sheet beside it, and none in it that speaks of lists. */
function isPlain(page: MarkupParent): boolean {
  const head = findMarkup(page, 'head');
  const parts = head === null ? [] : childElements(head);
  const hasSheet = parts.some((part) => part.tagName === 'link' && /stylesheet/iu.test(attributeOf(part, 'rel') ?? ''));
  const style = parts.filter(({ tagName }) => tagName === 'style').map(textWithin);
  return !hasSheet && !style.some((text) => /list-style|\b(?:ul|li)\b[^{}]*\{/iu.test(text));
}

function writeBlock({ lines, label, level, isDisplay }: TextBlock, writer: PageWriter): void {
  const paragraphs = isDisplay ? splitAtEmptyLines(lines) : splitParagraphs(lines);
  paragraphs.forEach((text, index) => {
    const printed = index === 0 ? label : null;
    if (printed === null && isFurnitureLine(text)) writer.writeAside('navigation', text);
    else if (printed === null || startsNumbered(text)) writer.writeParagraph(text, null, level);
    else writer.writeParagraph(joinLabel(printed, text), printed, level);
  });
}

/** An item whose text has its own number: the list's was not to be seen. */
function startsNumbered(text: string): boolean {
  return /^(?:[（(]?(?:\d{1,3}|[一二三四五六七八九十百]{1,4})[）).．、]|[①-⑳●•·])/u.test(text);
}

/** A figure behind a number keeps its distance: 1. 2031 年. */
function joinLabel(label: string, text: string): string {
  return (/[\p{Script=Latin}\d•]\.?$/u.test(label) && /^[\p{Script=Latin}\d]/u.test(text)) || label === '•'
    ? `${label} ${text}`
    : `${label}${text}`;
}

/** A part of the page's furniture is one line, its pieces apart by a blank each. */
function writeFurniture(root: MarkupElement, kind: Aside['kind'], writer: PageWriter): void {
  const pieces: string[] = [];
  readPageText(root, {
    leaveOut: (noted, words) => {
      if (noted === '下拉框') writer.leaveOut(noted, words);
    },
    areLinksApart: true,
    labelOf: () => null,
    take: () => false,
    write: ({ lines }) => {
      for (const { text } of lines) if (text !== '') pieces.push(text);
    },
  });
  if (pieces.length > 0) writer.writeAside(kind, pieces.join(' '));
}

/** True for a table that is written here: a grid, or a block of named facts. */
function takeTable(table: MarkupElement, apart: TakenApart, writer: PageWriter, labelOf: PageListLabel): boolean {
  const formed = formTable(table);
  if (formed === null) throw new TableBounds();
  const facts = readFacts(formed, apart.isBeforeCore(table));
  if (facts === null && !apart.isGrid(table)) return false;
  const caption = childElements(table).find(({ tagName }) => tagName === 'caption');
  if (caption !== undefined)
    readCell(caption, writer.leaveOut, labelOf).map((text) => writer.writeParagraph(text, null, null));
  leaveHiddenRowsOut(table, writer);
  if (facts === null) {
    const rows = formed.rows.map((row) => row.map((cell) => writeableCell(cell, writer, labelOf)));
    writer.writeGrid(rows, formed.headingRows);
  } else {
    for (const fact of facts) writer.writeParagraph(fact, null, null);
  }
  return true;
}

/** More rows are no block of facts about a document. */
const mostFactRows = 30;

function readFacts({ rows }: FormedTable, isAbove: boolean): string[] | null {
  if (rows.length > mostFactRows || rows.flat().some(({ element }) => findMarkup(element, 'table') !== null))
    return null;
  const texts = rows.map((row) =>
    row.map(({ element }) => ({
      text: readCell(
        element,
        () => undefined,
        () => null,
      ).join(' '),
      isHeading: element.tagName === 'th',
    })),
  );
  return toLabelPairs(texts, isAbove);
}

function writeableCell({ element, ...spans }: FormedCell, writer: PageWriter, labelOf: PageListLabel): PageCell {
  if (findMarkup(element, 'table') !== null) {
    writer.leaveOut('单元格里的表格', '单元格里还有一个表格，已按顺序读成这一格的文字，没有分行分列');
  }
  return { texts: readCell(element, writer.leaveOut, labelOf), ...spans };
}

/** A text for each paragraph of a cell. */
function readCell(cell: MarkupElement, leaveOut: LeaveOut, labelOf: PageListLabel): string[] {
  const texts: string[] = [];
  readPageText(cell, {
    leaveOut,
    areLinksApart: false,
    labelOf,
    take: () => false,
    write: ({ lines, label }) => {
      const [first, ...rest] = splitAtEmptyLines(lines);
      if (first === undefined) return;
      texts.push(label === null || startsNumbered(first) ? first : joinLabel(label, first));
      for (const text of rest) texts.push(text);
    },
  });
  return texts;
}

function leaveHiddenRowsOut(table: MarkupElement, writer: PageWriter): void {
  const hidden = hiddenRowsOf(table)
    .map(textWithin)
    .filter((text) => text !== '');
  const [first] = hidden;
  if (first === undefined) return;
  writer.leaveOut('隐藏的行', `表格有 ${hidden.length} 个隐藏的行，没有收录，第一行是“${first.slice(0, 40)}”`);
}
