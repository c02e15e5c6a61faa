import { z } from 'zod';

/** The front matter of a page of prose under content/pages. */
export const pageSchema = z.strictObject({
  title: z.string().min(1),
  description: z.string().min(1),
  order: z.number(),
  /** Whether the list of all corrections and damage follows the prose. */
  declaredChanges: z.boolean().default(false),
});
