import { fold, foldText } from '../../search-index/fold-text.ts';
import { cutParts, type ExcerptPart, findTerms, placeWindow } from './mark-found.ts';

const ellipsis: ExcerptPart = { text: '…', marked: false };

/**
 * Windows that show every term where the blocks hold it, the first of about `length` characters, others of half: each
 * window is taken from the block that holds the most terms not shown yet. Without a term in any block, the beginning
 * of the first.
 */
export function makeExcerpt(blocks: readonly string[], terms: readonly string[], length = 120): ExcerptPart[] {
  const windows: ExcerptPart[][] = [];
  let missing = terms;
  while (missing.length > 0) {
    const block = fullestBlock(blocks, missing);
    if (block === undefined) break;
    const window = showTerms(block, missing, terms, windows.length === 0 ? length : Math.round(length / 2));
    missing = missing.filter((term) => !showsTerm(window, term));
    windows.push(window);
  }
  if (windows.length > 0) return joinWindows(windows);
  return showTerms(blocks[0] ?? '', [], [], length);
}

/** True where the text itself, not an ellipsis around it, holds the folded term. */
function showsTerm(window: readonly ExcerptPart[], term: string): boolean {
  const text = window.map((part) => (part === ellipsis ? '' : part.text)).join('');
  return fold(text).includes(term);
}

/** Texts that do not stand together are never shown as one. */
function joinWindows(windows: readonly ExcerptPart[][]): ExcerptPart[] {
  return windows.flatMap((window, nth) => {
    const isOpen = nth > 0 && windows[nth - 1]?.at(-1) !== ellipsis && window[0] !== ellipsis;
    return isOpen ? [ellipsis, ...window] : window;
  });
}

/** Undefined where no block holds any of the terms. */
function fullestBlock(blocks: readonly string[], terms: readonly string[]): string | undefined {
  let best: { readonly block: string; readonly count: number } | undefined;
  for (const block of blocks) {
    const folded = fold(block);
    const count = terms.filter((term) => folded.includes(term)).length;
    if (count > (best?.count ?? 0)) best = { block, count };
  }
  return best?.block;
}

/** The part of a block around the first of the wanted terms, with an ellipsis where text is left out. */
function showTerms(block: string, wanted: readonly string[], marked: readonly string[], length: number): ExcerptPart[] {
  const folded = foldText(block);
  const [focus = [0, 0] as const] = findTerms(folded, wanted);
  const window = placeWindow(block, focus, length);
  return [
    ...(window[0] > 0 ? [ellipsis] : []),
    ...cutParts(block, findTerms(folded, marked), window),
    ...(window[1] < block.length ? [ellipsis] : []),
  ];
}
