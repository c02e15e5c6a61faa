import { type LoadedAccount, loadAccount } from './load-account.ts';

/** Astro bundles the collections apart from the command that builds; what both read is kept where each can see it. */
const key = Symbol.for('mingzhang.account');

const shared = globalThis as { [key]?: Map<string, Promise<LoadedAccount>> };

/**
 * The account of a content folder, read once in a process however many ask for it: the command that builds, every
 * collection, the sitemap. Rejects as {@link loadAccount} does.
 */
export function readAccountOnce(root: string): Promise<LoadedAccount> {
  shared[key] ??= new Map();
  const known = shared[key].get(root) ?? loadAccount(root);
  shared[key].set(root, known);
  return known;
}
