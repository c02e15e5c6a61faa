import type { TextPiece } from './text-pieces.ts';

const longest = 30;
/** One alone may be the second line of a title. */
const fewest = 2;
const dashed = /^[—–―－]{2}\s*[^—–―－\s。；;：:，,]{2,}$/u;

/** The pieces, with lines that begin with a dash (——推进教育高质量发展) as headings of the numbered items that each stands over. */
export function headDashed(pieces: readonly TextPiece[]): TextPiece[] {
  const heads = pieces.filter(
    ({ text, kind }, index) =>
      kind === null && dashed.test(text) && text.length <= longest && pieces[index + 1]?.kind === 'item',
  );
  if (heads.length < fewest) return [...pieces];
  const own = new Set(heads);
  // Over items, and below every other heading.
  return pieces.map((piece) => (own.has(piece) ? { ...piece, kind: 'ordinal', isHeading: true } : piece));
}
