import { globSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { type ReadLedger, readLedger } from '../../src/records/read-ledger.ts';

const known = new Map<string, Promise<ReadLedger>>();

/**
 * Reads these documents of content/ as if no other were published, so that what is added or removed beside them changes
 * nothing of what is said here. Those that are not published are left out.
 */
export function readPublished(...ids: readonly string[]): Promise<ReadLedger> {
  const key = [...new Set(ids)].toSorted().join(' ');
  const read = known.get(key) ?? readAlone(ids);
  known.set(key, read);
  return read;
}

async function readAlone(ids: readonly string[]): Promise<ReadLedger> {
  const root = await mkdtemp(join(tmpdir(), 'mingzhang-published-'));
  try {
    await cp('content/registry', join(root, 'registry'), { recursive: true });
    // They tell what was published, corrected and withdrawn of all documents.
    for (const name of ['changes', 'redirects']) await rm(join(root, `registry/${name}.yaml`));
    for (const path of globSync('content/documents/**/*.md')) {
      if (!ids.includes(basename(path, '.md'))) continue;
      const [, original = ''] = /^ {2}path: (.+)$/mu.exec(await readFile(path, 'utf8')) ?? [];
      for (const one of [path, join('content/originals', original)])
        await cp(one, join(root, relative('content', one)));
    }
    return await readLedger(root);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
