const longest = 40;

/** Text in quotation marks, cut where it is long. */
export function quote(text: string): string {
  const characters = [...text];
  return characters.length > longest ? `“${characters.slice(0, longest).join('')}…”` : `“${text}”`;
}
