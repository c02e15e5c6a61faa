import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { parseFrontMatter } from '../../src/records/source/front-matter.ts';
import { importText } from './import-case.ts';

/** The front matter that the importer gives a page of that title, with a table of those columns or without any. */
function matterOf(title: string, columns: readonly string[] = []) {
  const cells = columns.map((column) =>
    column === '序号' ? '1' : column.endsWith('单位') ? '市教育局' : '新建学校9所',
  );
  const table = columns.length > 0 ? `\n${columns.join('\t')}\n${cells.join('\t')}\n` : '\n全市上下坚定信心。\n';
  const file = new VFile({ path: 'a.txt' });
  const [document] = importText(`${title}\n${table}`, file);
  const yaml = /^---\n([\s\S]*?)\n---/u.exec(document?.markdown ?? '')?.[1] ?? '';
  return { matter: parseFrontMatter(yaml, new VFile(), 1)?.matter, rules: file.messages.map(({ ruleId }) => ruleId) };
}

test.each([
  ['一季度', 'Q1'],
  ['第1季度', 'Q1'],
  ['1-3月', 'Q1'],
  ['上半年', 'H1'],
  ['1～6月', 'H1'],
  ['半年', 'H1'],
  ['前三季度', 'Q1-Q3'],
  ['1至9月', 'Q1-Q3'],
  ['全年', 'year'],
  ['年度', 'year'],
  ['年底', 'year'],
  ['1—12月', 'year'],
  ['三季度末', 'Q1-Q3'],
  ['下半年', 'H2'],
  ['二季度', 'Q2'],
  ['1-4月', 'M1-M4'],
  ['1至10月', 'M1-M10'],
  ['10月', 'M10'],
  ['6月份', 'M6'],
  ['截至10月底', 'M1-M10'],
  ['截至6月底', 'H1'],
])('progress of %s is that of %s', (words, period) => {
  const { matter, rules } = matterOf(`江宁市2024年${words}工作任务进展情况表`, [
    '序号',
    '工作任务',
    '责任单位',
    '进展情况',
  ]);
  expect(matter).toMatchObject({ kind: 'progress-report', period });
  expect(rules).not.toContain('unknown-period');
});

test('a part of a year that no year has is not known', () => {
  const { matter, rules } = matterOf('江宁市13月工作任务进展情况表', ['序号', '工作任务', '责任单位', '进展情况']);
  expect(matter?.period).toBe('year');
  expect(rules).toContain('unknown-period');
});

test.each<[title: string, columns: string[], kind: string]>([
  ['江宁市2024年工作任务分解表', ['序号', '工作任务', '责任单位'], 'task-breakdown'],
  ['江宁市2024年工作任务推进情况', ['序号', '工作任务', '责任单位', '推进情况'], 'progress-report'],
  ['2024年江宁市政府工作报告', [], 'government-work-report'],
  ['2024年江宁市政府 工作 报告', [], 'government-work-report'],
  ['江宁市2024年签约24个项目', [], 'news'],
  ['关于印发2024年政府工作报告重点工作的通知', [], 'notice'],
  ['江宁市2024年重点工作督查通报', [], 'bulletin'],
  ['2024年江宁市政府工作报告三季度完成情况通报', [], 'bulletin'],
  ['江宁市2024年重点工作督查通报', ['序号', '工作任务', '责任单位', '推进情况'], 'progress-report'],
])('%s with %j is a %s', (title, columns, kind) => {
  expect(matterOf(title, columns).matter?.kind).toBe(kind);
});
