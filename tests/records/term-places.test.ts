import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupTerms, toWantedTerms } from '../../src/records/links/term-mentions.ts';
import { findTermPlaces } from '../../src/records/links/term-places.ts';
import { readAliases, toTermForms } from '../../src/records/values/term-forms.ts';

const entries = [
  ['“263”专项行动', '是“两减六治三提升”环保专项行动的简称。'],
  ['“331”专项行动', '指集中整治。'],
  ['“931”接续行动', '开展专项行动（简称“931行动”）。'],
  ['“不见面”审批', '指不见面。'],
  ['“城市双修”', '生态修复、城市修补。'],
  ['“阳光扶贫·智慧e农”系统', '平台。'],
  ['水务一体化', '统一管理。'],
  ['城区环境“四无”整治', '“四无”是指无乱涂。'],
  ['“五个一批”要求', '一批。'],
].map(([term = '', explanation = ''], nth) => ({
  id: `yang-2030-report/${nth + 1}`,
  term,
  aliases: readAliases(term, explanation),
}));
const wanted = toWantedTerms(entries);

/** The marked parts of a text. */
const marked = (text: string) => findTermPlaces(text, wanted).map(({ start, end }) => text.slice(start, end));

test.each([
  ['持续开展“263”专项行动。', ['“263”专项行动']],
  ['市“263”领导小组办公室', ['“263”']],
  ['全面开展“263”“331”等行动', ['“263”', '“331”']],
  ['开展蓝藻、263专项行动等专项监测', ['263专项行动']],
  ['开展“两减六治三提升”专项行动计划', ['“两减六治三提升”']],
  ['紧扣两减六治三提升目标任务', ['两减六治三提升']],
  ['城市环境综合整治“931”行动', ['“931”行动']],
  ['推进“不见面审批（服务）”改革', ['不见面审批']],
  ['“网上批、不见面”审批', ['不见面”审批']],
  ['“代办制、不见面”各项措施', ['不见面']],
  ['城市“双修”试点区域', ['城市“双修”']],
  ['推进“阳光扶贫﹒智慧e农”系统建设', ['“阳光扶贫﹒智慧e农”系统']],
  ['水务一体化、医疗卫生', ['水务一体化']],
])('%s', (text, parts) => {
  expect(marked(text)).toEqual(parts);
});

test.each([
  '共检查化工企业263家',
  '“33312345”政务服务热线',
  '“1263”专项行动',
  '新增263.5公里',
  '会见面对面审批',
  '四无人员',
  '完成第五个一批项目',
  '分管263',
  '二百零五个一批要求',
])('%s holds no term', (text) => {
  expect(marked(text)).toEqual([]);
});

test.each([
  ['实施阳光2030', 1],
  ['实施“阳光2030”行动', 1],
  ['实施阳光20301', 0],
  ['实施阳光2030.5', 0],
  ['实施阳光2030%', 0],
  ['实施阳光2030 ％', 0],
])('%s holds a term that ends with a figure %i times', (text, count) => {
  const ending = toWantedTerms([{ id: 'a', term: '阳光2030', aliases: [] }]);
  expect(findTermPlaces(text, ending)).toHaveLength(count);
});

test('entries that share any name are one term, also by way of a third', () => {
  const chain = [
    { id: 'a', term: '“两减六治”行动', aliases: [] },
    { id: 'b', term: '“两减六治”行动', aliases: ['“三提升”行动'] },
    { id: 'c', term: '“三提升”行动', aliases: [] },
    { id: 'd', term: '“两助”行动', aliases: [] },
  ];
  expect(groupTerms(chain).map((group) => group.map(({ id }) => id))).toEqual([['a', 'b', 'c'], ['d']]);
});

/** How a name has to be written to be found: the shorter it is, the more it could mean something else. */
test.each<[name: string, text: string, needs: string]>([
  ['“一二三”', '一二三', 'quoted'],
  ['一二三', '一二三', 'quoted'],
  ['“一二三四”', '一二三四', 'partly'],
  ['“一二三四五”', '一二三四五', 'partly'],
  ['“一二三四五六”', '一二三四五六', 'plain'],
  ['“一二”三四', '一二三四', 'plain'],
  ['一二三四', '一二三四', 'plain'],
])('%s is looked for as %s, %s', (name, text, needs) => {
  expect(toTermForms(name, [])).toEqual([{ text, needs }]);
});

test('the other names of a term are those that its text marks', () => {
  expect(entries.map(({ aliases }) => aliases)).toEqual([
    ['“263”', '“两减六治三提升”', '“两减六治三提升”环保专项行动'],
    ['“331”'],
    ['“931”', '“931行动”'],
    ['“不见面”'],
    [],
    ['“阳光扶贫·智慧e农”'],
    [],
    ['“四无”'],
    ['“五个一批”'],
  ]);
});

test('terms that share a name are one', () => {
  const other = { id: 'dong-2031-report/4', term: '“263”专项行动', aliases: ['“263”'] };
  expect(toWantedTerms([...entries, other])).toHaveLength(entries.length);
});

const part = fc.constantFrom(...'“”263专项行动不见面审批、1年 。', '“263”', '“不见面”审批', '水务一体化');

test('places are in order, never overlap, and hold the term', () => {
  const names = new Set(wanted.flatMap(({ forms }) => forms.map(({ text }) => text)));
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const text = parts.join('');
      let last = 0;
      for (const { start, end } of findTermPlaces(text, wanted)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(names).toContain(text.slice(start, end).replace(/[“”\s]/gu, ''));
        last = end;
      }
    }),
  );
});

test('a term is found wherever it stands alone in quotation marks', () => {
  const plain = fc.stringMatching(/^[一-龥]{0,8}$/u).filter((text) => marked(text).length === 0);
  fc.assert(
    fc.property(plain, fc.constantFrom(...entries), plain, (before, { term }, after) => {
      const core = toTermForms(term, readAliases(term, '')).at(-1)?.text ?? '';
      expect(marked(`${before}，“${core}”，${after}`)).toContain(`“${core}”`);
    }),
  );
});
