import type { CheckedDocument } from '../checked-document.ts';
import { formatDay } from '../format-day.ts';
import type { FindingRecord, RowRecord, TaskDifference, TaskRecord } from '../model.ts';
import { findQuantities } from '../values/quantities/quantity.ts';
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
    statement:
      dropped.quote === null
        ? `${nameOf(dropped.document)}替代了${nameOf(row.document)}，没有再列入这项任务。`
        : `${nameOf(dropped.document)}对${nameOf(row.document)}的这项任务写“${dropped.quote}”。`,
    quotations: [
      toQuotation(row, row.text),
      {
        quote: dropped.quote ?? nameOf(dropped.document).replace(/^《(.*)》.*$/u, '$1'),
        document: dropped.document,
        anchor: dropped.anchor ?? '',
      },
    ],
  };
  return toTaskFindings('difference', task, rows, [found], 'dropped');
}

/** 《…》（2031年8月1日） */
export function documentNames(documents: readonly CheckedDocument[]): (id: string) => string {
  const matters = new Map(documents.map(({ source }) => [source.matter.id, source.matter]));
  return (id) => {
    const { title = id, dateIssued } = matters.get(id) ?? {};
    return `《${title}》${dateIssued === undefined ? '' : `（${formatDay(dateIssued)}）`}`;
  };
}

/** What each newer document changed of a task, all of it in one finding. */
export function findRevised({ differences }: TaskRecord, nameOf: (id: string) => string): TaskFinding[] {
  const revised = differences.filter(({ kind }) => kind === 'revised');
  return [...Map.groupBy(revised, ({ toPlace }) => toPlace.document)].map(([document, own]): TaskFinding => {
    const parts = own.flatMap((difference) => describeRevised(difference, own));
    const quotations = own.flatMap(({ before, after, fromPlace, toPlace }) => [
      { quote: before, ...fromPlace },
      { quote: after, ...toPlace },
    ]);
    const once = new Map(quotations.map((one) => [JSON.stringify(one), one]));
    return {
      outcome: 'revised',
      statement: `${nameOf(document)}${parts.join('，')}。`,
      quotations: [...once.values()],
    };
  });
}

const fieldNames: Readonly<Record<string, string>> = {
  text: '任务',
  name: '名称',
  detail: '内容',
  deadline: '完成时限',
  units: '责任单位',
  lead: '牵头单位',
};
/** What tells the same change already. */
const toldBy: Readonly<Record<string, string>> = { name: 'text', units: 'lead' };
/** More changes than this are another wording. */
const mostChanges = 3;

function describeRevised(difference: TaskDifference, all: readonly TaskDifference[]): string[] {
  const { field, changes } = difference;
  const what = fieldNames[field] ?? field;
  const told = all.flatMap((one) => (one.field === toldBy[field] ? one.changes : []));
  const own = changes.filter(({ before, after }) => !told.some((one) => one.before === before && one.after === after));
  if (own.length > mostChanges) return [`改写了${what}`];
  return own
    .map((change) => withUnits(change, difference))
    .map(({ before, after }) => {
      if (before === '') return `在${what}中增加“${after}”`;
      return after === '' ? `从${what}中删去“${before}”` : `把${what}中的“${before}”改为“${after}”`;
    });
}

type Change = TaskDifference['changes'][number];

/** A number that gave way to another one, each with the words around it that make it an amount: 12个, 1.2万人. */
function withUnits({ before, after }: Change, { field, before: was, after: is }: TaskDifference): Change {
  if (field !== 'text' && field !== 'name' && field !== 'detail') return { before, after };
  const [old, now] = [findAmount(was, before), findAmount(is, after)];
  return old === null || now === null ? { before, after } : { before: old, after: now };
}

/** The one amount of a text of which these characters are a part; null where there is none, or another one. */
function findAmount(text: string, part: string): string | null {
  if (!/^[\d０-９.．%％‰]+$/u.test(part)) return null;
  const [amount, ...others] = findQuantities(text).filter(({ printed }) => printed.includes(part));
  return others.length === 0 ? (amount?.printed ?? null) : null;
}
