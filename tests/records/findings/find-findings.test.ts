import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findFindings } from '../../../src/records/findings/find-findings.ts';
import { findTargets } from '../../../src/records/findings/target-findings.ts';
import { toVerdicts } from '../../../src/records/links/verdict.ts';
import type { Observation, TaskDifference, TaskRecord } from '../../../src/records/model.ts';
import { reportedTask, smallLedger } from '../../site/views-ledger.ts';
import { readCase } from '../read-case.ts';

test('several findings of one task have an address each', () => {
  const difference: TaskDifference = {
    from: 'a/1-1',
    to: 'b/1-1',
    fromPlace: { document: 'a', anchor: '1-1' },
    toPlace: { document: 'b', anchor: '1-1' },
    field: 'text',
    before: '新建9所',
    after: '新建8所',
    kind: 'number',
    changes: [{ before: '9', after: '8' }],
  };
  const task: TaskRecord = { ...reportedTask, differences: [difference, { ...difference, field: 'name' }, difference] };
  const found = findFindings([task], [], []);
  expect(found.map(({ id, url }) => [id, url])).toEqual([
    ['difference/yang-2030/1-2', '/findings/differences/#yang-2030-1-2'],
    ['difference/yang-2030/1-2-2', '/findings/differences/#yang-2030-1-2-2'],
    ['difference/yang-2030/1-2-3', '/findings/differences/#yang-2030-1-2-3'],
  ]);
});

test('a target says what was found of it, of which part of the year it is, and whether it is an estimate', () => {
  const [target] = smallLedger.observations as readonly [Observation];
  const outcome: Observation = { ...target, kind: 'actual', quote: '增长6.9%', asPrinted: '增长6.9%' };
  const statementOf = (others: readonly Observation[]) =>
    findTargets(toVerdicts([target, ...others], smallLedger.indicators), [], new Map())[0]?.statement;
  expect(statementOf([{ ...outcome, kind: 'estimate' }])).toContain(`${target.name}，`);
  expect(statementOf([{ ...outcome, kind: 'estimate' }])).toContain('（预计数）');
  expect(statementOf([{ ...outcome, period: 'H1' }])).toContain('（上半年）');
  expect(statementOf([{ ...outcome, period: 'Q1', kind: 'estimate' }])).toContain('（一季度，预计数）');
  expect(statementOf([])).toBeUndefined();
});

test.each([
  ['declared-count-heading', ['match', 'mismatch']],
  ['declared-count-projects', ['mismatch']],
  ['good-livelihood-projects', ['match']],
])('the counts of %s are each a %j', async (name, outcomes) => {
  const { ledger } = await readCase(join(import.meta.dirname, '..', name));
  const counts = ledger.findings.filter(({ kind }) => kind === 'declared-count');
  expect([...new Set(counts.map(({ outcome }) => outcome))].toSorted()).toEqual(outcomes);
  for (const { outcome, statement } of counts) expect(statement).toContain(outcome === 'match' ? '相符' : '不符');
});

test('what the original prints so is a finding of its row, and a count that is declared stays a mismatch', async () => {
  const { ledger } = await readCase(join(import.meta.dirname, '..', 'good-printed-so'));
  const found = ledger.findings.filter(({ kind }) => kind === 'printed-so' || kind === 'declared-count');
  expect(found.map(({ id, outcome, task, quotations }) => [id, outcome, task, quotations[0]?.quote])).toEqual([
    ['declared-count/b-1/一-任务-5项', 'mismatch', null, '一、任务（5项）'],
    ['printed-so/b-1/1-2', 'item-number', 'suzhou-2018/1-2', '新建医院一所'],
    ['printed-so/b-1/2-1', 'cut-original', 'suzhou-2018/2-1', '修路'],
  ]);
  expect(found[1]?.statement).toBe('原件如此：原件的序号印了两次“1”。');
  expect(ledger.documents[0]?.printedSo).toHaveLength(3);
});
