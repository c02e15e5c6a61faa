/** True for a cell that prints a mark instead of a text: what stands above, or to the left. */
export function isDitto(text: string): boolean {
  return /^(?:〃|″|同上|←)$/u.test(text);
}
