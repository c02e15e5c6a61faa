import { foldWording } from './fold-wording.ts';

/** A whole word, a whole number with its range and percent sign, or what stands between them. */
export interface TextToken {
  /** As printed. */
  readonly text: string;
  /** What it is compared by; empty for white space and for marks that only part words. */
  readonly key: string;
  readonly isNumber: boolean;
}

// Digits stay one word with all that makes them one value: 7%~7.5%, 1~2, 1,000, 3-5, 2018.
const digits = '[\\d０-９]+';
const value = `${digits}(?:,\\d{3}(?!\\d))*(?:[.．]${digits})?[%％]?`;
const numbers = new RegExp(`${value}(?:\\s*[~〜∼～‐‑‒–—―−-]\\s*${value})*`, 'gu');
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** Marks between words that carry meaning of their own: 苏州—清华, C++, A/B, 8%, and all symbols. */
const bearing = /[-~+/·&%\p{S}]/u;

/** The text in whole words and whole numbers; the tokens' texts joined are the text. */
export function toTextTokens(text: string): TextToken[] {
  const tokens: TextToken[] = [];
  let end = 0;
  for (const match of text.matchAll(numbers)) {
    for (const word of toWords(text.slice(end, match.index))) tokens.push(word);
    tokens.push({ text: match[0], key: toNumberKey(match[0]), isNumber: true });
    end = match.index + match[0].length;
  }
  return [...tokens, ...toWords(text.slice(end))];
}

function toWords(text: string): TextToken[] {
  return [...segmenter.segment(text)].map(({ segment }) => ({ text: segment, key: toKey(segment), isNumber: false }));
}

function toKey(word: string): string {
  const folded = foldWording(word);
  return /[\p{L}\p{N}]/u.test(folded) || bearing.test(folded) ? folded : '';
}

/** 1,000 is 1000, and 7~7.5% is 7%~7.5%. */
function toNumberKey(number: string): string {
  return foldWording(number)
    .replaceAll(',', '')
    .replace(/%(?=[-~])/gu, '');
}
