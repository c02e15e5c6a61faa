import type { CheckedDocument } from '../checked-document.ts';
import { toDocumentParts } from '../document-parts.ts';
import type { Ledger, PagePlace, RowRecord, TaskRecord } from '../model.ts';
import { remembering } from '../remembering.ts';
import { mostCarriers, type SiteAddress, toSiteAddress } from './site-address.ts';

/** What addresses are given to; what is told of their changes, and what became of them, follows. */
export type AddressedLedger = Omit<Ledger, 'changes' | 'addresses'>;

/** Every address of the site that is kept: of documents and their parts, tasks and their accounts, departments, districts, indicators, topics and terms. */
export function listAddresses(ledger: AddressedLedger, documents: readonly CheckedDocument[]): SiteAddress[] {
  const { departments, districts, indicators, topics, terms } = ledger;
  const rowOf = new Map(ledger.rows.map((row) => [row.id, row]));
  const statedOf = placesByDepartment(ledger);
  const observationsOf = Map.groupBy(ledger.observations, ({ indicator }) => indicator);
  const all = [
    ...documents.flatMap((document) => documentAddresses(document)),
    ...accountAddresses(ledger, rowOf),
    ...ledger.tasks.map((task) => toTaskAddress(task, rowOf)),
    ...departments.map(({ id, url, name }) => toSiteAddress(url, name, { carriers: toCarriers(statedOf.get(id)) })),
    ...indicators.map(({ id, url, name }) => {
      return toSiteAddress(url, name, { carriers: toCarriers(observationsOf.get(id)) });
    }),
    ...[...districts, ...topics].map(({ url, name }) => toSiteAddress(url, name)),
    ...terms.map(({ url, term, document, anchor }) => {
      return toSiteAddress(url, term, { carriers: [toRowAddress(`${document}/${anchor}`)] });
    }),
  ];
  return [...new Map(all.map((one) => [one.address, one])).values()];
}

/** The page of the tasks of one place and year. */
export function toAccountAddress({ district, year }: Pick<TaskRecord, 'district' | 'year'>): string {
  return `/tasks/${district}-${year}/`;
}

/** A place and a year name an account, whatever the place is called; it stands or falls with the documents that state its tasks. */
function accountAddresses(
  { tasks, districts }: Pick<Ledger, 'tasks' | 'districts'>,
  rowOf: ReadonlyMap<string, RowRecord>,
): SiteAddress[] {
  const nameOf = new Map(districts.map(({ id, name }) => [id, name]));
  return [...Map.groupBy(tasks, toAccountAddress)].flatMap(([address, [first, ...others]]) => {
    if (first === undefined) return [];
    const rows = [first, ...others].flatMap((task) => task.rows.flatMap((id) => rowOf.get(id) ?? []));
    const name = `${nameOf.get(first.district) ?? first.district}${first.year}年任务`;
    const carriers = rows.map(({ document }) => toDocumentAddress(document));
    return [toSiteAddress(address, name, { whole: `${first.district}-${first.year}`, carriers })];
  });
}

function toTaskAddress(
  { url, name, text, rows, former }: TaskRecord,
  rowOf: ReadonlyMap<string, RowRecord>,
): SiteAddress {
  const own = rows.flatMap((id) => rowOf.get(id) ?? []);
  const names = new Set([name, ...own.map((row) => row.name), null].map((one) => one ?? ''));
  const earlier = own
    .filter(({ id }) => former.includes(id))
    .flatMap((row) => [...names].map((one) => `${one}${row.text}`));
  return toSiteAddress(url, text, { whole: `${name ?? ''}${text}`, carriers: rows.map(toRowAddress), earlier });
}

/** The rows that name each department, or one that it succeeded: without them it has no page. */
function placesByDepartment({
  departments,
  rows,
}: Pick<Ledger, 'departments' | 'rows'>): ReadonlyMap<string, PagePlace[]> {
  const successors = new Map(departments.map(({ id, successors }) => [id, successors.map((one) => one.id)]));
  const withSuccessors = (id: string, before: readonly string[] = []): string[] =>
    before.includes(id)
      ? []
      : [id, ...(successors.get(id) ?? []).flatMap((next) => withSuccessors(next, [...before, id]))];
  const named = rows.flatMap(({ document, anchor, units }) =>
    units.flatMap(({ department }) => withSuccessors(department ?? '').map((id) => ({ document, anchor, id }))),
  );
  return Map.groupBy(named, ({ id }) => id);
}

/** The page of a document. */
export function toDocumentAddress(id: string): string {
  return `/documents/${id}/`;
}

/** The page of a document's original, which is recorded with the name of the file: `任务.docx/关于下达任务的通知`. */
function toOriginalAddress(id: string): string {
  return `${toDocumentAddress(id)}original/`;
}

/** The name of the file as the page of an original recorded it, or its beginning; null for any other page, and where it was withdrawn. */
export function readOriginalName({ address, name }: SiteAddress): string | null {
  const [, file] = address.endsWith('/original/') ? (/^([^/]+)(?:\/|$)/u.exec(name) ?? []) : [];
  return file ?? null;
}

/** What is recorded of the original of a document, of which the page is given. */
export function findOriginal(page: string, published: readonly SiteAddress[]): SiteAddress | undefined {
  return published.find(({ address }) => address === `${page}original/`);
}

/** The place of a row on the page of its document; of a further sentence of a paragraph, `p-3f2a1b.2`, the paragraph. */
export function toRowAddress(row: string): string {
  return row.replace(
    /^(.*)\/([^/]*?)(?:\.\d+)?$/u,
    (_, document, anchor) => `${toDocumentAddress(document)}#${anchor}`,
  );
}

/** The few places that state something, so that it goes with the last of them; of what is stated at many, their documents. */
function toCarriers(stated: readonly PagePlace[] = []): Iterable<string> {
  const places = new Set(stated.map(({ document, anchor }) => `${toDocumentAddress(document)}#${anchor}`));
  return places.size > mostCarriers ? new Set(stated.map(({ document }) => toDocumentAddress(document))) : places;
}

const documentAddresses = remembering((document: CheckedDocument): SiteAddress[] => {
  const { id, title, kind, original } = document.source.matter;
  const page = toDocumentAddress(id);
  const carriers = [page];
  // Rows under one name differ by what each of them says itself.
  const own = new Map(document.rows.map(({ anchor, text }) => [anchor, text]));
  return [
    toSiteAddress(page, title, { whole: `${kind} ${title}` }),
    toSiteAddress(toOriginalAddress(id), `${original.path}/${title}`, { whole: title, carriers }),
    ...toDocumentParts(document).map(({ anchor, text }) =>
      toSiteAddress(`${page}#${anchor}`, own.get(anchor) ?? text, { whole: text, carriers }),
    ),
  ];
});
