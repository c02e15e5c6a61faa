import { attributeOf, type MarkupElement } from './markup.ts';
import { childElements, isHiddenMarkup } from './shown-markup.ts';

/** A row of a table as the page has it. */
export interface MarkupRow {
  readonly row: MarkupElement;
  /** The part of the table in which it stands: a span ends with it. */
  readonly part: MarkupElement;
  readonly cells: readonly MarkupElement[];
}

const order: Readonly<Record<string, number>> = { thead: 0, tbody: 1, tfoot: 2 };

/** The rows of a table that are shown, as a browser orders them: the first head on top, the first foot below. */
export function rowsOfTable(table: MarkupElement): MarkupRow[] {
  const parts = partsOf(table);
  return parts.flatMap((part) => rowsOfPart(part).filter(({ row }) => !isHiddenRow(row)));
}

/** The rows of a table that are there and not shown. */
export function hiddenRowsOf(table: MarkupElement): MarkupElement[] {
  return partsOf(table)
    .flatMap(rowsOfPart)
    .filter(({ row }) => isHiddenRow(row))
    .map(({ row }) => row);
}

/** Office programs write a row that is hidden with no height. */
function isHiddenRow(row: MarkupElement): boolean {
  const parent = row.parentNode;
  const isPartHidden = parent !== null && 'tagName' in parent && isHiddenMarkup(parent);
  return isPartHidden || isHiddenMarkup(row) || attributeOf(row, 'height') === '0';
}

function partsOf(table: MarkupElement): MarkupElement[] {
  const parts = childElements(table).filter(({ tagName }) => tagName in order);
  const first = (name: string) => parts.find(({ tagName }) => tagName === name);
  const [head, foot] = [first('thead'), first('tfoot')];
  return [...(head ? [head] : []), ...parts.filter((part) => part !== head && part !== foot), ...(foot ? [foot] : [])];
}

function rowsOfPart(part: MarkupElement): MarkupRow[] {
  return childElements(part)
    .filter(({ tagName }) => tagName === 'tr')
    .map((row) => ({
      row,
      part,
      cells: childElements(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th'),
    }));
}
