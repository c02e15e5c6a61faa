import type { DocumentRecord, RowRecord, TaskRecord } from '../../records/model.ts';
import { findNaming } from '../../records/supersession/standing-rows.ts';
import { documentLink, documentSource, type PageSource } from '../frame/document-facts.ts';
import type { LedgerIndex } from '../frame/ledger-index.ts';
import { type PageHead, toPageHead } from '../frame/page-head.ts';
import { documentKindNames, rowKindNames } from '../frame/record-names.ts';
import { shorten } from '../frame/shorten.ts';
import { unitsByRole } from './row-statement.ts';
import type { TaskYear } from './task-chapters.ts';
import { taskHeading, taskPlace, taskTitle } from './task-label.ts';

/** What stands around a task's page: headed by its promise, under the number, the year and the name it shares. */
export function taskHead(
  index: LedgerIndex,
  task: TaskRecord,
  rows: readonly RowRecord[],
  year: TaskYear | undefined,
): PageHead {
  // That by which it was dropped says so, though it has no row of it.
  const stating = new Set([...rows.map(({ document }) => document), task.dropped?.document ?? '']);
  const documents = [...stating].flatMap((id) => index.documents.get(id) ?? []);
  const place = taskPlace(task);
  const heading = taskHeading(task);
  const where = `${year?.title ?? ''}${rowKindNames[task.kind]}${place ? ` ${place}` : ''}`;
  const units = [
    ...new Set(
      unitsByRole(index, findNaming(rows, task.former)).flatMap((group) => group.units.map((unit) => unit.name)),
    ),
  ];
  return toPageHead(
    {
      title: `${taskTitle(task, 40)}（${where}）`,
      heading: heading.text,
      eyebrow: heading.above === null ? where : `${where} · ${heading.above}`,
      description: `${where}：${shorten(task.text, 80)}${units.length > 0 ? `（${units.slice(0, 4).join('、')}）` : ''}`,
      url: task.url,
      sources: documents.map(toKindSource),
      contentSource: documents.map((document) => documentLink(document).name).join('；'),
      keywords: units.slice(0, 8),
      quotation: task.text,
    },
    {
      section: 'tasks',
      trail: year ? [{ name: year.title, url: year.url }] : [],
      name: place ?? taskTitle(task, 20),
    },
  );
}

/** A document by its kind alone: title, number and place stand below. */
function toKindSource(document: DocumentRecord): PageSource {
  return { ...documentSource(document), name: documentKindNames[document.kind] };
}
