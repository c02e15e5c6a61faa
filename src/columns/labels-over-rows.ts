/** A label stands over several rows, or the table is too short to tell. */
export function isLabel(texts: readonly string[]): boolean {
  return texts.length < 2 || new Set(fillDown(texts)).size < texts.length;
}

/** What a dump leaves blank goes on the cell above. */
export function fillDown(texts: readonly string[]): string[] {
  const filled: string[] = [];
  for (const text of texts) filled.push(text === '' ? (filled.at(-1) ?? '') : text);
  return filled;
}
