import { expect, test } from 'vitest';
import { checkProsePages } from '../../src/collections/check-prose.ts';
import { toReport } from '../../src/records/report.ts';

test('the published pages of prose have no faults', async () => {
  const files = await checkProsePages('content');
  expect(files).not.toEqual([]);
  expect(toReport(files)).toBe('');
});
