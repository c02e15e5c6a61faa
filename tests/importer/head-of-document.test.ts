import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { parseFrontMatter } from '../../src/records/source/front-matter.ts';
import { importText } from './import-case.ts';

/** The front matter that a page with these lines above its text is given. */
function matterOf(...lines: readonly string[]) {
  const text = [...lines, '', '各街道办事处，区政府各部门：', '', '请认真抓好落实。'].join('\n');
  const [document] = importText(text, new VFile({ path: 'a.txt' }));
  const yaml = /^---\n([\s\S]*?)\n---/u.exec(document?.markdown ?? '')?.[1] ?? '';
  return { markdown: document?.markdown ?? '', matter: parseFrontMatter(yaml, new VFile(), 1)?.matter };
}

const title = '江宁区人民政府关于2031年重点工作分解的通知';

test.each([
  [`【2031年重点工作分解】${title}`, title],
  [`【重点工作】 ${title}`, title],
  [`【江宁区】${title}`, title],
  [`【喜迎2031市两会】${title}`, `【喜迎2031市两会】${title}`],
  [`关于【重点工作】分解的通知`, `关于【重点工作】分解的通知`],
])('a short name in brackets before the title that says it again is none of it: %s', (printed, read) => {
  const { matter, markdown } = matterOf(printed);
  expect(matter?.title).toBe(read);
  expect(markdown).toContain(`# ${printed.replaceAll('[', '\\[')}`);
});

test.each([
  ['督察通报第十七期', '督察通报第十七期'],
  ['2031年第3期', '2031年第3期'],
  ['政务督查（2031）第5期', '政务督查（2031）第5期'],
  ['第12期（总第48期）', '第12期（总第48期）'],
  ['江政办〔2031〕8号', '江政办〔2031〕8号'],
  ['无', undefined],
  ['—', undefined],
])('the number that a head block gives: %s', (printed, read) => {
  expect(
    matterOf('索引号：jn/2031-1', `文号：${printed}`, '成文日期：2031年9月14日', '', title).matter?.documentNumber,
  ).toBe(read);
});

test('a title goes on till the name in it is closed', () => {
  const { matter } = matterOf('江宁区人民政府关于印发《2031年区〈政府工作报告〉任务分解', '和责任分工方案》的通知');
  expect(matter?.title).toBe('江宁区人民政府关于印发《2031年区〈政府工作报告〉任务分解和责任分工方案》的通知');
});

test('a name that is closed, or whose end does not stand below, ends the title', () => {
  const closed = matterOf('江宁区人民政府关于印发《任务分解方案》的通知', '《任务分解方案》已经审议通过');
  expect(closed.matter?.title).toBe('江宁区人民政府关于印发《任务分解方案》的通知');
});

test.each([
  '二O三一年九月十五日',
  '二〇三一年九月十五日',
  '二○三一年九月十五日',
  '二0三一年九月十五日',
  '二Ｏ三一年九月十五日',
])('the day of a signature with any sign for the zero of its year: %s', (printed) => {
  expect(matterOf(title, '', '附件：任务分解表', '', printed).matter?.dateIssued).toBe('2031-09-15');
});

test('a head block of which each name and each value has a bullet', () => {
  const lines = [
    '索引号',
    'jn/2031-1',
    '成文日期',
    '2031-05-05',
    '发布日期',
    '2031-05-06',
    '发文字号',
    '督查专报第5号',
    '有 效 性',
  ];
  const { matter } = matterOf(...lines.flatMap((line) => [`• ${line}`, '']), title);
  expect(matter).toMatchObject({
    title,
    indexNumber: 'jn/2031-1',
    dateIssued: '2031-05-05',
    datePublished: '2031-05-06',
    documentNumber: '督查专报第5号',
  });
  expect(matter?.validity).toBeUndefined();
});

test.each([
  ['江宁区人民政府督查室 2031年9月15日', '2031-09-15'],
  ['会议定于 2031年9月15日', undefined],
])('the day beside the body that signs, on the line of its masthead: %s', (printed, read) => {
  expect(matterOf('江宁政务督查', '第20期', printed, title).matter?.dateIssued).toBe(read);
});

test('a number stands before the title on its line', () => {
  const printed = '江宁政办发〔2031〕2号 关于做好2031年江宁区政府系统人大代表建议和政协提案办理工作的通知';
  expect(matterOf(printed).matter?.documentNumber).toBe('江宁政办发〔2031〕2号');
  const other =
    '根据江宁政办发〔2031〕2号 文件，现将关于做好2031年江宁区政府系统人大代表建议和政协提案办理工作的要求说明如下';
  expect(matterOf(title, other).matter?.documentNumber).toBeUndefined();
});
