import type { ChangeEntry } from '../registry/changes.ts';
import type { CheckContext } from './check-context.ts';

/** `registry-change`: an entry of registry/changes.yaml that names nothing which is or was published, or no document where it must. */
export function checkChanges({ changes, addresses }: Pick<CheckContext, 'changes' | 'addresses'>): void {
  const { current, fateOf, isWhole } = addresses;
  if (!isWhole) return;
  const present = new Set(current.map(({ address }) => address));
  for (const [nth, entry] of changes.entries.entries()) {
    const text = findFault(entry, present.has(entry.at) || fateOf(entry.at) !== null);
    if (text !== null) changes.report([nth, 'at'], text, 'registry-change');
  }
}

const documentPage = /^\/documents\/[^/#]+\/$/u;

function findFault({ at, kind, before }: ChangeEntry, isKnown: boolean): string | null {
  if (!isKnown) {
    return `没有 ${at} 这个网址，也没有登记它的去向。请改为所指内容的网址；撤回或换了网址的，先在 registry/redirects.yaml 登记`;
  }
  if (before !== undefined || documentPage.test(at)) return null;
  const what = kind === 'published' ? '公布的是整份文件' : '没有写 before 和 after 的修订说的是整份文件';
  return `${what}，而 ${at} 不是文件的网址。请写作 /documents/文件编号/`;
}
