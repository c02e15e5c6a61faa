/** A figure, or a figure and its power of ten: cut off from what follows it may be another one. */
const openFigure = /[\d.,]+\s*[十百千万亿]*$/u;

/**
 * The first `limit` characters, and an ellipsis where there are more; line breaks become spaces. No figure is cut: 45.6亿 is
 * not 45.
 */
export function shorten(text: string, limit: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const characters = Array.from(line);
  if (characters.length <= limit) return line;
  const cut = characters.slice(0, limit - 1).join('');
  return `${dropOpenFigure(cut)}…`;
}

/** The words without a figure at their end that may go on; the words themselves where they are nothing else. */
export function dropOpenFigure(words: string): string {
  return words.replace(openFigure, '') || words;
}

/** What ends a clause, but within a figure: 1,500. */
const clauseEnd = /[，,；;。：:](?!\d{3}(?!\d))/gu;
const enclosed = /[“（(《][^“”（）()《》]*(?:[”）)》]|$)/gu;

/** The clauses that fit into `limit` characters, and an ellipsis where there are more; of a longer one as {@link shorten} has it. */
export function shortenToClause(text: string, limit: number): string {
  const cut = shorten(text, limit);
  const kept = cut.slice(0, -1);
  if (!cut.endsWith('…') || text.trim().endsWith(cut)) return cut;
  const open = kept.replace(enclosed, (words) => ' '.repeat(words.length));
  const end = [...open.matchAll(clauseEnd)].at(-1)?.index;
  return end === undefined ? cut : `${kept.slice(0, end)}…`;
}
