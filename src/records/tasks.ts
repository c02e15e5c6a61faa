import { type RowGroup, toRowGroups } from './links/row-groups.ts';
import { toLikeness } from './links/text-likeness.ts';
import type { RowRecord, TaskRecord } from './model.ts';
import type { LinkRegistry } from './registry/link-registry.ts';
import type { DocumentSource } from './source/document-source.ts';
import { findCompletions } from './values/statements/completion.ts';
import { readStatus } from './values/statements/status.ts';

/**
 * Rows → tasks: rows of the documents of one account that state one task are one ({@link toRowGroups}). A task is named
 * after the place of its oldest row; where another task has that place already, after the document's kind too.
 */
export function toTasks(
  rows: readonly RowRecord[],
  sources: readonly DocumentSource[],
  links: Pick<LinkRegistry, 'entries'>,
): TaskRecord[] {
  const matters = new Map(sources.map(({ matter }) => [matter.id, matter]));
  const accountOf = (row: RowRecord | undefined) => matters.get(row?.document ?? '')?.account;
  const sorted = toOldestFirst(rows, sources);
  const groups = [...Map.groupBy(sorted, accountOf).values()].flatMap((own) =>
    toRowGroups([...Map.groupBy(own, ({ document }) => document).values()], links),
  );
  const taken = new Set<string>();
  return inOrderOf(sorted, groups, ({ rows: [first] }) => first?.id).flatMap((group) => {
    const [first] = group.rows;
    const matter = matters.get(first?.document ?? '');
    if (first === undefined || matter === undefined) return [];
    const plain = `${matter.account}/${first.anchor}`;
    const id = taken.has(plain) ? `${matter.account}/${matter.kind}-${first.anchor}` : plain;
    taken.add(id);
    return [toTask(id, group, matter)];
  });
}

/** Tasks of several accounts in one order: that of their oldest rows. */
export function sortTasks(
  tasks: readonly TaskRecord[],
  rows: readonly RowRecord[],
  sources: readonly DocumentSource[],
): TaskRecord[] {
  return inOrderOf(toOldestFirst(rows, sources), tasks, ({ rows: [first] }) => first);
}

function inOrderOf<Item>(
  rows: readonly RowRecord[],
  items: readonly Item[],
  firstRowOf: (item: Item) => string | undefined,
): Item[] {
  const places = new Map(rows.map(({ id }, index) => [id, index]));
  const placeOf = (item: Item) => places.get(firstRowOf(item) ?? '') ?? 0;
  return items.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function toTask(id: string, { rows, links }: RowGroup, { district, year }: DocumentSource['matter']): TaskRecord {
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
    links,
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

const kindOrder = ['government-work-report', 'notice', 'task-breakdown', 'progress-report', 'bulletin', 'news'];

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
