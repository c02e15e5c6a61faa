import { type BrokenAddress, findBrokenAddresses } from '../addresses/broken-addresses.ts';
import { findOnlySuccessor, findSuccessor } from '../addresses/likely-successor.ts';
import { findOriginal, readOriginalName, toDocumentAddress } from '../addresses/list-addresses.ts';
import type { SiteAddress } from '../addresses/site-address.ts';
import type { CheckedDocument } from '../checked-document.ts';
import { doubt, fail, hasFailed } from '../messages.ts';
import { findDepartment, type Registry } from '../registry/registry.ts';
import type { CheckContext } from './check-context.ts';
import {
  describeChanged,
  describeMovedAccount,
  describeReworded,
  describeVanished,
} from './describe-broken-address.ts';
import { movedAccountFinder } from './moved-account.ts';
import { findReworded, type RewordedBlock } from './reworded-block.ts';

/**
 * `address-vanished`: an address that was published is no longer there; `address-changed`: it names something else now.
 * Nothing is said of what the editors have registered in registry/redirects.yaml. `address-ledger`: there is no ledger, though git
 * has one (a doubt where that is of other documents), or though the registry tells of what was published (a doubt).
 */
export function checkPublishedAddresses({
  addresses,
  documents,
  tasks,
  registry,
  redirects,
  changes,
  today,
}: Pick<CheckContext, 'addresses' | 'documents' | 'tasks' | 'registry' | 'redirects' | 'changes' | 'today'>): void {
  const { published, current, fateOf, isWhole } = addresses;
  checkLedgerIsThere({ addresses, redirects, changes });
  if (!isWhole) return;
  const broken = findBrokenAddresses(published.addresses, current, fateOf);
  const known = new Set(published.addresses.map(({ address }) => address));
  const pages = new Map(current.map((one) => [one.address, one]));
  const pageOf = ({ address }: SiteAddress) =>
    address.includes('#') ? (pages.get(address.replace(/#.*$/u, '')) ?? null) : null;
  const added = current.filter(({ address }) => !known.has(address));
  const gone = broken.flatMap(({ was, now }) => (now === null ? [was] : []));
  const findAccount = movedAccountFinder(addresses, tasks);
  for (const one of broken) {
    const account = one.now === null ? findAccount(one.was) : null;
    const place = { line: one.was.line };
    const block = one.now === null ? toReworded(one, findOnlySuccessor(one.was, gone, added), documents) : null;
    if (block !== null) {
      fail(block.file, 'address-vanished', describeReworded(one, block), block.place, block.mend);
    } else if (account !== null) {
      fail(published.file, 'address-vanished', describeMovedAccount(one, account, today), place);
    } else if (one.now === null) {
      const likest = findSuccessor(one.was, added, published.addresses);
      const recorded = findOriginal(one.was.address, published.addresses);
      const named = recorded === undefined ? null : readOriginalName(recorded);
      const isShared = documents.some(({ source }) => source.matter.original.path === named);
      const original = isShared ? null : named;
      const heir = likest === null ? findHeir(one.was, registry, pages) : null;
      const text = describeVanished(one, { likest, heir, page: pageOf(one.was), original }, today);
      fail(published.file, 'address-vanished', text, place);
    } else {
      fail(published.file, 'address-changed', describeChanged(one, one.now, today), place);
    }
  }
}

/** The department that has the name of one that is gone as another name of its own. */
function findHeir(
  { address, name }: SiteAddress,
  registry: Registry,
  pages: ReadonlyMap<string, SiteAddress>,
): SiteAddress | null {
  const [, district] = /^\/departments\/([^/]+)\/[^/]+\/$/u.exec(address) ?? [];
  const heir = district === undefined ? undefined : findDepartment(registry, name, district);
  return heir === undefined ? null : (pages.get(`/departments/${heir.id}/`) ?? null);
}

type Told = Pick<CheckContext, 'addresses' | 'redirects' | 'changes'>;

function checkLedgerIsThere({ addresses: { published, current }, redirects, changes }: Told): void {
  const { addresses, file, forgotten } = published;
  if (hasFailed(file)) return;
  const unasked = '网址取消或另指他物，核查不会说';
  if (addresses.length > 0) {
    const here = new Set(addresses.map(({ address }) => address));
    const lost = [...(forgotten?.addresses ?? [])].filter((address) => !here.has(address));
    if (forgotten === null || lost.length === 0) return;
    const found = `这份登记比版本库里的少了 ${lost.length} 个公布过的网址（如 ${lost[0]}）：以后它们${unasked.slice('网址'.length)}`;
    doubt(file, 'address-ledger', `${found}。请恢复：${forgotten.restore}；确实没有公布过的，不用管，提交以后不再提醒`);
    return;
  }
  const told = [redirects, changes].find(({ entries }) => entries.length > 0);
  if (forgotten !== null) {
    const kept = current.find(({ address }) => address.startsWith('/documents/') && forgotten.addresses.has(address));
    const { restore } = forgotten;
    const found = `没有已公布网址的登记，而版本库里有 ${forgotten.addresses.size} 条`;
    if (kept === undefined)
      doubt(file, 'address-ledger', `${found}：${unasked}。请恢复：${restore}；换成了别处的内容、另起登记的，不用管`);
    else fail(file, 'address-ledger', `${found}（如还在的 ${kept.address}）：${unasked}。请恢复：${restore}`);
  } else if (told !== undefined) {
    const text = `没有已公布网址的登记，而 ${told.file.basename} 说有公布过的：${unasked}。请从版本库恢复这个文件；从没有构建过的不用管`;
    doubt(file, 'address-ledger', text);
  }
}

function toReworded(
  { was }: BrokenAddress,
  now: SiteAddress | null,
  documents: readonly CheckedDocument[],
): RewordedBlock | null {
  const [page, anchor = ''] = was.address.split('#');
  const [, newAnchor = ''] = now?.address.split('#') ?? [];
  const document = documents.find(({ source }) => toDocumentAddress(source.matter.id) === page);
  return document === undefined ? null : findReworded(document, newAnchor, anchor);
}
