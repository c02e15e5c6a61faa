import { describe, expect, test } from 'vitest';
import { rowLikeness } from '../../src/records/links/row-groups.ts';
import type { Ledger } from '../../src/records/model.ts';
import { readLedger } from '../../src/records/read-ledger.ts';
import { toSiteIdentity } from '../../src/views/frame/site-identity.ts';
import { interfaceWords } from '../../src/views/prose/interface-words.ts';
import { countOf, documentKindLines, yearsHeld } from '../../src/views/prose/ledger-counts.ts';
import { likenessOf } from '../../src/views/prose/likeness.ts';
import {
  addressLines,
  citationExample,
  printedValues,
  rowNumber,
  writtenOutUnits,
} from '../../src/views/prose/printed-examples.ts';
import { checksBefore, stateLines, verdictGroups } from '../../src/views/prose/rule-tables.ts';
import { taskExample } from '../../src/views/prose/task-example.ts';
import { verdictExample } from '../../src/views/prose/verdict-example.ts';
import { smallLedger } from './views-ledger.ts';

const { ledger } = await readLedger('tests/invented-city');

/** A city that nobody has published anything of. */
const nothing: Ledger = {
  documents: [],
  sections: [],
  rows: [],
  tasks: [],
  departments: [],
  districts: [],
  observations: [],
  terms: [],
  topics: [],
  indicators: [],
  verdicts: [],
  leaders: [],
  findings: [],
  changes: [],
  addresses: [],
};

describe('the example of a task', () => {
  test('is planned and reported on, with a number that changed on the way', () => {
    const example = taskExample(ledger);
    expect(example?.task).toEqual({ name: '26-1 完成西河、北河清淤18公里', url: '/tasks/yunhe-2030/26-1/' });
    expect(example?.statements.map(({ kind, paragraphs }) => [kind, ...paragraphs])).toEqual([
      ['政府工作报告', '完成西河、北河清淤20公里。'],
      ['任务分解', '完成西河、北河清淤18公里'],
      ['进展情况', '完成西河、北河清淤18公里', '清淤6公里'],
    ]);
    expect(example?.links).toEqual([
      '位置相同（序号和行次）；文字相似度 1，不低于 0.3。',
      '整句相同或相近；文字相似度 0.73，不低于 0.5。',
    ]);
    expect(example?.differences).toHaveLength(1);
    expect(example?.findings).toEqual([
      expect.objectContaining({
        url: '/findings/differences/#yunhe-2030-26-1',
        statement: expect.stringContaining('“20”'),
      }),
    ]);
  });

  test('is chosen by what it shows: without that one another takes its place', () => {
    const rest = { ...ledger, tasks: ledger.tasks.filter(({ id }) => id !== 'yunhe-2030/26-1') };
    const example = taskExample(rest);
    expect(example?.statements.length).toBeGreaterThan(1);
    expect(example?.differences.length).toBeGreaterThan(0);
  });

  test('is none where no task stands in two documents', () => {
    expect(taskExample(nothing)).toBeNull();
    const alone = ledger.tasks.map((task) => ({ ...task, rows: task.rows.slice(0, 1), mentions: [] }));
    expect(taskExample({ ...ledger, tasks: alone })).toBeNull();
  });
});

describe('the example of a verdict', () => {
  test('is a missed target beside a final figure in its own unit', () => {
    expect(verdictExample(ledger)).toMatchObject({
      indicator: { name: '云河市2030年一般公共预算收入' },
      verdict: {
        group: 'not-met',
        targets: [{ places: [{ quote: '一般公共预算收入增长4.5%' }] }],
        outcomes: [{ text: '增长 4.1%' }],
      },
    });
  });

  test('is one that was met where none was missed, and none where none is decided', () => {
    const met = ledger.verdicts.filter(({ result }) => result !== 'not-met');
    expect(verdictExample({ ...ledger, verdicts: met })?.verdict.group).toBe('met');
    expect(verdictExample({ ...ledger, verdicts: met.filter(({ result }) => result !== 'met') })).toBeNull();
  });
});

test('the states of all tasks and the rules of all verdicts are counted, also those that none has', () => {
  const states = stateLines(ledger);
  expect(states.reduce((sum, { count }) => sum + count.value, 0)).toBe(ledger.tasks.length);
  expect(states.map(({ name }) => name)).toContain('已完成');
  const rules = verdictGroups(ledger).flatMap((group) => group.rules);
  expect(rules.reduce((sum, { count }) => sum + count.value, 0)).toBe(ledger.verdicts.length);
  expect(rules.filter(({ count }) => count.value === 0).length).toBeGreaterThan(0);
});

test('what the check looks for is what stops the build, in the words of the catalogue', () => {
  const groups = checksBefore();
  const tables = groups.find(({ title }) => title === '表格');
  expect(tables?.found).toContain('一行的格数与表头不符');
  expect(tables?.found).not.toContain('列名没有登记含义，按原样显示');
});

test('the likeness that a page tells is the one that rows are linked by', () => {
  expect(likenessOf).toMatchObject(rowLikeness);
});

test('a word of the interface is the one that every page shows', () => {
  expect(interfaceWords.notStated).toBe('未说明');
});

test('what the ledger holds is counted by kind and year', () => {
  expect(countOf(ledger, 'documents').value).toBe(5);
  expect(yearsHeld(ledger)).toBe('2030年、2031年');
  expect(documentKindLines(ledger)).toContainEqual({
    name: '任务分解',
    meaning: '把全年工作拆成条目，写明责任单位',
    held: { text: '1 份，2030年', of: 'documents:kind=task-breakdown' },
  });
  expect(documentKindLines(ledger).at(-1)?.held.text).toBe('还没有收录');
  expect(yearsHeld(nothing)).toBe('未说明');
});

describe('what stands within a sentence', () => {
  test('is taken from what the ledger prints', () => {
    const range = { kind: 'target', quote: null, value: 7, upper: 7.5, asPrinted: '7~7.5' } as const;
    const observations = smallLedger.observations.map((one) => ({ ...one, ...range }));
    expect(printedValues({ ...smallLedger, observations })).toBe('，例如“7~7.5”');
    const numbered = ledger.rows.map((row) => ({ ...row, itemNumber: 3, ordinal: 2, anchor: '3-2' }));
    expect(rowNumber({ ...ledger, rows: numbered })).toBe('，例如 3-2 是序号 3 下的第 2 行');
    const unit = { role: 'lead', department: null, inherited: false } as const;
    const units = [
      { ...unit, name: '市农业局' },
      { ...unit, name: '市水利局' },
    ];
    const [row] = ledger.rows.map((one) => ({ ...one, units, unitsAsPrinted: { 责任单位: '市农业局、水利局' } }));
    expect(writtenOutUnits({ ...ledger, rows: row ? [row] : [] })).toBe(
      '，例如“市农业局、水利局”写作市农业局、市水利局',
    );
  });

  test('is nothing where the ledger prints nothing of the kind', () => {
    expect([printedValues(nothing), rowNumber(nothing), writtenOutUnits(nothing)]).toEqual(['', '', '']);
  });
});

test('addresses and a citation are shown on what is there, and the pattern alone where nothing is', () => {
  const lines = addressLines(ledger);
  expect(lines.map(({ example }) => example)).toEqual([
    '/documents/yunhe-2030-breakdown/',
    '/documents/yunhe-2030-breakdown/#1-1',
    expect.stringMatching(/^\/documents\/yunhe-2030-breakdown\/original\/#L\d+$/u),
    '/tasks/yunhe-2030/1-1/',
  ]);
  expect(addressLines(nothing).map(({ example }) => example)).toEqual([null, null, null, null]);
  expect(citationExample(ledger, toSiteIdentity({}))?.text).toContain('[EB/OL]');
  expect(citationExample(nothing, toSiteIdentity({}))).toBeNull();
});
