/** Characters that stand between the cells of a table drawn in plain text. */
const bars = '|｜│┃║┆┇┊┋╎╏¦';
const bar = new RegExp(`(?<!\\\\)\\||[${bars.slice(1)}]`, 'gu');
const drawing = new RegExp(`^[${bars}+\\-=:\\u2500-\\u257f]+$`, 'u');
const barsAlone = new RegExp(`^[${bars}+:]*$`, 'u');
/** A shorter stroke may be the text of a cell. */
const shortestRule = 3;

/** Where bars stand in a text, apart from \|, which Markdown prints as a character: offsets. */
export function findBars(text: string): number[] {
  return Array.from(text.matchAll(bar), ({ index }) => index);
}

/** True for a text that can be nothing but the drawing of a table. */
export function isDrawing(text: string): boolean {
  return drawing.test(text);
}

/** True for a line that rules off rows and says nothing: |---|---|, ├──┼──┤, +-----+; not for │ │, a row of empty cells. */
export function isRuleLine(text: string): boolean {
  const drawn = text.replace(/\s+/gu, '');
  return drawn.length >= shortestRule && isDrawing(drawn) && !barsAlone.test(drawn);
}

const drawnLine = /[\u2500-\u257f]|^\s*\|.*\|\s*$|^\s*\+[-=+]+\+\s*$/u;

/** True for a line that shows part of a drawn table, whatever else it says. */
export function showsDrawing(text: string): boolean {
  return drawnLine.test(text);
}
