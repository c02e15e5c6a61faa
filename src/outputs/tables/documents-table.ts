import type { DocumentRecord } from '../../records/model.ts';
import { documentRecord } from '../../records/schema/document-record.ts';
import { type DataTable, joinList } from '../data-table.ts';
import { fieldColumns } from '../field-columns.ts';

/** One record per document. */
export const documentsTable: DataTable<DocumentRecord> = {
  name: 'documents',
  title: '文件',
  description: '每条记录是一份文件：标题、文号、发文机关、日期、原件及其校验值。',
  primaryKey: ['id'],
  references: [
    { field: 'district', table: 'districts' },
    { field: 'supersedes[]', table: 'documents' },
    { field: 'supersededBy[]', table: 'documents' },
    { field: 'amends[]', table: 'documents' },
    { field: 'amendedBy[]', table: 'documents' },
  ],
  records: (ledger) => ledger.documents,
  record: documentRecord,
  columns: fieldColumns(documentRecord, {
    cells: {
      omitted: ({ omitted }) =>
        joinList(omitted.map(({ line, place, text, reason }) => `${place ?? `第${line}行`}：${text}（${reason}）`)),
      corrections: ({ corrections }) =>
        joinList(
          corrections.map(
            ({ line, place, before, after, reason }) => `${place ?? `第${line}行`}：${before}→${after}（${reason}）`,
          ),
        ),
      printedSo: ({ printedSo }) =>
        joinList(printedSo.map(({ rule, where, reason }) => `${where}（${rule}）：${reason}`)),
      notTasks: ({ notTasks }) => joinList(notTasks.map(({ where, reason }) => `${where}：${reason}`)),
      damaged: ({ damaged }) => joinList(damaged.map(({ row, reason }) => `${row}：${reason}`)),
    },
  }),
};
