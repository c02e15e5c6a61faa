import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { pagesFolder } from './collections/content-root.ts';
import { ledgerLoader, siteLoader, textLoader } from './collections/ledger-loader.ts';
import { pageSchema } from './collections/page-schema.ts';
import { siteSchema } from './records/registry/site.ts';

export const collections = {
  documents: defineCollection({ loader: ledgerLoader('documents') }),
  sections: defineCollection({ loader: ledgerLoader('sections') }),
  rows: defineCollection({ loader: ledgerLoader('rows') }),
  tasks: defineCollection({ loader: ledgerLoader('tasks') }),
  departments: defineCollection({ loader: ledgerLoader('departments') }),
  districts: defineCollection({ loader: ledgerLoader('districts') }),
  observations: defineCollection({ loader: ledgerLoader('observations') }),
  terms: defineCollection({ loader: ledgerLoader('terms') }),
  topics: defineCollection({ loader: ledgerLoader('topics') }),
  indicators: defineCollection({ loader: ledgerLoader('indicators') }),
  verdicts: defineCollection({ loader: ledgerLoader('verdicts') }),
  findings: defineCollection({ loader: ledgerLoader('findings') }),
  texts: defineCollection({ loader: textLoader() }),
  site: defineCollection({ loader: siteLoader(), schema: siteSchema }),
  pages: defineCollection({
    loader: glob({ base: pagesFolder(), pattern: '*.mdx' }),
    schema: pageSchema,
  }),
};
