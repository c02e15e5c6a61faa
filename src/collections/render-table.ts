import type { Element, ElementContent } from 'hast';
import type { Grid } from '../mdast/table-grid.ts';
import type { OutlineBlock } from '../records/source/outline.ts';
import { type CellSpan, toSpans } from './table-spans.ts';

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
    const own = (spans[index] ?? []).flatMap((span, column) => (span === null ? [] : [column]));
    const linked = own.includes(widest) ? widest : own.at(-1);
    const cells = row.cells.flatMap((cell, column): Element[] => {
      const span = spans[index]?.[column];
      if (!span) return [];
      const link = href && column === linked ? [toTaskLink(href, row.id ?? '')] : [];
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
    const text: ElementContent = { type: 'text', value: heading };
    return [element('th', { scope: 'col', ...(columns > 1 ? { colSpan: columns } : {}) }, [text])];
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
