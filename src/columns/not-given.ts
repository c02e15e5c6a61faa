/** True for a cell that prints no value: blank, a dash or a stroke, 无. */
export function isNotGiven(text: string): boolean {
  return /^(?:[-—–－―─_/／\\＼*＊\s]*|[（(]?无[）)]?)$/u.test(text);
}
