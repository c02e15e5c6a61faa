import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mendFiles } from '../../../src/records/mend-files.ts';
import { readLedger } from '../../../src/records/read-ledger.ts';

test('a heading whose words changed keeps its address once the mark is written that the check asks for', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'mingzhang-reworded-'));
  const root = join(parent, 'content');
  try {
    for (const from of ['base-registry', 'address-vanished/input']) {
      await cp(join(import.meta.dirname, '..', from), root, { recursive: true });
    }
    const before = await readLedger(root);
    expect(vanishedIn(before)).toHaveLength(1);
    await mendFiles(root, before.files);
    const after = await readLedger(root);
    expect(vanishedIn(after)).toEqual([]);
    const anchors = after.documents.flatMap(({ outline }) => outline.map(({ anchor }) => anchor));
    expect(anchors).toContain('附件2-2017年市政府工作任务分解表');
  } finally {
    await rm(parent, { recursive: true });
  }
});

/** What is said of addresses in the documents themselves. */
function vanishedIn({ documents }: Awaited<ReturnType<typeof readLedger>>): string[] {
  return documents.flatMap(({ source }) =>
    source.file.messages.flatMap(({ ruleId, reason }) => (ruleId === 'address-vanished' ? [reason] : [])),
  );
}
