import type { Link } from './page-head.ts';

/**
 * The finished body of a document, made usable on a page: every table stands in a named region that a
 * keyboard can scroll, and every row that states a task links to it. The link has no text of its own, so
 * that the cell still reads exactly as printed. Headings move one level down: the page has its own first one.
 */
export function toBodyParts(html: string, tasks: ReadonlyMap<string, Link>): string {
  return wrapTables(linkRows(html, tasks));
}

function linkRows(html: string, tasks: ReadonlyMap<string, Link>): string {
  return html.replace(/<tr id="([^"]+)">[\s\S]*?<\/tr>/gu, (row, anchor: string) => {
    const task = tasks.get(anchor);
    const end = row.lastIndexOf('</td>');
    return task && end > 0 ? `${row.slice(0, end)}${taskLink(task)}${row.slice(end)}` : row;
  });
}

function taskLink(task: Link): string {
  return ` <a class="to-task" href="${escapeAttribute(task.url)}" aria-label="任务 ${escapeAttribute(task.name)}"></a>`;
}

function wrapTables(html: string): string {
  let count = 0;
  return html.replace(/<table\b[\s\S]*?<\/table>/gu, (table) => {
    count += 1;
    return `<section class="scroll" tabindex="0" aria-label="表格 ${count}">${table}</section>`;
  });
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
