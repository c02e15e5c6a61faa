import type { Ledger } from '../model.ts';
import type { ChangeEntry } from '../registry/changes.ts';
import type { RedirectEntry } from '../registry/redirects.ts';
import type { Registries } from '../registry/registries.ts';
import type { ChangeRecord } from '../schema/change-record.ts';
import { uniqueNames } from '../values/unique-names.ts';
import type { AddressBook } from './address-book.ts';
import { toRowAddress } from './list-addresses.ts';

/** A change without what follows from where it is. */
type ToldChange = Omit<ChangeRecord, 'id' | 'document' | 'task'>;

/** What the editors have told of changes, and what they have withdrawn, newest first; of one day the later entry first. */
export function listChanges(
  { documents, tasks }: Pick<Ledger, 'documents' | 'tasks'>,
  addresses: AddressBook,
  { changes, redirects }: Pick<Registries, 'changes' | 'redirects'>,
): ChangeRecord[] {
  const told = [...tellEntries(changes.entries, addresses), ...redirects.entries.flatMap(tellRedirect)];
  const documentAt = new Map(documents.map(({ id, url }) => [url, id]));
  const taskAt = new Map(tasks.flatMap(({ id, url, rows }) => [url, ...rows.map(toRowAddress)].map((at) => [at, id])));
  const unique = uniqueNames();
  return told
    .map(({ url, date, kind, ...words }) => ({
      id: unique(
        `${kind}/${date}/${url
          .replace(/[^\p{L}\p{N}]+/gu, ' ')
          .trim()
          .replaceAll(' ', '-')}`,
      ),
      url,
      date,
      kind,
      document: documentAt.get(url.replace(/#.*$/u, '')) ?? null,
      task: taskAt.get(url) ?? null,
      ...words,
    }))
    .reverse()
    .toSorted((a, b) => (a.date > b.date ? -1 : Number(a.date < b.date)));
}

function tellEntries(
  entries: readonly ChangeEntry[],
  { current, published, fateOf }: Pick<AddressBook, 'current' | 'published' | 'fateOf'>,
): ToldChange[] {
  const names = new Map(current.map(({ address, name }) => [address, name]));
  const wasNamed = new Map(published.addresses.map(({ address, name }) => [address, name]));
  return entries.map(({ at, date, kind, before = null, after = null, reason = null }) => {
    const fate = names.has(at) ? null : fateOf(at);
    // Of what was withdrawn no words stay.
    const isWithdrawn = fate?.kind === 'withdrawn';
    const [url = at] = fate?.kind === 'moved' ? fate.to : [];
    return {
      url,
      date,
      kind,
      name: isWithdrawn ? fate.entry.withdrawn.what : (names.get(url) ?? wasNamed.get(at) ?? at),
      before: isWithdrawn ? null : before,
      after: isWithdrawn ? null : after,
      reason,
      by: null,
    };
  });
}

/** What is found elsewhere is told at the old address. */
function tellRedirect(entry: RedirectEntry): ToldChange[] {
  const { from: url, date } = entry;
  if ('to' in entry) return [];
  const {
    what: name,
    reason,
    by,
  } = 'withdrawn' in entry ? entry.withdrawn : { what: entry.now, reason: entry.reason, by: null };
  const kind = 'withdrawn' in entry ? 'withdrawn' : 'restated';
  return [{ url, date, kind, name, before: null, after: null, reason, by }];
}
