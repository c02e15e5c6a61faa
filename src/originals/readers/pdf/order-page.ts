import type { FilledRows } from './fill-cells.ts';
import { findAlignedTable, splitAtEdges } from './find-aligned-table.ts';
import type { Margins } from './find-margins.ts';
import { groupParagraphs } from './group-paragraphs.ts';
import type { PageLayout } from './lay-out-page.ts';
import type { TextLine } from './set-lines.ts';
import { splitColumns } from './split-columns.ts';

/** A part of a page's text: a table, or a paragraph with its printed lines. */
export type PrintedPart =
  | { readonly type: 'table'; readonly rows: FilledRows }
  | { readonly type: 'paragraph'; readonly lines: readonly TextLine[] };

/** The text of a page in the order in which it is read, without what stands in its margins. */
export function orderPage({ lines, tables }: PageLayout, { header, footer }: Margins): PrintedPart[] {
  const text = lines.filter((line) => !header.has(line) && !footer.has(line));
  const parts: PrintedPart[] = [];
  let rest = text;
  for (const table of tables) {
    const isAbove = Map.groupBy(rest, (line) => line.y0 + line.y1 < 2 * table.y0);
    parts.push(...orderLines(isAbove.get(true) ?? []), { type: 'table', rows: table.rows });
    rest = isAbove.get(false) ?? [];
  }
  return [...parts, ...orderLines(rest)];
}

function orderLines(lines: readonly TextLine[]): PrintedPart[] {
  return splitColumns(lines).flatMap(orderFlow);
}

/** Tables that only their places make, and the paragraphs between them. */
function orderFlow(flow: readonly TextLine[]): PrintedPart[] {
  const lines = splitAtEdges(flow);
  const parts: PrintedPart[] = [];
  let running: TextLine[] = [];
  const end = () => {
    if (running.length > 0)
      parts.push(...groupParagraphs(running).map((lines) => ({ type: 'paragraph', lines }) as const));
    running = [];
  };
  for (let at = 0; at < lines.length; ) {
    const table = findAlignedTable(lines, at, running.length);
    const line = lines[at];
    if (table !== null) {
      running.length -= table.above;
      end();
      parts.push({ type: 'table', rows: table.rows });
      at += table.lines;
    } else {
      if (line !== undefined) running.push(line);
      at++;
    }
  }
  end();
  return parts;
}
