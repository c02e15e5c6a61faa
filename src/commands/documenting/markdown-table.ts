/** A GFM table of the headings and rows, whose cells are Markdown without pipes. */
export function toMarkdownTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  return [headings, headings.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
