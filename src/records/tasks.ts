import { type RowGroup, toRowGroups } from './links/row-groups.ts';
import type { RowRecord, TaskRecord, UnitRole } from './model.ts';
import { judgeRows } from './registry/link-registry.ts';
import type { Registries } from './registry/registries.ts';
import type { DocumentSource } from './source/document-source.ts';
import type { FrontMatter } from './source/front-matter.ts';
import type { Amendment } from './supersession/amendments.ts';
import { sortDocuments } from './supersession/document-order.ts';
import { type SettledAmendments, settleAmendments } from './supersession/settled-amendments.ts';
import { findDropping, findFormer, findNaming, findStanding } from './supersession/standing-rows.ts';
import { isProgressKind, type Supersession, toSupersession } from './supersession/supersession.ts';
import { findUnclear, type UnclearRow } from './supersession/unclear-rows.ts';
import { toTaskFigures } from './task-figures.ts';
import { hasReport, isReported, toStatus, toTaskReports } from './task-reports.ts';
import { toTaskRoles } from './task-roles.ts';

/** What the tasks of a year are made by. */
interface Account {
  readonly matters: ReadonlyMap<string, FrontMatter>;
  readonly supersession: Supersession;
  /** Rows of newer documents of which nobody can say whether they state an older one again. */
  readonly unclear: readonly UnclearRow[];
  readonly settled: SettledAmendments;
  readonly known: Pick<Registries, 'knownIndicator' | 'states'>;
}

/**
 * Rows → tasks: rows of the documents of one account that state one task are one ({@link toRowGroups}). A task is named
 * after the place of its oldest row; where another task has that place already, after the document's kind too, and where that
 * is taken as well, after the document.
 */
export function toTasks(
  rows: readonly RowRecord[],
  sources: readonly DocumentSource[],
  { links, ...known }: Pick<Registries, 'links' | 'knownIndicator' | 'states'>,
  amendments: readonly Amendment[] = [],
): TaskRecord[] {
  const matters = new Map(sources.map(({ matter }) => [matter.id, matter]));
  const supersession = toSupersession([...matters.values()]);
  const accountOf = (row: RowRecord | undefined) => matters.get(row?.document ?? '')?.account;
  const sorted = toOldestFirst(rows, sources);
  const grouped = [...Map.groupBy(sorted, accountOf).values()].flatMap((own) =>
    toRowGroups([...Map.groupBy(own, ({ document }) => document).values()], links, supersession),
  );
  const settled = settleAmendments(grouped, amendments, links, supersession);
  const { groups } = settled;
  const taken = new Set<string>();
  const reported = new Set([
    ...[...matters.values()].filter(isProgressKind).map(({ account }) => account),
    ...rows.filter(hasReport).map(accountOf),
  ]);
  const isForbidden = (one: string, other: string) => judgeRows(links, one, other) === 'forbid';
  const unclear = findUnclear(
    groups.map((group) => group.rows),
    supersession,
    isForbidden,
  );
  const account = { matters, supersession, unclear, settled, known };
  return inOrderOf(sorted, groups, ({ rows: [first] }) => first?.id).flatMap((group) => {
    const [first] = group.rows;
    const matter = matters.get(first?.document ?? '');
    if (first === undefined || matter === undefined) return [];
    const id = toId(first, matter, taken);
    const task = toTask(id, group, matter, account);
    const isHeld = reported.has(matter.account) || task.status !== 'not-stated';
    return [isHeld ? task : { ...task, status: 'not-held' as const }];
  });
}

function toId({ anchor }: RowRecord, { account, kind, id: document }: FrontMatter, taken: Set<string>): string {
  const ids = [anchor, `${kind}-${anchor}`, `${document}-${anchor}`].map((place) => `${account}/${place}`);
  const id = ids.find((one) => !taken.has(one)) ?? `${account}/${document}-${anchor}`;
  taken.add(id);
  return id;
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
  { district, year }: FrontMatter,
  { matters, supersession, unclear, settled, known }: Account,
): TaskRecord {
  const former = findFormer(rows, supersession).map((row) => row.id);
  const holding = rows.filter((row) => !former.includes(row.id));
  const promise = findStanding(rows, supersession);
  const reported = rows.findLast(isReported) ?? rows.findLast(hasReport);
  const reports = toReports(rows, supersession, matters, known);
  const { status, quote } = toStatus(reported, known.states);
  const newest = reports.findLast(({ row }) => row === reported?.id);
  const roles = [...toTaskRoles(findNaming(rows, former))];
  const named = (role: UnitRole) => roles.flatMap(([department, own]) => (own === role ? [department] : []));
  return {
    id,
    url: `/tasks/${id}/`,
    district,
    year,
    // A sentence says what is changed, and not what it is.
    kind: (promise?.before == null ? promise : rows[0])?.kind ?? 'task',
    name: [...holding, ...rows].find(({ name }) => name !== null)?.name ?? null,
    text: promise?.text ?? '',
    topics: [],
    rows: rows.map((row) => row.id),
    links,
    former,
    dropped: toDropped(rows, supersession, { matters, unclear, settled }),
    unsettled: toUnsettled(rows, { unclear, settled }),
    mentions: [],
    partOf: null,
    leads: named('lead'),
    supporting: named('supporting'),
    completion: newest?.completion ?? [],
    figures:
      promise === undefined || reported === undefined
        ? []
        : toTaskFigures(promise, reported, year, known.knownIndicator),
    reports,
    status,
    statusQuote: quote,
    asOf: newest?.asOf ?? null,
    deadline: rows.findLast(({ deadline }) => deadline !== null)?.deadline?.date ?? null,
    differences: [],
  };
}

/** What each row reports, beside the promise that stood at that time. */
function toReports(
  rows: readonly RowRecord[],
  supersession: Supersession,
  matters: Account['matters'],
  known: Account['known'],
): TaskRecord['reports'] {
  return rows.flatMap((row, nth) => {
    const matter = matters.get(row.document);
    const promise = findStanding(rows.slice(0, nth + 1), supersession);
    return matter === undefined || promise === undefined || !hasReport(row)
      ? []
      : toTaskReports({ row, promise, matter, correctedBy: findCorrection(row, rows, supersession) }, known);
  });
}

function findCorrection(
  row: RowRecord,
  rows: readonly RowRecord[],
  { revises, isReport }: Supersession,
): string | null {
  const later = rows.findLast(({ document }) => isReport(document) && revises(document, row.document));
  return later?.document ?? null;
}

/** What lists the task no longer: a document that says so, or one that took the place of all that promised it. */
function toDropped(
  rows: readonly RowRecord[],
  supersession: Supersession,
  { matters, unclear, settled }: Pick<Account, 'matters' | 'unclear' | 'settled'>,
): TaskRecord['dropped'] {
  const said = settled.dropped.get(rows[0]?.id ?? '');
  const isListedAgain = rows.some((row) => said !== undefined && supersession.revises(row.document, said.document));
  const open = new Set(unclear.flatMap(({ candidates }) => candidates.map(({ row }) => row.id)));
  const isOpen = (settled.open.get(rows[0]?.id ?? '') ?? []).length > 0;
  const by = said !== undefined && !isListedAgain ? said : null;
  const document = by?.document ?? (isOpen ? null : findDropping(rows, supersession, open));
  if (document === null) return null;
  const date = matters.get(document)?.dateIssued?.slice(0, 10) ?? null;
  return { document, date, anchor: by?.anchor ?? null, quote: by?.quote ?? null };
}

/** So many rows of a newer document are shown that may be about one task. */
const mostOpen = 3;

function toUnsettled(
  rows: readonly RowRecord[],
  { unclear, settled }: Pick<Account, 'unclear' | 'settled'>,
): TaskRecord['unsettled'] {
  const isOwn = (id: string) => rows.some((row) => row.id === id);
  const alike = unclear.filter(({ candidates }) => candidates.slice(0, mostOpen).some(({ row }) => isOwn(row.id)));
  return [
    ...alike.map(({ row: { document, anchor, text } }) => ({ document, anchor, quote: text })),
    ...(settled.open.get(rows[0]?.id ?? '') ?? []).map(({ document, anchor, quote }) => ({ document, anchor, quote })),
  ];
}

function toOldestFirst(rows: readonly RowRecord[], sources: readonly DocumentSource[]): RowRecord[] {
  const order = new Map(sortDocuments(sources.map(({ matter }) => matter)).map(({ id }, index) => [id, index]));
  return rows.toSorted((a, b) => (order.get(a.document) ?? 0) - (order.get(b.document) ?? 0));
}
