import { attributeOf, findMarkup, type MarkupElement } from './markup.ts';
import { childElements, isHiddenMarkup } from './shown-markup.ts';
import { type MarkupRow, rowsOfTable } from './table-rows.ts';

/** What is known of an element once everything in it is gone through. */
interface Weighed {
  readonly text: number;
  readonly linked: number;
  readonly grids: number;
  readonly gridText: number;
}

/** A cell with so many paragraphs and so much of the text of its table holds an article. */
const [paragraphsOfArticle, shareOfArticle, leastArticle] = [6, 0.5, 400];
/** In a table of two columns the one with nearly all text is the article, and the other stands beside it. */
const shareOfNarrow = 0.8;

/**
 * Whether a table is one by what it says, or only sets out a page: old sites put a whole article, and what stands beside it,
 * into cells. A grid has two rows and two columns, and no cell of it holds an article or another grid that is most of it.
 */
export function isGridTable(table: MarkupElement, weigh: (element: MarkupElement) => Weighed): boolean {
  const role = attributeOf(table, 'role');
  if (role === 'presentation' || role === 'none') return false;
  const rows = rowsOfTable(table).filter(({ cells }) => cells.length > 0);
  const cells = rows.flatMap((row) => row.cells).filter((cell) => !isHiddenMarkup(cell));
  const whole = weigh(table);
  const filled = cells.filter((cell) => weigh(cell).text > 0);
  if (filled.length < 2 || !hasColumns(rows) || isMostlyLinks(filled, weigh)) return false;
  if (rows.length === 1) return isHeadAlone(filled, weigh);
  if (whole.grids > 0 && whole.gridText >= whole.text * shareOfArticle) return false;
  if (!isDrawn(table) && cells.some((cell) => findMarkup(cell, 'table') !== null)) return false;
  const isNarrow = !rows.some((row) => row.cells.filter((cell) => weigh(cell).text > 0).length > 2);
  return !filled.some((cell) => holdsArticle(cell, whole.text, isNarrow, weigh));
}

/** The heading row of a table whose rows stand in another one, so that they can be scrolled. */
function isHeadAlone(cells: readonly MarkupElement[], weigh: (element: MarkupElement) => Weighed): boolean {
  return cells.length > 2 && cells.every((cell) => weigh(cell).text <= 20 && findMarkup(cell, 'table') === null);
}

/** A table with lines, or with heading cells, is meant as one. */
function isDrawn(table: MarkupElement): boolean {
  return Number(attributeOf(table, 'border') ?? 0) > 0 || findMarkup(table, 'th') !== null;
}

/** At least one row has two cells that are no gap. */
function hasColumns(rows: readonly MarkupRow[]): boolean {
  return rows.some(({ cells }) => cells.length > 1);
}

function isMostlyLinks(cells: readonly MarkupElement[], weigh: (element: MarkupElement) => Weighed): boolean {
  const linked = cells.filter((cell) => weigh(cell).linked * 2 > weigh(cell).text).length;
  return linked * 3 > cells.length * 2;
}

function holdsArticle(
  cell: MarkupElement,
  whole: number,
  isNarrow: boolean,
  weigh: (element: MarkupElement) => Weighed,
): boolean {
  const { text } = weigh(cell);
  if (['h1', 'h2'].some((name) => findMarkup(cell, name) !== null)) return true;
  if (text < leastArticle || text < whole * shareOfArticle) return false;
  return countParagraphs(cell) >= paragraphsOfArticle || (isNarrow && text >= whole * shareOfNarrow);
}

/** Paragraphs directly in it or in what alone it holds. */
function countParagraphs(cell: MarkupElement): number {
  let holder = cell;
  for (let only = onlyChild(holder); only !== null; only = onlyChild(holder)) holder = only;
  return childElements(holder).filter(({ tagName }) => ['p', 'div', 'br', 'table', 'li'].includes(tagName)).length;
}

function onlyChild(element: MarkupElement): MarkupElement | null {
  const [first, second] = childElements(element);
  return first !== undefined && second === undefined ? first : null;
}
