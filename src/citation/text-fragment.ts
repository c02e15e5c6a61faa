/** Longer than this a text is named by how it begins and ends. */
const [whole, end] = [40, 12];

/**
 * The part of an address that leads to words on a page and marks them there, in browsers that know text fragments; others
 * come to the element. @param anchor Its id, empty for the page.
 */
export function renderTextFragment(anchor: string, text: string): string {
  const words = text.replace(/\s+/gu, ' ').trim();
  const glyphs = [...words];
  const named = glyphs.length <= whole ? [words] : [glyphs.slice(0, end).join(''), glyphs.slice(-end).join('')];
  return `#${encodeURIComponent(anchor)}:~:text=${named.map(encodePart).join(',')}`;
}

/** A hyphen would be taken for the sign of what stands before or behind. */
function encodePart(text: string): string {
  return encodeURIComponent(text.trim()).replaceAll('-', '%2D');
}
