import { accountOf, isAccount } from '../addresses/moved-tasks.ts';
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
    for (const { field, text } of findFaults(entry, names, listMovedTasks(entry, addresses)))
      redirects.report([nth, ...field], text, 'registry-redirect');
  }
}

/** The tasks that an entry about their account moves: the page of a place and year may stand while all its tasks are named otherwise. */
function listMovedTasks({ from }: RedirectEntry, { published, fateOf }: CheckContext['addresses']): readonly string[] {
  if (!isAccount(from)) return [];
  return published.addresses.flatMap(({ address }) => {
    const fate = accountOf(address) === from ? fateOf(address) : null;
    return fate?.kind === 'moved' && fate.entry.from === from ? fate.to : [];
  });
}

type Fault = { readonly field: readonly (string | number)[]; readonly text: string };

function findFaults(entry: RedirectEntry, names: ReadonlyMap<string, string>, movedTasks: readonly string[]): Fault[] {
  const { from } = entry;
  const name = names.get(from);
  if ('now' in entry) {
    if (name?.startsWith(entry.now)) return [];
    const found =
      name === undefined ? '没有这个网址了，请改为写 to 或 withdrawn' : `现在是${quote(name)}，请照录开头的文字`;
    return [{ field: ['now'], text: `${from} ${found}` }];
  }
  const isOfTasks = name !== undefined && movedTasks.length > 0;
  const alive =
    name === undefined || isOfTasks
      ? []
      : [{ field: ['from'], text: `${from} 还在用，是${quote(name)}。请删去这一条` }];
  const lost = ('to' in entry ? entry.to : []).filter((to) => {
    return !names.has(to) && !(isOfTasks && movedTasks.some((task) => accountOf(task) === to));
  });
  return [...alive, ...lost.map((to) => ({ field: ['to'], text: `没有 ${to} 这个网址。请改为现在的网址` }))];
}
