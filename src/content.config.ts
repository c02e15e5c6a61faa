import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { accountLoader, textLoader } from './collections/account-loader.ts';
import { pagesFolder } from './collections/content-root.ts';
import { pageSchema } from './collections/page-schema.ts';

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
    loader: glob({ base: pagesFolder(), pattern: '*.mdx' }),
    schema: pageSchema,
  }),
};
