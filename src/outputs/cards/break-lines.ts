import { LineBreaker } from 'css-line-break';
import { dropOpenFigure } from '../../views/frame/shorten.ts';

/** How much room there is. */
export interface LineRoom {
  /** In the unit of `measure`. */
  readonly width: number;
  /** How many lines. */
  readonly most: number;
  measure(text: string): number;
}

export interface BrokenText {
  readonly lines: readonly string[];
  /** Whether something of the text is left out, which … tells. */
  readonly isCut: boolean;
}

const words = new Intl.Segmenter('zh-CN', { granularity: 'word' });
const characters = new Intl.Segmenter('zh-CN', { granularity: 'grapheme' });

/**
 * Fills lines as CSS does with `line-break: strict`: none begins with 。，」 or ends with 「（, and neither a figure nor a Latin word is
 * broken unless it is longer than a line. What does not fit is cut at a word.
 */
export function breakLines(text: string, room: LineRoom): BrokenText {
  const lines: string[] = [];
  let open = '';
  const fits = (line: string) => room.measure(line.trimEnd()) <= room.width;
  for (const piece of toPieces(text, fits)) {
    if (open !== '' && !fits(open + piece)) {
      lines.push(open.trimEnd());
      open = '';
    }
    open += piece;
  }
  if (open.trim() !== '') lines.push(open.trimEnd());
  if (lines.length <= room.most) return { lines, isCut: false };
  const kept = lines.slice(0, room.most);
  const last = `${kept.pop() ?? ''}${lines[room.most] ?? ''}`;
  return { lines: [...kept, cutToFit(last, fits)], isCut: true };
}

/** What may not be broken, in order. */
function* toPieces(text: string, fits: (line: string) => boolean): Generator<string> {
  const breaker = LineBreaker(text, { lineBreak: 'strict', wordBreak: 'normal' });
  for (let next = breaker.next(); !next.done; next = breaker.next()) {
    const piece = next.value.slice();
    if (fits(piece)) yield piece;
    else for (const { segment } of characters.segment(piece)) yield segment;
  }
}

/** As many whole words as fit before the ellipsis; an opened bracket, a mark between clauses and a figure that may go on are not left before it. */
function cutToFit(line: string, fits: (line: string) => boolean): string {
  const all = [...words.segment(line)].map(({ segment }) => segment);
  for (let count = all.length; count > 0; count -= 1) {
    const kept = dropOpenFigure(all.slice(0, count).join('')).replace(/[\s，、；：。,;:·“‘（〔《(]+$/u, '');
    if (kept !== '' && fits(`${kept}…`)) return `${kept}…`;
  }
  return '…';
}
