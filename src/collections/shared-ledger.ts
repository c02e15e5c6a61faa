import { type LoadedLedger, loadLedger } from './load-ledger.ts';

/** Astro bundles the collections apart from the command that builds; what both read is kept where each can see it. */
const key = Symbol.for('mingzhang.ledger');

const shared = globalThis as { [key]?: Map<string, Promise<LoadedLedger>> };

/**
 * The ledger of a content folder, read once in a process however many ask for it: the command that builds, every
 * collection, the sitemap. Rejects as {@link loadLedger} does.
 */
export function readLedgerOnce(root: string): Promise<LoadedLedger> {
  shared[key] ??= new Map();
  const known = shared[key].get(root) ?? loadLedger(root);
  shared[key].set(root, known);
  return known;
}
