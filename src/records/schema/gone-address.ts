import { z } from 'zod';
import { list, record, text } from './field-types.ts';

/** A published address at which nothing stands any more, and what became of what it named. */
export const goneAddress = record({
  /** A path of the site, of a part of a page with its anchor. */
  address: text,
  /** The address that the entry is about, where it stood or fell with that; null where the entry is about it. */
  carrier: text.nullable(),
  /** What it named: how that began, or as the editor says it; '' where nobody knows. */
  what: text,
  /** Where it is found now; several where it was split, none where it was withdrawn. */
  to: list(record({ name: text, url: text })),
  date: z.iso.date(),
  /** Why it moved, as registry/redirects.yaml has it, or was withdrawn, in the editor's words. */
  reason: text,
  /** Who withdrew it; null where it moved. */
  by: text.nullable(),
  /** What became of the original of a document that was withdrawn, as the editor says it; null where that says nothing. */
  original: text.nullable(),
  note: text.nullable(),
});
export type GoneAddress = z.infer<typeof goneAddress>;
