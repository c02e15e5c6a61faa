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

/**
 * Whether a table is one by what it says, or only sets out a page: old sites put a whole article, and what stands beside it,
 * into cells. A grid has two rows and two columns, and no cell of it holds an article or another grid that is most of it.
 */
export function isGridTable(table: MarkupElement, weigh: (element: MarkupElement) => Weighed): boolean {
  const role = attributeOf(table, 'role');
  if (role === 'presentation' || role === 'none') return false;
  const rows = rowsOfTable(table).filter(({ cells }) => cells.length > 0);
  const cells = rows.flatMap((row) => row.cells).filter((cell) => !isHiddenMarkup(cell));
  if (rows.length < 2 || !hasColumns(rows)) return false;
  const whole = weigh(table);
  if (whole.text === 0) return false;
  const filled = cells.filter((cell) => weigh(cell).text > 0);
  if (filled.length < 2) return false;
  if (isMostlyLinks(filled, weigh)) return false;
  if (whole.grids > 0 && whole.gridText >= whole.text * shareOfArticle) return false;
  return !filled.some((cell) => holdsArticle(cell, whole.text, weigh));
}

/** At least one row has two cells that are no gap. */
function hasColumns(rows: readonly MarkupRow[]): boolean {
  return rows.some(({ cells }) => cells.length > 1);
}

function isMostlyLinks(cells: readonly MarkupElement[], weigh: (element: MarkupElement) => Weighed): boolean {
  const linked = cells.filter((cell) => weigh(cell).linked * 2 > weigh(cell).text).length;
  return linked * 3 > cells.length * 2;
}

function holdsArticle(cell: MarkupElement, whole: number, weigh: (element: MarkupElement) => Weighed): boolean {
  const { text } = weigh(cell);
  if (['h1', 'h2'].some((name) => findMarkup(cell, name) !== null)) return true;
  if (text < leastArticle || text < whole * shareOfArticle) return false;
  return countParagraphs(cell) >= paragraphsOfArticle;
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
