import type { ComparedSide } from './compared-side.ts';
import type { PublishedChange } from './published-change.ts';

/** An id that gave way to another one, by the entry that says where its page went. */
interface RenamedId {
  readonly from: string;
  readonly to: string;
  readonly pattern: RegExp;
}

/** The changes in which something else changed than an id that is another one now; the others as one line for each id. */
export function foldRenamed(
  changes: readonly PublishedChange[],
  before: ComparedSide,
  after: ComparedSide,
): { readonly changes: PublishedChange[]; readonly notes: string[] } {
  const renamed = findRenamedIds(before, after);
  const folded = new Map<RenamedId, PublishedChange[]>();
  const kept = changes.filter((change) => {
    const id = renamed.find((one) => isAll(change, one));
    if (id !== undefined) folded.set(id, [...(folded.get(id) ?? []), change]);
    return id === undefined;
  });
  const notes = [...folded].map(
    ([{ from, to }, own]) =>
      `${own.length} 处（如 ${own[0]?.address ?? ''}）只是其中的编号 ${from} 换成了 ${to}，不逐处列出。`,
  );
  return { changes: kept, notes };
}

function isAll({ turn, fields }: PublishedChange, { pattern, to }: RenamedId): boolean {
  if (turn !== 'changed' || fields.length === 0) return false;
  return fields.every(({ before, after }) => before !== null && before.replace(pattern, () => to) === after);
}

function findRenamedIds(before: ComparedSide, after: ComparedSide): RenamedId[] {
  const present = new Set(after.addresses.current.map(({ address }) => address));
  const renamed = before.addresses.current.flatMap(({ address }): RenamedId[] => {
    const fate = present.has(address) ? null : after.addresses.fateOf(address);
    const to = fate?.kind === 'moved' && fate.to.length === 1 ? toId(fate.to[0] ?? '') : null;
    const from = toId(address);
    if (from === null || to === null || from === to) return [];
    return [{ from, to, pattern: new RegExp(`(?<![\\w-])${from}(?![\\w-])`, 'gu') }];
  });
  return [...new Map(renamed.map((one) => [`${one.from} ${one.to}`, one])).values()];
}

/** What records are called by of what has such a page: /departments/jiangzhou/kejiju/ → jiangzhou/kejiju; of a task that of its account. */
function toId(address: string): string | null {
  const account = /^\/tasks\/([^/]+)\//u.exec(address)?.[1];
  return account ?? /^\/(?:documents|departments|districts|indicators|topics)\/([^#]+)\/$/u.exec(address)?.[1] ?? null;
}
