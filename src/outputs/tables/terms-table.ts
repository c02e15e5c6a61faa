import type { TermRecord } from '../../records/model.ts';
import { termRecord } from '../../records/schema/term-record.ts';
import { type DataTable, joinList, placeText } from '../data-table.ts';
import { fieldColumns } from '../field-columns.ts';

/** One record per glossary term: one government's own explanation. */
export const termsTable: DataTable<TermRecord> = {
  name: 'terms',
  title: '名词解释',
  description: '每条记录是一个政府在一份文件里对一个词的解释，照录原文，连同这个词出现的各处。',
  primaryKey: ['id'],
  references: [
    { field: 'document', table: 'documents' },
    { field: 'district', table: 'districts' },
    { field: 'sameAs[]', table: 'terms' },
    { field: 'mentions[].document', table: 'documents' },
    { field: 'source.document', table: 'documents' },
  ],
  records: (ledger) => ledger.terms,
  record: termRecord,
  columns: fieldColumns(termRecord, {
    cells: {
      mentions: ({ mentions }) => joinList(mentions.map(({ quote, ...place }) => `${placeText(place)}：${quote}`)),
    },
    // It is the term's own document.
    without: ['source_document'],
  }),
};
