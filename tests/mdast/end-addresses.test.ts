import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { endAddresses } from '../../src/mdast/end-addresses.ts';

/** The links of a prose page, and all of its text. */
function read(markdown: string): { links: string[]; text: string } {
  const processor = unified().use(remarkParse).use(remarkGfm).use(endAddresses);
  const links: string[] = [];
  let text = '';
  const visit = (node: Nodes): void => {
    if (node.type === 'link') links.push(node.url);
    if (node.type === 'text') text += node.value;
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(processor.runSync(processor.parse(markdown)) as Nodes);
  return { links, text };
}

test.each<[string, string[]]>([
  ['详见https://www.example.gov.cn/gk，按月更新。', ['https://www.example.gov.cn/gk']],
  ['（网址：www.example.gov.cn/a），逾期通报', ['http://www.example.gov.cn/a']],
  ['见 https://example.gov.cn/a?b=1&c=2。附件可下载', ['https://example.gov.cn/a?b=1&c=2']],
  ['见 https://example.gov.cn/a.）。', ['https://example.gov.cn/a']],
  ['见 https://example.gov.cn/a 附件', ['https://example.gov.cn/a']],
])('%s: a bare address ends before the Chinese that follows', (markdown, links) => {
  expect(read(markdown)).toEqual({ links, text: markdown });
});

test('an address that an editor sets in brackets stays whole', () => {
  expect(read('[https://example.cn/文件](https://example.cn/文件)').links).toEqual(['https://example.cn/文件']);
  expect(read('<https://example.cn/a>。').links).toEqual(['https://example.cn/a']);
});
