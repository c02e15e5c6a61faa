import { codePoint } from 'dingbat-to-unicode';

/** Fonts whose letters are signs: their codes say nothing without the font. */
const signFont = /^(?:symbol|webdings|wingdings(?: [23])?)$/iu;

/** Such a font keeps its signs at F000–F0FF too. */
const privateStart = 0xf000;

/** A sign of a font of signs as a character that is seen in any font; the code itself where none is known. */
export function toSymbol(font: string, code: number): string {
  const low = code >= privateStart && code <= privateStart + 0xff ? code - privateStart : code;
  const typeface = font.replace(/(?:^| )[a-z]/gu, (start) => start.toUpperCase());
  return codePoint(typeface, low)?.string ?? String.fromCodePoint(code);
}

/** Text that is set in the font: each letter is a sign where the font is one of signs. */
export function toShownLetters(text: string, font: string | null): string {
  if (font === null || !signFont.test(font)) return text;
  return [...text].map((letter) => (/\s/u.test(letter) ? letter : toSymbol(font, letter.codePointAt(0) ?? 0))).join('');
}
