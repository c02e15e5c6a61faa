import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCase } from './read-case.ts';

test('what was changed is told newest first, where it is found now, with its task', async () => {
  const { ledger } = await readCase(join(import.meta.dirname, 'good-changes'));
  const breakdown = 'suzhou-2017-breakdown';
  expect(ledger.changes.map(({ date, kind, url, document, task }) => [date, kind, url, document, task])).toEqual([
    ['2031-05-01', 'withdrawn', '/documents/suzhou-2017-progress-h1/', null, null],
    // The same task, which the revision calls otherwise.
    ['2031-05-01', 'restated', `/documents/${breakdown}/#3-1`, breakdown, 'suzhou-2017/3-1'],
    // It has moved to the heading as the revision has it.
    ['2031-04-01', 'revised', `/documents/${breakdown}/#附件2-2017年政府工作任务分解表`, breakdown, null],
    ['2031-04-01', 'revised', `/documents/${breakdown}/`, breakdown, null],
    ['2031-03-02', 'corrected', '/documents/suzhou-2017-progress-h1/#2-1', null, null],
    ['2031-03-01', 'corrected', `/documents/${breakdown}/#2-1`, breakdown, 'suzhou-2017/2-1'],
    ['2031-03-01', 'corrected', `/documents/${breakdown}/#2-1`, breakdown, 'suzhou-2017/2-1'],
    ['2031-02-02', 'corrected', '/departments/suzhou/kejiju/', null, null],
    ['2031-02-01', 'published', '/documents/suzhou-2017-progress-h1/', null, null],
    ['2031-02-01', 'published', `/documents/${breakdown}/`, breakdown, null],
  ]);
  expect(ledger.changes.map(({ id }) => id).slice(5, 7)).toEqual([
    `corrected/2031-03-01/documents-${breakdown}-2-1-2`,
    `corrected/2031-03-01/documents-${breakdown}-2-1`,
  ]);
  expect(ledger.changes[6]).toMatchObject({
    name: '建设高水平研发机构，达到112个',
    before: '达到112个个',
    after: '达到112个',
    reason: '抄录重字',
  });
});

test('of what was withdrawn no words stay', async () => {
  const { ledger } = await readCase(join(import.meta.dirname, 'good-changes'));
  const withdrawn = ledger.changes.filter(({ url }) => url.startsWith('/documents/suzhou-2017-progress-h1/'));
  expect(withdrawn.map(({ name, before, after, reason, by }) => [name, before, after, reason, by])).toEqual([
    ['上半年进展情况', null, null, '原件已废止', '市政府办公室'],
    ['上半年进展情况', null, null, null, null],
    ['上半年进展情况', null, null, null, null],
  ]);
});
