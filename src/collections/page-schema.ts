import { z } from 'zod';

/** The front matter of a page of prose under content/pages. */
export const pageSchema = z.strictObject({
  title: z.string().min(1),
  description: z.string().min(1),
  order: z.number(),
});
