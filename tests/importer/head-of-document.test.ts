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
