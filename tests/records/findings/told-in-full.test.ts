import { expect, test } from 'vitest';
import { isToldInFull } from '../../../src/records/findings/told-in-full.ts';
import type { TaskDifference } from '../../../src/records/model.ts';

const [before, after] = [
  { quote: '新建112所', document: 'a', anchor: '1-2' },
  { quote: '新建113所', document: 'b', anchor: '1-2' },
] as const;
const difference: TaskDifference = {
  from: 'a/1-2',
  to: 'b/1-2',
  fromPlace: { document: 'a', anchor: '1-2' },
  toPlace: { document: 'b', anchor: '1-2' },
  field: 'text',
  before: before.quote,
  after: after.quote,
  kind: 'number',
  changes: [{ before: '112', after: '113' }],
};
const told = { quote: '114所已开工', document: 'b', anchor: '1-2' };

test('a change of one number is told in full by what quotes both of its wordings', () => {
  expect(isToldInFull(difference, [{ quotations: [after, told, before] }])).toBe(true);
});

test('it stands by itself where the other quotes other words, or tells less', () => {
  const longer = { quotations: [after, told, before] };
  expect(isToldInFull(difference, [{ quotations: [after, told] }])).toBe(false);
  expect(isToldInFull({ ...difference, toPlace: { document: 'c', anchor: '1-2' } }, [longer])).toBe(false);
  expect(isToldInFull({ ...difference, changes: [...difference.changes, { before: '3', after: '4' }] }, [longer])).toBe(
    false,
  );
  expect(isToldInFull({ ...difference, kind: 'wording' }, [longer])).toBe(false);
});
