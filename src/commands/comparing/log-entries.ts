import { documentsTable } from '../../outputs/tables/documents-table.ts';
import { toDocumentAddress } from '../../records/addresses/list-addresses.ts';
import { toAddressName } from '../../records/addresses/site-address.ts';
import type { ChangeEntry } from '../../records/registry/changes.ts';
import { notStated } from '../../views/frame/record-names.ts';
import { pairDocuments } from './compare-content.ts';
import { compareRecords } from './compare-records.ts';
import type { DocumentPair } from './compare-texts.ts';
import type { ComparedSide } from './compared-side.ts';
import { findDeclared } from './declared-correction.ts';
import { listPrintedChanges, type PrintedChange } from './printed-changes.ts';
import type { ChangedField } from './published-change.ts';

/** What the page of a document says of itself as a whole; what editors declare of its parts stands there by itself. */
const stated: ReadonlySet<string> = new Set([
  ...['title', 'kind', 'district', 'year', 'period', 'documentNumber', 'issuer', 'contentSource', 'repostedBy'],
  ...['dateIssued', 'datePublished', 'dateGiven', 'dateReposted', 'indexNumber', 'topicCategory', 'validity'],
]);

/**
 * What the public is to be told of a change of the documents: those that came, and what those say otherwise that were there.
 * Where the original is the same, or an editor has declared the correction, the copy was corrected; otherwise its publisher has
 * revised it.
 */
export function toLogEntries(before: ComparedSide, after: ComparedSide, date: string): ChangeEntry[] {
  const pairs = pairDocuments(before, after);
  const known = new Set(pairs.map(({ is }) => is));
  const published = after.documents
    .filter((document) => !known.has(document))
    .map(({ source }): ChangeEntry => ({ date, kind: 'published', at: toDocumentAddress(source.matter.id) }));
  const changed = pairs.flatMap((pair): ChangeEntry[] => {
    const isRevised = pair.was.source.matter.original.sha256 !== pair.is.source.matter.original.sha256;
    const kind = isRevised ? 'revised' : 'corrected';
    const at = toDocumentAddress(pair.is.source.matter.id);
    const printed = listPrintedChanges(pair, after.addresses.fateOf);
    const words = [...listStatedChanges(pair, before, after), ...withoutTitle(printed, pair, after)];
    const told = words.filter((change) => isToldHere(change.at, after));
    const whole: ChangeEntry[] = isRevised ? [{ date, kind, at }] : [];
    return [
      ...whole,
      ...told.map((change): ChangeEntry => {
        const declared = findDeclared(pair, change);
        return declared === undefined
          ? { date, kind, ...change }
          : { date, kind: 'corrected', ...change, reason: declared.reason };
      }),
    ];
  });
  return [...published, ...changed];
}

/** The heading that is the title says nothing more where the change of the title is told. */
function withoutTitle(
  printed: readonly PrintedChange[],
  { was, is }: DocumentPair,
  { addresses }: ComparedSide,
): readonly PrintedChange[] {
  const { title } = is.source.matter;
  if (title === was.source.matter.title) return printed;
  const headings = addresses.current.flatMap(({ address, name }) => (name === toAddressName(title) ? [address] : []));
  return printed.filter(({ at }) => !headings.includes(at));
}

/** What is gone is told where it went; what was withdrawn by its own entry, and its words no more. What never was published is told to nobody. */
function isToldHere(at: string, { addresses }: ComparedSide): boolean {
  return addresses.current.some(({ address }) => address === at) || addresses.fateOf(at)?.kind === 'moved';
}

/** Title, number, dates and whatever else the page of a document states of it. */
function listStatedChanges({ was, is }: DocumentPair, before: ComparedSide, after: ComparedSide) {
  const columns = documentsTable.columns.filter(({ name }) => stated.has(name));
  const [old, now] = [before.index.documents.get(was.source.matter.id), after.index.documents.get(is.source.matter.id)];
  if (old === undefined || now === undefined) return [];
  const toSide = (fields: readonly ChangedField[], side: 'before' | 'after') =>
    fields.map((field) => `${field.title}：${field[side] ?? notStated}`).join('；');
  return compareRecords({ key: () => '', columns }, [old], [now]).map(({ fields }): PrintedChange => {
    return { at: now.url, before: toSide(fields, 'before'), after: toSide(fields, 'after') };
  });
}

/** Those that the log does not have yet. What it had before the change tells of an earlier one, also in the same words. */
export function withoutLogged(
  entries: readonly ChangeEntry[],
  { logged, earlier = [] }: { readonly logged: readonly ChangeEntry[]; readonly earlier?: readonly ChangeEntry[] },
): ChangeEntry[] {
  const toKey = ({ kind, at, before, after }: ChangeEntry) => JSON.stringify([kind, at, before, after]);
  const known = logged.map(toKey);
  for (const entry of earlier) {
    const place = known.indexOf(toKey(entry));
    if (place !== -1) known.splice(place, 1);
  }
  return entries.filter((entry) => !known.includes(toKey(entry)));
}
