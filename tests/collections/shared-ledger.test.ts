import { expect, test } from 'vitest';
import { readLedgerOnce } from '../../src/collections/shared-ledger.ts';

test('who asks for a folder again is given what was read, also by another copy of the program', async () => {
  const first = readLedgerOnce('tests/site/content');
  const copy = '../../src/collections/shared-ledger.ts?copy';
  const { readLedgerOnce: readByCopy }: { readLedgerOnce: typeof readLedgerOnce } = await import(copy);
  expect(readByCopy).not.toBe(readLedgerOnce);
  expect(readByCopy('tests/site/content')).toBe(first);
  expect((await first).rows).toHaveLength(4);
});
