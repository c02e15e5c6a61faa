import { expect, test } from 'vitest';
import { describePassed, findPassedDeadline, toldDays } from '../../../src/records/findings/passed-deadlines.ts';
import type { RowRecord } from '../../../src/records/model.ts';
import { reportedTask, smallLedger } from '../../site/views-ledger.ts';

const [row] = smallLedger.rows as readonly [RowRecord];
const silent: RowRecord = { ...row, progress: null, statedStatus: null, percentage: null };
const due: RowRecord = { ...silent, deadline: { asPrinted: '3月底前', date: '2030-03-31' } };

test('a deadline before the day that is told passed without a word', () => {
  expect(findPassedDeadline([due], '2030-06-30')).toEqual({
    row: due,
    words: '3月底前',
    date: '2030-03-31',
    toldTo: '2030-06-30',
  });
});

test.each<[what: string, rows: readonly RowRecord[], toldTo: string | null]>([
  ['it has not come yet', [due], '2030-02-28'],
  ['no day is told', [due], null],
  ['no day follows from its words', [{ ...due, deadline: { asPrinted: '长期', date: null } }], '2030-06-30'],
  ['there is none', [silent], '2030-06-30'],
  ['another document tells of the task', [due, { ...silent, progress: ['已开工'] }], '2030-06-30'],
  ['a column calls its state', [due, { ...silent, statedStatus: '推进中' }], '2030-06-30'],
])('nothing is found where %s', (_, rows, toldTo) => {
  expect(findPassedDeadline(rows, toldTo)).toBeNull();
});

test('a cell that reports nothing is no word', () => {
  expect(findPassedDeadline([due, { ...silent, progress: ['—'] }], '2030-06-30')).not.toBeNull();
});

test('the day that is told is that of the newest document of the place and year', () => {
  const of = (asOf: string | null, district = 'yang') => ({ ...reportedTask, district, year: 2030, asOf });
  const told = toldDays([of('2030-03-31'), of('2030-06-30'), of(null), of('2030-09-30', 'dong')]);
  expect(told(of(null))).toBe('2030-06-30');
  expect(told(of(null, 'xi'))).toBeNull();
});

test('its days are written as documents write them', () => {
  const passed = { row: due, words: '3月底前', date: '2030-03-31', toldTo: '2030-06-30' };
  expect(describePassed(passed)).toBe(
    '完成时限“3月底前”（至2030年3月31日）已过，说到2030年6月30日的进展文件里没有这项任务的进展。',
  );
});
