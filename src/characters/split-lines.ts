/**
 * What a line is, for every place that is told: as an editor's program counts them, by CR LF, LF or CR alone. U+000B,
 * U+2028 and U+2029 break a line in two on the page and begin none, as a form feed begins a page and no line.
 */
export function splitLines(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/u);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
