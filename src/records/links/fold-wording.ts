/**
 * The spelling of a text that two documents are compared by: width, white space and the forms of dashes, tildes and
 * quotation marks are one; every other character stays.
 */
export function foldWording(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[‐‑‒–—―−]+/gu, '-')
    .replace(/[〜∼]/gu, '~')
    .replace(/[‘’‚‛′]/gu, "'")
    .replace(/[“”„‟″「」『』]/gu, '"');
}

/** The words and numbers of a text without the marks that only part them: what a link goes by. */
export function foldWords(text: string): string {
  return foldWording(text).replace(/[^\p{L}\p{N}]+/gu, '');
}
