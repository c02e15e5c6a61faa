import { readOriginalName } from '../addresses/list-addresses.ts';
import { toAddressName } from '../addresses/site-address.ts';
import type { CheckContext } from './check-context.ts';

type Needed = 'redirects' | 'addresses' | 'documents' | 'originals';

/**
 * `registry-redirect`: a document was withdrawn and the file that it was made of is still there, published where other
 * documents rest on it too, and its entry does not say what becomes of that.
 */
export function checkWithdrawnOriginals({
  redirects,
  addresses,
  documents,
  originals,
}: Pick<CheckContext, Needed>): void {
  for (const [nth, entry] of redirects.entries.entries()) {
    if (!('withdrawn' in entry) || entry.withdrawn.original !== undefined) continue;
    const recorded = readOriginalName(entry.from, addresses.published.addresses);
    const name = originals.find((one) => toAddressName(one) === recorded);
    if (name !== undefined)
      redirects.report([nth, 'withdrawn'], describeLeft(entry.from, name, documents), 'registry-redirect');
  }
}

function describeLeft(from: string, name: string, documents: CheckContext['documents']): string {
  const sharing = documents.flatMap(({ source: { matter } }) => (matter.original.path === name ? [matter.id] : []));
  const [first] = sharing;
  if (first === undefined)
    return `${from} 撤回了，它的原件 originals/${name} 还在内容目录里，不再公布，但谁取得版本库都能读到。请删去这个文件（法律要求删除的，还要从版本库的历史中清除）；要留存的，在 withdrawn 里写 original: 留存备查，不再公布`;
  return `${from} 撤回了，而它的全文还在公布的原件 originals/${name} 里，${sharing.length} 份文档（如 ${first}）也出自这个文件。法律要求删除的，请把删去那一部分的文件用同一个名字重新导入（npm run import -- ${name}），再在 withdrawn 里写 original: 原件中的这一部分已删去；照旧公布的写 original: 与其他文件共用的原件照旧公布`;
}
