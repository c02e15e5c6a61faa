import type { z } from 'zod';
import { count, list, record, text } from './field-types.ts';

/** A part of a document under one heading: what the table of contents and the search lead to. */
export const sectionRecord = record({
  document: text,
  anchor: text,
  /** 1 for the document's own top headings, then deeper; 0 for the text before the first heading. */
  depth: count,
  heading: text,
  path: list(text),
  /** All text under the heading up to the next one, blocks separated by line breaks. */
  text,
});
export type SectionRecord = z.infer<typeof sectionRecord>;
