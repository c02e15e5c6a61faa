import { expect, test } from 'vitest';
import type { FrontMatter } from '../../src/records/source/front-matter.ts';
import { sortDocuments } from '../../src/records/supersession/document-order.ts';

function matter(id: string, own: Partial<FrontMatter>): FrontMatter {
  return { id, kind: 'task-breakdown', year: 2031, account: 'jiangzhou-2031', ...own } as FrontMatter;
}

const orderOf = (...matters: FrontMatter[]) => sortDocuments(matters).map(({ id }) => id);

const report = matter('report', { kind: 'government-work-report', dateIssued: '2031-01-10' });
const plan = matter('plan', { dateIssued: '2031-02-01' });
const progress = (period: string, own: Partial<FrontMatter> = {}) =>
  matter(period, { kind: 'progress-report', period, ...own });

test('reports on progress stand as the year goes, whether they print a date or not', () => {
  expect(orderOf(progress('year'), progress('M1-M10'), progress('H1'), plan, progress('Q1'), report)).toEqual([
    'report',
    'plan',
    'Q1',
    'H1',
    'M1-M10',
    'year',
  ]);
});

test('what changes a plan stands behind it and the reports up to its day', () => {
  const amendment = matter('amendment', { dateIssued: '2031-08-01', amends: ['plan'] });
  expect(orderOf(amendment, progress('M1-M10'), progress('H1'), plan)).toEqual(['plan', 'H1', 'amendment', 'M1-M10']);
});

test('what changes a change stands behind that; without a date, behind what it changes', () => {
  const second = matter('second', { amends: ['first'] });
  const first = matter('first', { amends: ['plan'] });
  expect(orderOf(second, first, progress('H1'), plan)).toEqual(['plan', 'first', 'second', 'H1']);
});

test('a correction of a report is of that report’s time, whenever it was made', () => {
  const correction = progress('Q1', { id: 'correction', dateIssued: '2031-11-02', amends: ['Q1'] });
  expect(orderOf(correction, progress('H1'), progress('Q1'), plan)).toEqual(['plan', 'Q1', 'correction', 'H1']);
});

test('what revises itself, or each other, ends all the same', () => {
  const circle = [matter('a', { amends: ['b'] }), matter('b', { amends: ['a'] }), matter('c', { amends: ['c'] })];
  expect(orderOf(...circle).toSorted()).toEqual(['a', 'b', 'c']);
});
