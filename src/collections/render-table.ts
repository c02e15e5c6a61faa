import type { Element, ElementContent } from 'hast';
import type { Grid } from '../mdast/table-grid.ts';
import type { OutlineBlock } from '../records/source/outline.ts';
import { type ShownTable, toShownTable } from './shown-table.ts';
import { type CellSpan, toSpans } from './table-spans.ts';

/**
 * A table as printed: merged cells merged, an anchor on every row. On a small screen a table of rows becomes cards, each cell
 * with its heading; any other one scrolls by itself.
 */
export function renderTable(
  { grid, path }: Extract<OutlineBlock, { type: 'table' }>,
  links: ReadonlyMap<string, string>,
): Element {
  const label = path.at(-1) ?? '表格';
  const spans = toSpans(grid);
  const shape = toShownTable(grid, spans);
  const widest = findTextColumn(grid);
  const rows = grid.rows.map((row, index) => {
    const href = row.id === null ? undefined : links.get(row.id);
    const own = (spans[index] ?? []).flatMap((span, column) => (span === null ? [] : [column]));
    const linked = own.includes(widest) ? widest : own.at(-1);
    const cells = row.cells.flatMap((cell, column): Element[] => {
      const span = spans[index]?.[column];
      if (!span) return [];
      const link = href && column === linked ? [toTaskLink(href, row.id ?? '')] : [];
      const classes = toClasses({ ...toPlace(shape, column), short: isShort(cell.lines) });
      const heading = grid.headings.slice(0, column + 1).findLast((text) => text !== null);
      const label = shape.isOfRows && column !== widest ? { dataLabel: heading } : {};
      return [element('td', { ...toSpanProperties(span), ...classes, ...label }, [...toLines(cell.lines), ...link])];
    });
    return element('tr', row.id === null ? {} : { id: row.id }, cells);
  });
  const table = element('table', {}, [
    // The heading above says the same.
    element('caption', { className: ['visually-hidden'] }, [{ type: 'text', value: label }]),
    element('thead', {}, [element('tr', {}, toHeadings(grid, shape))]),
    element('tbody', {}, rows),
  ]);
  if (shape.isOfRows) return element('section', { className: ['rows'], ariaLabel: label }, [table]);
  const classes = toClasses({ scroll: true, across: shape.isWide });
  return element('section', { ...classes, ariaLabel: label, tabIndex: 0 }, [table]);
}

function toPlace({ number, name }: ShownTable, column: number): Readonly<Record<string, boolean>> {
  return { number: column === number, name: column === name };
}

/** The link to a row's task has no text of its own, so that the cell still reads exactly as printed. */
function toTaskLink(href: string, id: string): Element {
  return element('a', { className: ['to-task'], href, ariaLabel: `任务 ${id}` }, []);
}

function toHeadings({ headings }: Grid, shape: ShownTable): Element[] {
  return headings.flatMap((heading, column): Element[] => {
    if (heading === null) return [];
    const next = headings.findIndex((other, index) => index > column && other !== null);
    const columns = (next === -1 ? headings.length : next) - column;
    const text: ElementContent = { type: 'text', value: heading };
    const spans = columns > 1 ? { colSpan: columns } : {};
    return [element('th', { scope: 'col', ...spans, ...toClasses(toPlace(shape, column)) }, [text])];
  });
}

/** The column with the most text; its cells carry the links to the tasks. */
function findTextColumn(grid: Grid): number {
  const lengths = grid.headings.map((_, column) =>
    grid.rows.reduce((sum, row) => sum + (row.cells[column]?.lines.join('').length ?? 0), 0),
  );
  return lengths.indexOf(Math.max(...lengths));
}

function toSpanProperties(span: NonNullable<CellSpan>): Element['properties'] {
  return {
    ...(span.rows > 1 ? { rowSpan: span.rows } : {}),
    ...(span.columns > 1 ? { colSpan: span.columns } : {}),
  };
}

/** A name, a figure or a unit is read at a glance and must not be broken over lines. */
function isShort(lines: readonly string[]): boolean {
  return lines.length > 0 && lines.every((line) => [...line].length <= 5);
}

function toClasses(classes: Readonly<Record<string, boolean>>): Element['properties'] {
  const className = Object.keys(classes).filter((name) => classes[name]);
  return className.length > 0 ? { className } : {};
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
