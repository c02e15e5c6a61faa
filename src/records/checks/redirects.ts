import type { RedirectEntry } from '../registry/redirects.ts';
import type { CheckContext } from './check-context.ts';
import { quote } from './quote.ts';

/**
 * `registry-redirect`: an entry of registry/redirects.yaml about an address that is still in use, that leads to an
 * address that there is not, or that says of one what it does not name.
 */
export function checkRedirects({ redirects, addresses }: Pick<CheckContext, 'redirects' | 'addresses'>): void {
  if (!addresses.isWhole) return;
  const names = new Map(addresses.current.map(({ address, name }) => [address, name]));
  for (const [nth, entry] of redirects.entries.entries()) {
    for (const { field, text } of findFaults(entry, names))
      redirects.report([nth, ...field], text, 'registry-redirect');
  }
}

type Fault = { readonly field: readonly (string | number)[]; readonly text: string };

function findFaults(entry: RedirectEntry, names: ReadonlyMap<string, string>): Fault[] {
  const { from } = entry;
  const name = names.get(from);
  if ('now' in entry) {
    if (name?.startsWith(entry.now)) return [];
    const found =
      name === undefined ? '没有这个网址了，请改为写 to 或 withdrawn' : `现在是${quote(name)}，请照录开头的文字`;
    return [{ field: ['now'], text: `${from} ${found}` }];
  }
  const alive = name === undefined ? [] : [{ field: ['from'], text: `${from} 还在用，是${quote(name)}。请删去这一条` }];
  const lost = ('to' in entry ? entry.to : []).filter((to) => !names.has(to));
  return [...alive, ...lost.map((to) => ({ field: ['to'], text: `没有 ${to} 这个网址。请改为现在的网址` }))];
}
