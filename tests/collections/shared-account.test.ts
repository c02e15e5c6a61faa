import { expect, test } from 'vitest';
import { readAccountOnce } from '../../src/collections/shared-account.ts';

test('who asks for a folder again is given what was read, also by another copy of the program', async () => {
  const first = readAccountOnce('tests/site/content');
  const copy = '../../src/collections/shared-account.ts?copy';
  const { readAccountOnce: readByCopy }: { readAccountOnce: typeof readAccountOnce } = await import(copy);
  expect(readByCopy).not.toBe(readAccountOnce);
  expect(readByCopy('tests/site/content')).toBe(first);
  expect((await first).rows).toHaveLength(4);
});
