import type { Element, ElementContent } from 'hast';
import type { Grid } from '../mdast/table-grid.ts';
import type { OutlineBlock } from '../records/outline.ts';

/** How many rows and columns a cell covers as printed; null for a cell that another one covers. */
type Span = { readonly rows: number; readonly columns: number } | null;

/** A table as printed: merged cells merged, an anchor on every row, in a region that scrolls by itself on small screens. */
export function renderTable(
  { grid, path }: Extract<OutlineBlock, { type: 'table' }>,
  links: ReadonlyMap<string, string>,
): Element {
  const label = path.at(-1) ?? '表格';
  const spans = toSpans(grid);
  const widest = findTextColumn(grid);
  const rows = grid.rows.map((row, index) => {
    const href = row.id === null ? undefined : links.get(row.id);
    const cells = row.cells.flatMap((cell, column): Element[] => {
      const span = spans[index]?.[column];
      if (!span) return [];
      const link = href && column === widest ? [toTaskLink(href, row.id ?? '')] : [];
      return [element('td', { ...toSpanProperties(span), ...toWidth(cell.lines) }, [...toLines(cell.lines), ...link])];
    });
    return element('tr', row.id === null ? {} : { id: row.id }, cells);
  });
  const table = element('table', {}, [
    element('caption', {}, [{ type: 'text', value: label }]),
    element('thead', {}, [element('tr', {}, toHeadings(grid))]),
    element('tbody', {}, rows),
  ]);
  return element('section', { className: ['scroll'], ariaLabel: label, tabIndex: 0 }, [table]);
}

/** The link to a row's task has no text of its own, so that the cell still reads exactly as printed. */
function toTaskLink(href: string, id: string): Element {
  return element('a', { className: ['to-task'], href, ariaLabel: `任务 ${id}` }, []);
}

function toHeadings({ headings }: Grid): Element[] {
  return headings.flatMap((heading, column): Element[] => {
    if (heading === null) return [];
    const next = headings.findIndex((other, index) => index > column && other !== null);
    const columns = (next === -1 ? headings.length : next) - column;
    const scope = columns > 1 ? 'colgroup' : 'col';
    return [element('th', { scope, ...(columns > 1 ? { colSpan: columns } : {}) }, [{ type: 'text', value: heading }])];
  });
}

/** The column with the most text; its cells carry the links to the tasks. */
function findTextColumn(grid: Grid): number {
  const lengths = grid.headings.map((_, column) =>
    grid.rows.reduce((sum, row) => sum + (row.cells[column]?.lines.join('').length ?? 0), 0),
  );
  return lengths.indexOf(Math.max(...lengths));
}

/**
 * The rectangle that each cell covers. Cells merged with it that do not fill a rectangle are shown one by one,
 * empty, because HTML has no other shape.
 */
function toSpans(grid: Grid): Span[][] {
  const spans = grid.rows.map((row) => row.cells.map((): Span => ({ rows: 1, columns: 1 })));
  const groups = Map.groupBy(
    grid.rows.flatMap((row, index) => row.cells.map((_, column) => [index, column] as const)),
    ([row, column]) => findOrigin(grid, row, column).join(' '),
  );
  for (const members of groups.values()) {
    const [first] = members;
    if (first === undefined || members.length === 1) continue;
    const rows = Math.max(...members.map(([row]) => row)) - first[0] + 1;
    const columns = Math.max(...members.map(([, column]) => column)) - first[1] + 1;
    if (rows * columns !== members.length) continue;
    for (const [row, column] of members) setSpan(spans, row, column, null);
    setSpan(spans, first[0], first[1], { rows, columns });
  }
  return spans;
}

function setSpan(spans: Span[][], row: number, column: number, span: Span): void {
  const line = spans[row];
  if (line) line[column] = span;
}

function findOrigin(grid: Grid, row: number, column: number): readonly [row: number, column: number] {
  const merge = grid.rows[row]?.cells[column]?.merge;
  if (merge === 'above' && row > 0) return findOrigin(grid, row - 1, column);
  if (merge === 'left' && column > 0) return findOrigin(grid, row, column - 1);
  return [row, column];
}

function toSpanProperties(span: NonNullable<Span>): Element['properties'] {
  return {
    ...(span.rows > 1 ? { rowSpan: span.rows } : {}),
    ...(span.columns > 1 ? { colSpan: span.columns } : {}),
  };
}

/** A name, a figure or a unit is read at a glance and must not be broken over lines. */
function toWidth(lines: readonly string[]): Element['properties'] {
  const isShort = lines.length > 0 && lines.every((line) => [...line].length <= 5);
  return isShort ? { className: ['short'] } : {};
}

function toLines(lines: readonly string[]): ElementContent[] {
  return lines.flatMap((line, index): ElementContent[] => {
    const text: ElementContent = { type: 'text', value: line };
    return index === 0 ? [text] : [element('br', {}, []), text];
  });
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}
