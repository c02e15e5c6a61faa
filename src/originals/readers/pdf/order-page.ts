import type { FilledRows } from './fill-cells.ts';
import { continueAlignedTable, findAlignedTable, splitAtEdges } from './find-aligned-table.ts';
import type { Margins } from './find-margins.ts';
import { groupParagraphs } from './group-paragraphs.ts';
import type { Measure } from './join-lines.ts';
import type { PageLayout } from './lay-out-page.ts';
import type { TextLine } from './set-lines.ts';
import { splitColumns } from './split-columns.ts';

/** A part of a page's text: a table, or a paragraph with its printed lines. */
export type PrintedPart =
  | { readonly type: 'table'; readonly rows: FilledRows }
  | { readonly type: 'paragraph'; readonly lines: readonly TextLine[] };

/** A page's parts, and the columns of the table that only its places make and that ends the page. */
interface OrderedPage {
  readonly parts: readonly PrintedPart[];
  readonly open: readonly Measure[] | null;
}

/**
 * The text of a page in the order in which it is read, without what stands in its margins. `open` are the columns of the table
 * with which the page before ended.
 */
export function orderPage(
  { lines, tables }: PageLayout,
  { header, footer }: Margins,
  open: readonly Measure[] | null,
): OrderedPage {
  const text = lines.filter((line) => !header.has(line) && !footer.has(line));
  const parts: PrintedPart[] = [];
  let rest = text;
  let before = open;
  for (const table of tables) {
    const isAbove = Map.groupBy(rest, (line) => line.y0 + line.y1 < 2 * table.y0);
    parts.push(...orderLines(isAbove.get(true) ?? [], before).parts, { type: 'table', rows: table.rows });
    rest = isAbove.get(false) ?? [];
    before = null;
  }
  const last = orderLines(rest, before);
  return { parts: [...parts, ...last.parts], open: last.open };
}

function orderLines(lines: readonly TextLine[], open: readonly Measure[] | null): OrderedPage {
  let before = open;
  const parts = splitColumns(lines).flatMap((flow) => {
    const ordered = orderFlow(flow, before);
    before = ordered.open;
    return ordered.parts;
  });
  return { parts, open: before };
}

/** Tables that only their places make, and the paragraphs between them. */
function orderFlow(flow: readonly TextLine[], open: readonly Measure[] | null): OrderedPage {
  const lines = splitAtEdges(flow);
  const parts: PrintedPart[] = [];
  let running: TextLine[] = [];
  let columns: readonly Measure[] | null = null;
  const end = () => {
    if (running.length > 0)
      parts.push(...groupParagraphs(running).map((lines) => ({ type: 'paragraph', lines }) as const));
    running = [];
  };
  for (let at = 0; at < lines.length; ) {
    const rest = at === 0 && open !== null ? continueAlignedTable(lines, open) : null;
    const table = rest ?? findAlignedTable(lines, at, running.length);
    const line = lines[at];
    columns = table?.columns ?? null;
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
  return { parts, open: columns };
}
