import { join } from 'node:path';
import { stringify } from 'yaml';
import { replaceFile } from '../../files/replace-file.ts';
import { readContentFile } from '../../records/content-file.ts';
import type { ChangeEntry } from '../../records/registry/changes.ts';

export const changesFile = 'registry/changes.yaml';

/** Adds entries to the end of the log of changes, one a line; what stands there stays as it is. */
export async function appendEntries(root: string, entries: readonly ChangeEntry[]): Promise<void> {
  const { file } = await readContentFile(root, changesFile);
  // A list that is written as empty goes on nowhere.
  const text = String(file).replace(/^\[\]\s*$/mu, '');
  const lines = entries.map((entry) => `- ${stringify(entry, { collectionStyle: 'flow', lineWidth: 0 }).trim()}\n`);
  const start = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  await replaceFile(join(root, changesFile), `${start}${lines.join('')}`);
}
