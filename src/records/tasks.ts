import type { DocumentSource } from './document-source.ts';
import { toLikeness } from './links/text-likeness.ts';
import type { RowRecord, TaskRecord } from './model.ts';
import { findCompletions } from './values/completion.ts';
import { readStatus } from './values/status.ts';

/** From this likeness on, two rows at one place state one task; below it, the place is the same by chance. */
const leastLikeness = 0.3;

/**
 * Rows → tasks. Rows at the same place (序号 and nth row) of the documents of one account are one task where their
 * texts are alike; a row that is not alike is a task of its own, named after its document's kind.
 */
export function toTasks(rows: readonly RowRecord[], sources: readonly DocumentSource[]): TaskRecord[] {
  const matters = new Map(sources.map(({ matter }) => [matter.id, matter]));
  const groups = new Map<string, RowRecord[]>();
  for (const row of toOldestFirst(rows, sources)) {
    const matter = matters.get(row.document);
    const id = `${matter?.account}/${row.anchor}`;
    const known = groups.get(id)?.[0];
    const isAlike = known === undefined || toLikeness(known.text, row.text) >= leastLikeness;
    const key = isAlike ? id : `${matter?.account}/${matter?.kind}-${row.anchor}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups].flatMap(([id, group]) => {
    const matter = matters.get(group[0]?.document ?? '');
    return matter ? toTask(id, group, matter) : [];
  });
}

function toTask(id: string, rows: readonly RowRecord[], { district, year }: DocumentSource['matter']): TaskRecord {
  const reported = rows.findLast(({ progress }) => progress !== null);
  const { status, quote } = readStatus(reported?.progress ?? null, (words) => toLikeness(words, reported?.text ?? ''));
  const named = (role: string) => [
    ...new Set(
      rows.flatMap(({ units }) => units.filter((unit) => unit.role === role).flatMap((unit) => unit.department ?? [])),
    ),
  ];
  return {
    id,
    url: `/tasks/${id}/`,
    district,
    year,
    kind: rows[0]?.kind ?? 'task',
    name: rows.find(({ name }) => name !== null)?.name ?? null,
    text: rows[0]?.text ?? '',
    topics: [],
    rows: rows.map((row) => row.id),
    mentions: [],
    partOf: null,
    leads: named('lead'),
    supporting: named('supporting'),
    completion: rows.flatMap((row) =>
      (row.progress ?? []).flatMap(findCompletions).map((stated) => ({ ...stated, row: row.id })),
    ),
    status,
    statusQuote: quote,
    differences: [],
  };
}

const kindOrder = ['government-work-report', 'task-breakdown', 'progress-report', 'news'];

/** By date where both are known, else by what comes first in a year: report, breakdown, progress. */
function toOldestFirst(rows: readonly RowRecord[], sources: readonly DocumentSource[]): RowRecord[] {
  const order = new Map(
    sources
      .toSorted((a, b) => {
        const dates = [a.matter.dateIssued, b.matter.dateIssued];
        const byDate = dates[0] && dates[1] ? dates[0].localeCompare(dates[1]) : 0;
        return (
          a.matter.year - b.matter.year || byDate || kindOrder.indexOf(a.matter.kind) - kindOrder.indexOf(b.matter.kind)
        );
      })
      .map(({ matter }, index) => [matter.id, index]),
  );
  return rows.toSorted((a, b) => (order.get(a.document) ?? 0) - (order.get(b.document) ?? 0));
}
