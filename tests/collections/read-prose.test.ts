import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readProse } from '../../src/collections/read-prose.ts';
import { toReport } from '../../src/records/report.ts';

const matter = '---\ntitle: 关于\ndescription: 关于本站。\norder: 0\n---\n';
const good = `${matter}\n## 收录什么\n\n<h2 id="a">标题</h2>\n\n| 甲 | 乙 |\n| - | - |\n| 一 | 二 |\n\n{1 + 1} 项，写作 \`{n}\` 和 \\{n}。\n\n共 <Count of="tasks" /> 项。\n\n<TaskStates />\n`;

/** The report on a content folder with these pages. */
async function reportOf(pages: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const root = join(await mkdtemp(join(tmpdir(), 'mingzhang-pages-')), 'content');
  try {
    await mkdir(join(root, 'pages'), { recursive: true });
    for (const [name, text] of Object.entries(pages)) await writeFile(join(root, 'pages', name), text);
    return toReport((await readProse(root)).files);
  } finally {
    await rm(join(root, '..'), { recursive: true });
  }
}

test('pages without faults have no messages, and a folder without pages has none to check', async () => {
  expect(await reportOf({ 'index.mdx': good })).toBe('');
  expect(await readProse('/nowhere')).toEqual({ pages: [], files: [] });
});

test.each<[string, string | Uint8Array, RegExp]>([
  ['an open tag', `${matter}\n<b>粗\n\n下一段\n`, /:7:1 错误 标签没有配对.*〔page-prose〕$/u],
  ['a tag closed by another', `${matter}\n<b>粗</i>\n`, /:7:5 错误 标签没有配对/u],
  ['a closing tag alone', `${matter}\n粗</b>\n`, /:7:3 错误 多了一个结束标签/u],
  ['an unfinished tag', `${matter}\n甲 <b\n`, /错误 标签没有写完.*写作 \\</u],
  ['a less-than sign', `${matter}\n小于 <3 的\n`, /:7:5 错误 “<”之后不是标签/u],
  ['an address in angle brackets', `${matter}\n<https://www.example.gov.cn>\n`, /:7:\d+ 错误 .*\[文字\]\(网址\)/u],
  ['a comment', `${matter}\n<!-- 说明 -->\n`, /:7:2 错误 不能写 <!-- -->/u],
  ['an open brace', `${matter}\n甲 {乙\n`, /:7:\d+ 错误 花括号没有配对/u],
  ['prose in braces', `${matter}\n{甲 乙}\n`, /:7:\d+ 错误 花括号没有配对，或里面的写法不对/u],
  ['a word in braces', `${matter}\n共 {总数} 项\n`, /:7:4 错误 花括号里的“总数”没有定义/u],
  ['a failing sum', `${matter}\n{null.a}\n`, /:7:1 错误 花括号里的内容算不出来/u],
  ['a paragraph that is taken for a program', `${matter}\nimport 是进口\n`, /:[78]:\d+ 错误 以 import 或 export 开头/u],
  ['an unknown component', `${matter}\n甲\n\n<Terms />\n`, /:9:1 错误 没有叫“Terms”的组件.*TaskStates/u],
  [
    'a value that a component does not know',
    `${matter}\n共 <Count of="pages" /> 页\n`,
    /:7:\d+ 错误 .*“pages”.*documents、/u,
  ],
  [
    'a component without its value',
    `${matter}\n<TaskStates />\n\n共 <Count /> 项\n`,
    /:9:3 错误 .*缺少 of.*documents、/u,
  ],
  ['a value for a component that has none', `${matter}\n<TaskStates of="a" />\n`, /:7:13 错误 .*没有“of”这一项/u],
  ['text within a component', `${matter}\n<TaskStates>甲</TaskStates>\n`, /:7:1 错误 .*<TaskStates \/>/u],
  ['a picture that is not there', `${matter}\n![图](./图.png)\n`, /错误 没有文件“\.\/图\.png”/u],
  [
    'a component that is not there',
    `${matter}\nimport A from './a.astro'\n\n<A />\n`,
    /:7:\d+ 错误 没有文件“\.\/a\.astro”/u,
  ],
  ['a package that is not there', `${matter}\nimport A from 'no-such-package'\n`, /错误 没有文件“no-such-package”/u],
  ['no front matter', '甲\n', /:1:1 错误 文件开头没有 front matter.*〔front-matter〕$/u],
  ['nothing', '', /:1:1 错误 文件开头没有 front matter/u],
  ['a missing field', matter.replace('order: 0\n', ''), /:2:1 错误 front matter 的 order：缺少这一项/u],
  ['an unknown field', matter.replace('order', 'ordre: 1\norder'), /:4:8 错误 front matter 的 ordre：不认识/u],
  ['a number in quotes', matter.replace('0', '"0"'), /:4:8 错误 front matter 的 order：应为数字/u],
  ['an indent', matter.replace('order', '  order'), /:[34]:\d+ 错误 front matter：不是合法的 YAML/u],
  ['a date as title', matter.replace('关于\n', '2030-01-01\n'), /:1:1 错误 front matter 的 title：.*加引号/u],
  ['a control of direction', `${matter}\n甲\u202e乙\n`, /:7:2 错误 有看不见的字符.*U\+202E.*〔invisible-character〕$/u],
  ['a zero-width space', matter.replace('关于\n', '关\u200b于\n'), /:2:\d+ 错误 有看不见的字符.*U\+200B/u],
  ['an alias', matter.replace('关于\n', '&a 关于\n'), /:2:8 错误 front matter：不能使用/u],
  ['an encoding', Uint8Array.from([0x2d, 0x2d, 0x2d, 0x0a, 0xb9, 0xd8]), /:2:1 错误 .*UTF-8.*〔file-encoding〕$/u],
])('%s is one message with its place', async (_, text, expected) => {
  const report = await reportOf({ 'index.mdx': text });
  expect(report).toMatch(/^content\/pages\/index\.mdx:/u);
  expect(report).toMatch(expected);
  expect(report.split('\n')).toHaveLength(1);
});

test('the page that the navigation leads to must be there', async () => {
  expect(await reportOf({ 'method.mdx': good })).toMatch(/index\.mdx:1:1 错误 没有这一页.*〔file-unreadable〕$/u);
});

test('a picture and a text beside it that are there are found', async () => {
  expect(await reportOf({ 'a.png': 'x', 'index.mdx': `${matter}\n![图](./a.png)\n` })).toBe('');
});
