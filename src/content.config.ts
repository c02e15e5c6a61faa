import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { accountLoader, textLoader } from './collections/account-loader.ts';

export const collections = {
  documents: defineCollection({ loader: accountLoader('documents') }),
  sections: defineCollection({ loader: accountLoader('sections') }),
  rows: defineCollection({ loader: accountLoader('rows') }),
  tasks: defineCollection({ loader: accountLoader('tasks') }),
  departments: defineCollection({ loader: accountLoader('departments') }),
  districts: defineCollection({ loader: accountLoader('districts') }),
  observations: defineCollection({ loader: accountLoader('observations') }),
  terms: defineCollection({ loader: accountLoader('terms') }),
  topics: defineCollection({ loader: accountLoader('topics') }),
  indicators: defineCollection({ loader: accountLoader('indicators') }),
  verdicts: defineCollection({ loader: accountLoader('verdicts') }),
  findings: defineCollection({ loader: accountLoader('findings') }),
  texts: defineCollection({ loader: textLoader() }),
  pages: defineCollection({
    loader: glob({ base: './content/pages', pattern: '*.mdx' }),
    schema: z.strictObject({
      title: z.string(),
      description: z.string(),
      order: z.number(),
      /** Whether the list of all corrections and damage follows the prose. */
      declaredChanges: z.boolean().default(false),
    }),
  }),
};
