import { findOriginal, readOriginalName } from '../addresses/list-addresses.ts';
import { type SiteAddress, toAddressName, toNameHash } from '../addresses/site-address.ts';
import { doubt } from '../messages.ts';
import type { CheckContext } from './check-context.ts';

type Needed = 'redirects' | 'addresses' | 'documents' | 'originals';

/**
 * `registry-redirect`: a document was withdrawn and the file that it was made of is still there, published where other
 * documents rest on it too, and its entry does not say what becomes of that. `original-unused` (a doubt): a file of which no document
 * is made, and no entry says why.
 */
export function checkWithdrawnOriginals({
  redirects,
  addresses,
  documents,
  originals,
}: Pick<CheckContext, Needed>): void {
  const used = new Set(documents.map(({ source }) => source.matter.original.path));
  const known = new Set<string>();
  for (const [nth, entry] of redirects.entries.entries()) {
    const page = 'withdrawn' in entry ? findOriginal(entry.from, addresses.published.addresses) : undefined;
    const name = page && originals.find((one) => isNamed(page, one));
    if (name === undefined || !('withdrawn' in entry)) continue;
    known.add(name);
    // Once its withdrawal is published, a shared file was judged; one that is there again was not.
    if (entry.withdrawn.original !== undefined || (page?.name === '' && used.has(name))) continue;
    redirects.report([nth, 'withdrawn'], describeLeft(entry.from, name, documents), 'registry-redirect');
  }
  if (!addresses.isWhole) return;
  const unused = originals.filter((name) => !name.startsWith('.') && !used.has(name) && !known.has(name));
  for (const name of unused) doubt(redirects.file, 'original-unused', describeUnused(name));
}

/** Of what was withdrawn the hash of the name is left. */
function isNamed(page: SiteAddress, name: string): boolean {
  return page.name === '' ? page.hash === toNameHash(name) : readOriginalName(page) === toAddressName(name);
}

function describeUnused(name: string): string {
  return `原件 originals/${name} 没有一份文档出自它，不会公布，但谁取得版本库都能读到。文档误删了的，从版本库恢复文档；还没有导入的，导入它（npm run import -- 原件所在的路径）；文档换了去处或撤回了的，删去这个文件`;
}

function describeLeft(from: string, name: string, documents: CheckContext['documents']): string {
  const sharing = documents.flatMap(({ source: { matter } }) => (matter.original.path === name ? [matter.id] : []));
  const [first] = sharing;
  if (first === undefined)
    return `${from} 撤回了，它的原件 originals/${name} 还在内容目录里，不再公布，但谁取得版本库都能读到。请删去这个文件（法律要求删除的，还要从版本库的历史中清除）；要留存的，在 withdrawn 里写 original: 留存备查，不再公布`;
  return `${from} 撤回了，而它的全文还在公布的原件 originals/${name} 里，${sharing.length} 份文档（如 ${first}）也出自这个文件。法律要求删除的，请把删去那一部分的文件用同一个名字重新导入（npm run import -- ${name}），再在 withdrawn 里写 original: 原件中的这一部分已删去；照旧公布的写 original: 与其他文件共用的原件照旧公布`;
}
