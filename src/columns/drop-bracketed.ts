const kinds = {
  brackets: { closing: ['）', ')'], part: /[（(][^）)]*[）)]/gu },
  quotations: { closing: ['”', '"'], part: /[“"][^”"]*[”"]/gu },
} as const;

/**
 * The text without what stands in brackets, or in quotation marks: each from where it opens up to the next one that closes
 * on its line. Behind the last one that closes nothing is tried, however much is opened there.
 */
export function dropBracketed(text: string, kind: keyof typeof kinds = 'brackets'): string {
  const { closing, part } = kinds[kind];
  return text
    .split('\n')
    .map((line) => {
      const end = closing.reduce((last, mark) => Math.max(last, line.lastIndexOf(mark)), -1) + 1;
      return line.slice(0, end).replace(part, '') + line.slice(end);
    })
    .join('\n');
}
