import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ReadLedger, readLedger } from '../../src/records/read-ledger.ts';

/** Reads the small content root of a case: its input over the registry that all cases share. */
export async function readCase(folder: string): Promise<ReadLedger> {
  const parent = await mkdtemp(join(tmpdir(), 'mingzhang-case-'));
  const root = join(parent, 'content');
  try {
    await cp(join(import.meta.dirname, 'base-registry'), root, { recursive: true });
    await cp(join(folder, 'input'), root, { recursive: true });
    return await readLedger(root, { today: '2031-06-01' });
  } finally {
    await rm(parent, { recursive: true });
  }
}
