import { kindOf, type SiteAddress } from './site-address.ts';

/** Finds the task that the rows of a published one state now; null where none does, or several. */
export type TaskFinder = (was: Pick<SiteAddress, 'carriers' | 'hash'>) => SiteAddress | null;

/**
 * Rows keep their identifiers, so that they tell for certain where a task is that has another address now. Of several sentences of
 * one paragraph it is the one with the same words.
 */
export function taskFinder(current: readonly SiteAddress[]): TaskFinder {
  const stated = current.flatMap((task) =>
    accountOf(task.address) === null ? [] : task.carriers.map((row) => ({ row, task })),
  );
  const tasksOf = Map.groupBy(stated, ({ row }) => row);
  return ({ carriers, hash }) => {
    const all = new Set(carriers.flatMap((row) => (tasksOf.get(row) ?? []).map(({ task }) => task)));
    const same = all.size > 1 ? [...all].filter((task) => task.hash === hash) : [...all];
    return same.length === 1 ? (same[0] ?? null) : null;
  };
}

/** The address of the account that a task is named by: `/tasks/jiangzhou-2030/`; null of anything else. */
export function accountOf(address: string): string | null {
  return /^(\/tasks\/[^/]+\/)[^/]+\/$/u.exec(address)?.[1] ?? null;
}

/** Whether it is the address of an account, not of a task. */
export function isAccount(address: string): boolean {
  return kindOf(address) === kindOf('/tasks/account/');
}
