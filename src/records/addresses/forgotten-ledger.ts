import { existsSync } from 'node:fs';
import { runGit } from '../../files/run-git.ts';

/** A ledger of addresses as git has it. */
export interface ForgottenLedger {
  /** The command that brings it back. */
  readonly restore: string;
  /** The addresses that it recorded. */
  readonly addresses: ReadonlySet<string>;
}

/** The ledger as it was committed last; null where it is not, or there is no git. */
export function findCommitted(root: string, name: string): Promise<ForgottenLedger | null> {
  return readRevision(root, name, committed);
}

/** The ledger as git last had it, staged, committed or in its history; null where git never had a line of it, or there is none. */
export async function findForgotten(root: string, name: string): Promise<ForgottenLedger | null> {
  if (!existsSync(root)) return null;
  const revision = await findRevision(root, name);
  return revision === null ? null : readRevision(root, name, revision);
}

async function readRevision(root: string, name: string, [revision, from]: Revision): Promise<ForgottenLedger | null> {
  const text = await runGit(root, ['show', `${revision}:./${name}`]);
  if (text?.isDone !== true) return null;
  const folder = /[^\w./\\:-]/u.test(root) ? JSON.stringify(root) : root;
  const addresses = new Set(text.said.split('\n').flatMap((line) => /^\/[^\t]*/u.exec(line) ?? []));
  if (addresses.size === 0) return null;
  return { restore: ['git', '-C', folder, 'checkout', ...from, '--', name].join(' '), addresses };
}

/** What to read it from (nothing for what is staged), and how a checkout names that. */
type Revision = readonly [revision: string, from: readonly string[]];

const committed: Revision = ['HEAD', ['HEAD']];

async function findRevision(root: string, name: string): Promise<Revision | null> {
  const staged = await runGit(root, ['ls-files', '--error-unmatch', '--', name]);
  if (staged === null) return null;
  if (staged.isDone) return ['', []];
  const head = await runGit(root, ['cat-file', '-e', `HEAD:./${name}`]);
  if (head?.isDone) return committed;
  // The newest commit that touched it is the one that took it out.
  const removed = await runGit(root, ['log', '-1', '--format=%h', '--', name]);
  if (removed?.isDone !== true || removed.said === '') return null;
  return [`${removed.said}^`, [`${removed.said}^`]];
}
