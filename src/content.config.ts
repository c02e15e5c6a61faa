import { defineCollection } from 'astro:content';
import { documentTexts, editorMessages, ledgerPart, prosePages, siteEntry } from './collections/ledger-loader.ts';
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
  leaders: defineCollection(ledgerPart('leaders', ledgerSchemas.leaders)),
  findings: defineCollection(ledgerPart('findings', ledgerSchemas.findings)),
  changes: defineCollection(ledgerPart('changes', ledgerSchemas.changes)),
  addresses: defineCollection(ledgerPart('addresses', ledgerSchemas.addresses)),
  texts: defineCollection(documentTexts),
  site: defineCollection(siteEntry),
  pages: defineCollection(prosePages),
  messages: defineCollection(editorMessages),
};
