import type { CheckedDocument } from '../checked-document.ts';
import { formatDay } from '../format-day.ts';
import type { FindingRecord, RowRecord, TaskRecord } from '../model.ts';
import { type TaskFinding, toQuotation, toTaskFindings } from './task-finding.ts';

/** What took the place of a task's document and no longer states it. */
export function findDropped(
  task: TaskRecord,
  rows: readonly RowRecord[],
  nameOf: (id: string) => string,
): FindingRecord[] {
  const { dropped } = task;
  const row = rows.find(({ id }) => !task.former.includes(id));
  if (dropped === null || row === undefined) return [];
  const found: TaskFinding = {
    outcome: 'dropped',
    statement: `${nameOf(dropped.document)}替代了${nameOf(row.document)}，没有再列入这项任务。`,
    quotations: [
      toQuotation(row, row.text),
      { quote: nameOf(dropped.document).replace(/^《(.*)》.*$/u, '$1'), document: dropped.document, anchor: '' },
    ],
  };
  return toTaskFindings('difference', { ...task, id: `${task.id}-dropped` }, rows, [found]).map((finding) => ({
    ...finding,
    task: task.id,
  }));
}

/** 《…》（2031年8月1日） */
export function documentNames(documents: readonly CheckedDocument[]): (id: string) => string {
  const matters = new Map(documents.map(({ source }) => [source.matter.id, source.matter]));
  return (id) => {
    const { title = id, dateIssued } = matters.get(id) ?? {};
    return `《${title}》${dateIssued === undefined ? '' : `（${formatDay(dateIssued)}）`}`;
  };
}
