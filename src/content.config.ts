import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { pagesFolder } from './collections/content-root.ts';
import { documentLines, ledgerPart, siteLoader, textLoader } from './collections/ledger-loader.ts';
import { pageSchema } from './collections/page-schema.ts';
import { siteSchema } from './records/registry/site.ts';
import { ledgerSchemas } from './records/schema/ledger.ts';

export const collections = {
  documents: defineCollection(ledgerPart('documents', ledgerSchemas.documents)),
  sections: defineCollection(ledgerPart('sections', ledgerSchemas.sections)),
  rows: defineCollection(ledgerPart('rows', ledgerSchemas.rows)),
  tasks: defineCollection(ledgerPart('tasks', ledgerSchemas.tasks)),
  departments: defineCollection(ledgerPart('departments', ledgerSchemas.departments)),
  districts: defineCollection(ledgerPart('districts', ledgerSchemas.districts)),
  observations: defineCollection(ledgerPart('observations', ledgerSchemas.observations)),
  terms: defineCollection(ledgerPart('terms', ledgerSchemas.terms)),
  topics: defineCollection(ledgerPart('topics', ledgerSchemas.topics)),
  indicators: defineCollection(ledgerPart('indicators', ledgerSchemas.indicators)),
  verdicts: defineCollection(ledgerPart('verdicts', ledgerSchemas.verdicts)),
  findings: defineCollection(ledgerPart('findings', ledgerSchemas.findings)),
  texts: defineCollection({ loader: textLoader(), schema: documentLines }),
  site: defineCollection({ loader: siteLoader(), schema: siteSchema }),
  pages: defineCollection({ loader: glob({ base: pagesFolder(), pattern: '*.mdx' }), schema: pageSchema }),
};
