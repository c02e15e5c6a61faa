import { expect, test } from 'vitest';
import { ContentError, loadSiteContent, readSiteContentOnce } from '../../src/collections/site-content.ts';

test('who asks for a folder again is given what was read, also by another copy of the program', async () => {
  const first = readSiteContentOnce('tests/site/content');
  const copy = '../../src/collections/site-content.ts?copy';
  const { readSiteContentOnce: readByCopy }: { readSiteContentOnce: typeof readSiteContentOnce } = await import(copy);
  expect(readByCopy).not.toBe(readSiteContentOnce);
  expect(readByCopy('tests/site/content')).toBe(first);
  expect((await first).ledger.rows).toHaveLength(4);
  expect(await loadSiteContent('tests/site/content')).toBe(await first);
});

test('content with faults is refused with its messages, and read all the same', async () => {
  const folder = 'tests/records/character-lost/input';
  await expect(loadSiteContent(folder)).rejects.toThrow(ContentError);
  await expect(loadSiteContent(folder)).rejects.toThrow(/n-1\.md:16:5 错误 /u);
  expect((await readSiteContentOnce(folder)).documents).toHaveLength(1);
});
