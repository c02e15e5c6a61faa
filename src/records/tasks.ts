import { parsePeriodEnd } from '../columns/period-end.ts';
import { isShareOfMoney } from '../columns/share-of-money.ts';
import { type RowGroup, toRowGroups } from './links/row-groups.ts';
import type { RowRecord, TaskRecord, UnitRole } from './model.ts';
import type { Registries } from './registry/registries.ts';
import type { DocumentSource } from './source/document-source.ts';
import { toCompletions } from './task-completions.ts';
import { toTaskFigures } from './task-figures.ts';
import { toTaskRoles } from './task-roles.ts';
import { monthsOf } from './values/quantities/period.ts';
import type { StateWords } from './values/statements/state-words.ts';
import { readRowStatus, readStatus } from './values/statements/status.ts';
import { toLikeness } from './values/text-likeness.ts';

/**
 * Rows → tasks: rows of the documents of one account that state one task are one ({@link toRowGroups}). A task is named
 * after the place of its oldest row; where another task has that place already, after the document's kind too.
 */
export function toTasks(
  rows: readonly RowRecord[],
  sources: readonly DocumentSource[],
  { links, ...known }: Pick<Registries, 'links' | 'knownIndicator' | 'states'>,
): TaskRecord[] {
  const matters = new Map(sources.map(({ matter }) => [matter.id, matter]));
  const accountOf = (row: RowRecord | undefined) => matters.get(row?.document ?? '')?.account;
  const sorted = toOldestFirst(rows, sources);
  const groups = [...Map.groupBy(sorted, accountOf).values()].flatMap((own) =>
    toRowGroups([...Map.groupBy(own, ({ document }) => document).values()], links),
  );
  const taken = new Set<string>();
  const reported = new Set([
    ...sources.filter(isReport).map(({ matter }) => matter.account),
    ...rows.filter(hasReport).map(accountOf),
  ]);
  return inOrderOf(sorted, groups, ({ rows: [first] }) => first?.id).flatMap((group) => {
    const [first] = group.rows;
    const matter = matters.get(first?.document ?? '');
    if (first === undefined || matter === undefined) return [];
    const plain = `${matter.account}/${first.anchor}`;
    const id = taken.has(plain) ? `${matter.account}/${matter.kind}-${first.anchor}` : plain;
    taken.add(id);
    const task = toTask(id, group, matter, matters, known);
    const isHeld = reported.has(matter.account) || task.status !== 'not-stated';
    return [isHeld ? task : { ...task, status: 'not-held' as const }];
  });
}

/** Documents that tell how far the tasks of their year got. */
function isReport({ matter }: DocumentSource): boolean {
  return matter.kind === 'progress-report' || matter.kind === 'bulletin';
}

function hasReport({ progress, statedStatus, percentage }: RowRecord): boolean {
  return progress !== null || statedStatus !== null || percentage !== null;
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

function toTask(
  id: string,
  { rows, links }: RowGroup,
  matter: DocumentSource['matter'],
  reports: ReadonlyMap<string, DocumentSource['matter']>,
  { knownIndicator, states }: Pick<Registries, 'knownIndicator' | 'states'>,
): TaskRecord {
  const { district, year } = matter;
  const reported = rows.findLast(hasReport);
  const { status, quote } = toStatus(reported, states);
  const roles = [...toTaskRoles(rows)];
  const named = (role: UnitRole) => roles.flatMap(([department, own]) => (own === role ? [department] : []));
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
    completion: rows.flatMap((row) => toCompletions(row, states)),
    figures: toTaskFigures(rows, year, knownIndicator),
    status,
    statusQuote: quote,
    asOf: toAsOf(reported, reports),
    deadline: rows.findLast(({ deadline }) => deadline !== null)?.deadline?.date ?? null,
    differences: [],
  };
}

function toStatus(row: RowRecord | undefined, states: StateWords) {
  if (row === undefined) return readStatus(null, states);
  const isShareOfTask = row.percentage !== null && !isShareOfMoney(row.percentage.heading);
  return readRowStatus(
    { ...row, isShareOfTask },
    states,
    (words) => toLikeness(words, row.text),
    `${row.name ?? ''}${row.text}`,
  );
}

/**
 * The last day of the period that the newest column names, else of that of its document. A report on the year may have been
 * written at any time of it, or not have said its period at all.
 */
function toAsOf(row: RowRecord | undefined, matters: ReadonlyMap<string, DocumentSource['matter']>): string | null {
  const matter = matters.get(row?.document ?? '');
  if (row === undefined || matter === undefined) return null;
  const { year, period } = matter;
  const ofDocument = period === undefined || period === 'year' ? null : monthsOf(period)[1];
  const month = parsePeriodEnd(row.progressByPeriod.at(-1)?.period ?? '') ?? ofDocument;
  return month === null ? null : new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

const kindOrder = ['government-work-report', 'notice', 'task-breakdown', 'progress-report', 'bulletin', 'news'];

/** By date where both are known, else by what comes first in a year: report, breakdown, progress. */
function toOldestFirst(rows: readonly RowRecord[], sources: readonly DocumentSource[]): RowRecord[] {
  const order = new Map(
    sources
      .toSorted((a, b) => {
        const dates = [a, b].map(({ matter }) => matter.dateGiven ?? matter.dateIssued);
        const byDate = dates[0] && dates[1] ? dates[0].localeCompare(dates[1]) : 0;
        return (
          a.matter.year - b.matter.year || byDate || kindOrder.indexOf(a.matter.kind) - kindOrder.indexOf(b.matter.kind)
        );
      })
      .map(({ matter }, index) => [matter.id, index]),
  );
  return rows.toSorted((a, b) => (order.get(a.document) ?? 0) - (order.get(b.document) ?? 0));
}
