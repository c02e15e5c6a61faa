import { expect, test } from 'vitest';
import { findDroppedNumbers } from '../../../src/records/findings/target-findings.ts';
import type { Observation } from '../../../src/records/model.ts';
import { reportedTask, smallLedger } from '../../site/views-ledger.ts';

const [first] = smallLedger.observations as readonly [Observation];
const before: Observation = { ...first, name: '投资', value: 758, unit: '亿元', asPrinted: '758', comparator: '' };
const steady: Observation = {
  ...before,
  year: before.year + 1,
  value: null,
  asPrinted: '保持稳定',
  quote: '投资、外贸保持稳定',
  document: 'b',
};
const find = (...observations: readonly Observation[]) =>
  findDroppedNumbers(observations, smallLedger.tasks, new Map(smallLedger.rows.map((row) => [row.id, row])));

test('a number that gave way to words is told in one sentence, with both quotations', () => {
  expect(find(before, steady)).toMatchObject([
    {
      id: 'number-dropped/yang-2031/gdp',
      url: '/findings/numbers-dropped/#yang-2031-gdp',
      district: 'yang',
      year: 2031,
      indicator: 'gdp',
      task: null,
      statement: '投资，2030年的目标：758 亿元；2031年的目标没有数字：“保持稳定”。',
      quotations: [
        { quote: '758', document: before.document },
        { quote: '投资、外贸保持稳定', document: 'b' },
      ],
    },
  ]);
});

test('the task that states the words is named, with its departments', () => {
  const [row = null] = reportedTask.rows;
  const [found] = find(before, { ...steady, row });
  expect(found?.task).toBe(reportedTask.id);
  expect(found?.departments).toContain('yang/keji');
});

test('where any document of the year gives a number, none was given up', () => {
  expect(find(before, steady, { ...steady, value: 760, asPrinted: '760', document: 'c' })).toEqual([]);
});

test('neither words after words, nor a dash, nor a year in between is a number given up', () => {
  expect(find({ ...before, value: null, asPrinted: '持平' }, steady)).toEqual([]);
  expect(find(before, { ...steady, asPrinted: '—' })).toEqual([]);
  expect(find(before, { ...steady, year: before.year + 2 })).toEqual([]);
  expect(find(before, { ...steady, district: 'dong' })).toEqual([]);
  expect(find({ ...before, kind: 'actual' }, steady)).toEqual([]);
});
