import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { DrawnCell, DrawnTable, PrintedBlock } from './printed-document.ts';

/**
 * Ruled tables on a page of A4, as documents are printed; a row may go on over the page, as in any office program. The font
 * draws 户 and 戶 apart: where one shape stands for both, Chromium says the second for either.
 */
const style = `@page { size: A4; margin: 20mm } body { font: 12pt/1.6 'Noto Serif CJK JP', serif }
table { border-collapse: collapse; width: 100% } th, td { border: 1px solid; padding: 2pt 4pt; font-size: 9pt; text-align: left }`;

/** A document as a web page with headings, paragraphs and tables; Chromium prints it as a PDF. */
export function writeHtml(blocks: readonly PrintedBlock[]): string {
  const title = blocks.find((block) => block.type === 'heading')?.text ?? '';
  const head = h('head', [h('meta', { charSet: 'utf-8' }), h('title', title), h('style', style)]);
  const page = h('html', { lang: 'zh-CN' }, [head, h('body', blocks.map(toElement))]);
  return `<!doctype html>${toHtml(page)}`;
}

function toElement(block: PrintedBlock): Element {
  if (block.type === 'paragraph') return h('p', block.text);
  if (block.type === 'heading') return h(`h${block.depth}`, block.text);
  return toTable(block);
}

function toTable({ rows: [headings, ...rows] }: DrawnTable): Element {
  const toRow = (name: 'th' | 'td') => (row: readonly DrawnCell[]) =>
    h(
      'tr',
      row.map((cell) => toCell(name, cell)),
    );
  return h('table', [h('thead', [headings ?? []].map(toRow('th'))), h('tbody', rows.map(toRow('td')))]);
}

function toCell(name: 'th' | 'td', { lines, rowSpan, columnSpan }: DrawnCell): Element {
  const spans = { ...(rowSpan > 1 ? { rowSpan } : {}), ...(columnSpan > 1 ? { colSpan: columnSpan } : {}) };
  return h(
    name,
    spans,
    lines.flatMap((line, index) => (index === 0 ? [line] : [h('br'), line])),
  );
}
