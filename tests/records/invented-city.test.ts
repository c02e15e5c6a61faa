import { describe, expect, test } from 'vitest';
import type { FindingKind } from '../../src/records/model.ts';
import { readLedger } from '../../src/records/read-ledger.ts';
import { toReport } from '../../src/records/report.ts';

/**
 * Five documents of an invented city, read from end to end: a report, its breakdown, the progress of half a year, the
 * next report, and that of a district. What is said here was read in them.
 */
const { ledger, files } = await readLedger('tests/invented-city');
const taskOf = (place: string) => ledger.tasks.find(({ id }) => id === `yunhe-2030/${place}`);
const findingsOf = (kind: FindingKind) => ledger.findings.filter((finding) => finding.kind === kind);

test('there is nothing to say about them', () => {
  expect(toReport(files)).toBe('');
});

describe('a row and the report', () => {
  test('a row is a part of the work item whose words it repeats', () => {
    expect(taskOf('4-1')).toMatchObject({
      partOf: 'yunhe-2030/tuijin-xietong-chuangxin',
      mentions: [{ document: 'yunhe-2030-report', rule: 'sentence', score: 1 }],
      rows: ['yunhe-2030-breakdown/4-1', 'yunhe-2030-progress-h1/4-1'],
      links: [{ rule: 'same-place', score: 1 }],
    });
  });

  test('another number is still the same task, and a difference', () => {
    expect(taskOf('26-1')).toMatchObject({
      partOf: 'yunhe-2030/zhili-neihe',
      differences: [
        {
          from: 'yunhe-2030-report/zhili-neihe',
          to: 'yunhe-2030-breakdown/26-1',
          field: 'text',
          kind: 'number',
          changes: [{ before: '20', after: '18' }],
        },
      ],
    });
  });

  test('the sentence of targets states each indicator in a clause, and is no work item', () => {
    for (const [place, words] of [
      ['1-1', '地区生产总值增长6%左右'],
      ['2-1', '一般公共预算收入增长4.5%'],
      ['3-1', '进出口总额稳中有升'],
    ] as const)
      expect(taskOf(place)).toMatchObject({ kind: 'indicator', partOf: null, mentions: [{ words, rule: 'clause' }] });
  });

  test('what was done in the year before is no promise, in whatever words', () => {
    expect(taskOf('19-1')).toMatchObject({ partOf: null, mentions: [] });
  });
});

describe('what progress says', () => {
  test.each([
    ['1-1', 'not-stated', null],
    ['3-1', 'not-yet-measured', '年终统计'],
    ['19-1', 'completed', '已全部完成'],
    ['20-1', 'not-stated', null],
    ['22-1', 'not-yet-measured', '年度统计'],
    ['23-1', 'not-stated', null],
  ])('of %s is %s', (place, status, statusQuote) => {
    expect(taskOf(place)).toMatchObject({ status, statusQuote });
  });

  test('one share of the plan is stated, with its words and its row', () => {
    const stated = ledger.tasks.filter(({ completion }) => completion.length > 0);
    expect(stated.map(({ id, completion }) => [id, completion])).toEqual([
      [
        'yunhe-2030/20-1',
        [
          {
            percent: 63,
            subject: '',
            ofTheTask: true,
            quote: '已完成年度计划的63%',
            row: 'yunhe-2030-progress-h1/20-1',
          },
        ],
      ],
    ]);
  });

  test('who leads and who supports comes from the columns', () => {
    expect(taskOf('5-1')).toMatchObject({
      leads: ['yunhe/kejiju'],
      supporting: ['yunhe/jiaoyuju', 'yunhe/ge-qu-zhengfu'],
    });
    const counts = ledger.departments.find(({ id }) => id === 'yunhe/ge-qu-zhengfu')?.counts;
    expect(counts).toMatchObject({ lead: 0, supporting: 22, responsible: 0, related: 0 });
  });
});

describe('values', () => {
  const valuesOf = (document: string) =>
    ledger.observations
      .filter((one) => one.document === document)
      .map(({ indicator, district, year, period, kind, value, unit, measure }) =>
        [indicator, district, year, period, kind, value, unit, measure].join(' '),
      );

  test('a breakdown states targets of the year, its progress what half a year reached', () => {
    expect(valuesOf('yunhe-2030-breakdown')).toEqual([
      'diqu-shengchan-zongzhi yunhe 2030 year target 6 % growth',
      'yiban-gonggong-yusuan-shouru yunhe 2030 year target 4.5 % growth',
    ]);
    expect(valuesOf('yunhe-2030-progress-h1')).toEqual([
      'diqu-shengchan-zongzhi yunhe 2030 H1 actual 6.2 % growth',
      'yiban-gonggong-yusuan-shouru yunhe 2030 H1 actual 4.1 % growth',
    ]);
  });

  test('a report states what the year before reached and what its own year is to reach', () => {
    expect(valuesOf('yunhe-2031-report')).toEqual([
      'diqu-shengchan-zongzhi yunhe 2030 year actual 1260 亿元 level',
      'diqu-shengchan-zongzhi yunhe 2030 year actual 6.3 % growth',
      'yiban-gonggong-yusuan-shouru yunhe 2030 year actual 98.5 亿元 level',
      'yiban-gonggong-yusuan-shouru yunhe 2030 year actual 4.1 % growth',
      'jinchukou-zonge yunhe 2030 year actual 46 亿美元 level',
      'jinchukou-zonge yunhe 2030 year actual 3.2 % growth',
      'diqu-shengchan-zongzhi yunhe 2031 year target 6 % growth',
      'yiban-gonggong-yusuan-shouru yunhe 2031 year target 5 % growth',
    ]);
    expect(valuesOf('donglin-2031-report').every((value) => value.includes(' donglin 2030 year actual '))).toBe(true);
  });

  test('the year decides what half a year cannot', () => {
    const judged = ledger.verdicts.map(({ indicator, year, result, rule, outcome }) =>
      [indicator, year, result, rule, outcome?.asPrinted ?? ''].join(' '),
    );
    expect(judged).toEqual([
      'diqu-shengchan-zongzhi 2030 met at-least 增长6.3%',
      'yiban-gonggong-yusuan-shouru 2030 not-met at-least 增长4.1%',
      'diqu-shengchan-zongzhi 2031 cannot-tell no-outcome ',
      'yiban-gonggong-yusuan-shouru 2031 cannot-tell no-outcome ',
    ]);
  });
});

describe('findings', () => {
  test('numbers that differ are told with both places', () => {
    const numbers = findingsOf('difference').filter(({ outcome }) => outcome === 'number');
    expect(numbers).toMatchObject([
      {
        id: 'difference/yunhe-2030/25-1',
        url: '/findings/differences/#yunhe-2030-25-1',
        departments: ['yunhe/shengtaiju', 'yunhe/gongxinju'],
        statement: '前一份文件作“263”，后一份文件作“236”。',
        quotations: [
          { document: 'yunhe-2030-breakdown', anchor: '25-1' },
          { document: 'yunhe-2030-progress-h1', anchor: '25-1' },
        ],
      },
      { id: 'difference/yunhe-2030/26-1', quotations: [{ document: 'yunhe-2030-report' }, { anchor: '26-1' }] },
    ]);
  });

  test('a target is told with its outcome, whether it was met, and whose it is', () => {
    expect(findingsOf('target')).toMatchObject([
      { id: 'target/yunhe-2030/diqu-shengchan-zongzhi', outcome: 'met', task: 'yunhe-2030/1-1' },
      {
        id: 'target/yunhe-2030/yiban-gonggong-yusuan-shouru',
        outcome: 'not-met',
        departments: ['yunhe/fagaiwei', 'yunhe/caizhengju'],
        statement: '一般公共预算收入，未达到：4.1%，低于目标 4.5%，差 0.4 个百分点。2031年的目标：增长 5%。',
        quotations: [
          { quote: '一般公共预算收入增长4.5%', document: 'yunhe-2030-breakdown' },
          { quote: '一般公共预算收入98.5亿元，增长4.1%', document: 'yunhe-2031-report' },
          { quote: '一般公共预算收入增长5%', document: 'yunhe-2031-report' },
        ],
      },
    ]);
  });

  test('an amount without a figure is told, but not where a share of the one amount is stated or nothing is measured yet', () => {
    const places = findingsOf('no-figure').map(({ task }) => task?.split('/')[1]);
    expect(places).toContain('5-1');
    expect(places).toContain('19-1');
    // 63% of one plan; 12处 of 30; 年度统计; 6公里 of 18.
    for (const place of ['20-1', '21-1', '22-1', '26-1', '27-1']) expect(places).not.toContain(place);
    expect(findingsOf('no-figure').find(({ task }) => task === 'yunhe-2030/24-1')?.statement).toBe(
      '目标“8所”：进展中没有这一单位的数字；目标“1263个”：进展中没有这一单位的数字。',
    );
  });

  test('what is not measured yet is quoted', () => {
    expect(findingsOf('not-yet-measured').map(({ task, statement }) => [task, statement])).toEqual([
      ['yunhe-2030/3-1', '进展一栏只写“年终统计”。'],
      ['yunhe-2030/22-1', '进展一栏只写“年度统计”。'],
    ]);
    expect(findingsOf('not-reported')).toEqual([]);
  });
});

describe('terms', () => {
  test('two governments explain one term, and each names the other', () => {
    expect(ledger.terms.map(({ id, term, sameAs }) => [id, term, sameAs])).toEqual([
      ['donglin-2031-report/1', '“263”专项行动', ['yunhe-2031-report/1']],
      ['yunhe-2031-report/1', '“263”专项行动', ['donglin-2031-report/1']],
      ['yunhe-2031-report/2', '“两助”行动', []],
    ]);
  });

  test('a term is found where it is meant, in whole sentences, and not in its own explanation or in a number', () => {
    const [term] = ledger.terms;
    expect(term?.mentions.map(({ document, quote }) => `${document} ${quote}`)).toEqual([
      'yunhe-2030-breakdown 开展“263”专项行动，关停低效企业263家',
      'yunhe-2030-progress-h1 开展“263”专项行动，关停低效企业236家',
      'donglin-2031-report “263”专项行动取得阶段性成效。',
      'donglin-2031-report 持续开展“263”专项行动。',
      'yunhe-2031-report “263”专项行动扎实开展，关停低效企业263家。',
      'yunhe-2031-report 继续开展“263”专项行动，完成内河清淤30公里。',
    ]);
  });
});
