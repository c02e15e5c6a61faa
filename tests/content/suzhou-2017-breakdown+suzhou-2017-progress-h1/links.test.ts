import { describe, expect, test } from 'vitest';
import type { TaskRecord } from '../../../src/records/model.ts';
import { readPublished } from '../read-published.ts';

/** Facts that were read in the documents themselves, not taken from the program. */
const read = await readPublished('suzhou-2017-breakdown', 'suzhou-2017-progress-h1');

const tasksOf = (ledger: string): TaskRecord[] =>
  read.ledger.tasks.filter(({ id, kind }) => id.startsWith(`${ledger}/`) && kind !== 'commitment');

describe('the two documents of 2017', () => {
  test('all 194 rows stand in both', () => {
    const tasks = tasksOf('suzhou-2017');
    expect(tasks).toHaveLength(194);
    expect(tasks.filter(({ rows }) => rows.length !== 2)).toEqual([]);
  });

  test('exactly these differ', () => {
    const found = tasksOf('suzhou-2017').flatMap(({ id, differences }) =>
      differences.map(({ field, kind, changes }) => [id.split('/')[1], field, kind, ...changes.flatMap(Object.values)]),
    );
    expect(found).toEqual([
      ['18-2', 'text', 'damage', '—', ''],
      ['22-1', 'text', 'damage', '1~2', '12'],
      ['31-1', 'text', 'number', '112', '113'],
      ['36-1', 'text', 'wording', '保护', '保扩'],
      ['49-1', 'text', 'wording', '', '国资'],
      ['53-4', 'text', 'damage', '铁路二类口岸', ''],
      ['56-1', 'text', 'wording', '', '住宅'],
      ['57-2', 'lead', 'department', '昆山市政府', '市交通局'],
      ['59-3', 'text', 'damage', '个', ''],
    ]);
  });
});
