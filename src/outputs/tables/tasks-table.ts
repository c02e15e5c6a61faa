import type { TaskRecord } from '../../records/model.ts';
import { taskRecord } from '../../records/schema/task-record.ts';
import { type DataTable, joinList, placeText } from '../data-table.ts';
import { fieldColumns } from '../field-columns.ts';

/** One record per task: one commitment, with all rows about it. */
export const tasksTable: DataTable<TaskRecord> = {
  name: 'tasks',
  title: '任务',
  description: '每条记录是一项任务：一个承诺，连同各份文件中关于它的全部条目。',
  primaryKey: ['id'],
  references: [
    { field: 'district', table: 'districts' },
    { field: 'partOf', table: 'tasks' },
    { field: 'topics[]', table: 'topics' },
    { field: 'rows[]', table: 'rows' },
    { field: 'former[]', table: 'rows' },
    { field: 'dropped.document', table: 'documents' },
    { field: 'unsettled[].document', table: 'documents' },
    { field: 'reports[].row', table: 'rows' },
    { field: 'reports[].correctedBy', table: 'documents' },
    { field: 'reports[].completion[].row', table: 'rows' },
    { field: 'reports[].figures[].target.row', table: 'rows' },
    { field: 'reports[].figures[].reported.row', table: 'rows' },
    { field: 'links[].from', table: 'rows' },
    { field: 'links[].to', table: 'rows' },
    { field: 'mentions[].document', table: 'documents' },
    { field: 'leads[]', table: 'departments' },
    { field: 'supporting[]', table: 'departments' },
    { field: 'completion[].row', table: 'rows' },
    { field: 'figures[].target.row', table: 'rows' },
    { field: 'figures[].reported.row', table: 'rows' },
    { field: 'differences[].from', table: 'rows' },
    { field: 'differences[].to', table: 'rows' },
    { field: 'differences[].fromPlace.document', table: 'documents' },
    { field: 'differences[].toPlace.document', table: 'documents' },
  ],
  records: (ledger) => ledger.tasks,
  record: taskRecord,
  columns: fieldColumns(taskRecord, {
    cells: {
      unsettled: ({ unsettled }) => joinList(unsettled.map(({ quote, ...place }) => `${placeText(place)}：${quote}`)),
      mentions: ({ mentions }) => joinList(mentions.map(({ quote, ...place }) => `${placeText(place)}：${quote}`)),
      completion: ({ completion }) =>
        joinList(completion.map(({ percent, quote, row }) => `${percent}%（${row}：${quote}）`)),
      figures: ({ figures }) =>
        joinList(
          figures.map(
            ({ target, reported, share }) =>
              `${target.printed}→${reported.printed}${share === null ? '' : ` ${share}%`}`,
          ),
        ),
      reports: ({ reports }) =>
        joinList(reports.map(({ asOf, row, progress }) => `${asOf ?? ''} ${row}：${progress.join('')}`.trim())),
      differences: ({ differences }) =>
        joinList(
          differences.flatMap(({ from, fromPlace, to, field, changes }) =>
            changes.map(({ before, after }) => `${from ?? placeText(fromPlace)}→${to} ${field}：${before}→${after}`),
          ),
        ),
      links: ({ links }) => joinList(links.map(({ from, to, rule, score }) => `${from}→${to} ${rule} ${score}`)),
    },
  }),
};
