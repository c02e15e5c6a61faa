/**
 * White space, and nothing that only looks like none: JavaScript's `\s` also takes the byte order mark U+FEFF and the line
 * and paragraph separators, which a text holds by accident and which have to be accounted for like any other character. As
 * a class of a regular expression.
 */
export const blankClass = '[\\t\\n\\v\\f\\r \\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000]';
const notBlank = new RegExp(`(?!${blankClass}).`, 'su');
const blanks = new RegExp(`${blankClass}+`, 'gu');

/** True where the text holds white space alone, or nothing. */
export function isBlank(text: string): boolean {
  return !notBlank.test(text);
}

/** The text without its white space. */
export function dropBlanks(text: string): string {
  return text.replace(blanks, '');
}

/** What stands between white space; '' before a leading and behind a trailing one. */
export function splitAtBlanks(text: string): string[] {
  return text.split(blanks);
}

/** The text without the white space at its end; a pattern would try each place of every gap. */
export function dropLastBlanks(text: string): string {
  let end = text.length;
  while (end > 0 && isBlank(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
