import type { SectionKind } from '../../records/values/section-mark.ts';

/** A style that makes headings is sometimes put on whole paragraphs; those are longer, or hold a sentence. */
const longestHeading = 60;

const kinds: readonly SectionKind[] = ['chapter', 'part', 'section', 'ordinal', 'item', 'label'];

/** The kind of heading that a paragraph is by its style in the original; null where its style or its text makes it none. */
export function readStyle(text: string, level: number | undefined): { readonly kind: SectionKind } | null {
  if (level === undefined || text.length > longestHeading || /[。；;]./u.test(text)) return null;
  return { kind: kinds[Math.max(level, 1) - 1] ?? 'label' };
}
