import fc from 'fast-check';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { parseMarkdown, stringifyMarkdown } from '../../src/mdast/markdown.ts';
import type { DocumentSource } from '../../src/records/source/document-source.ts';
import { type OutlineBlock, readAnnex, toOutline } from '../../src/records/source/outline.ts';
import { type Block, blocks, toRoot } from '../mdast/arbitraries.ts';

const outlineOf = (markdown: string): OutlineBlock[] =>
  toOutline({ tree: parseMarkdown(new VFile(markdown)) } as unknown as DocumentSource);
const write = (parts: readonly Block[]) => outlineOf(stringifyMarkdown(toRoot(parts)));
const anchorsOf = (outline: readonly OutlineBlock[]) => outline.map(({ anchor }) => anchor);

test('no two blocks have one anchor, and none has that of a row', () => {
  fc.assert(
    fc.property(blocks, (parts) => {
      const outline = write(withOwnIds(parts));
      const rows = outline.flatMap((block) => (block.type === 'table' ? block.grid.rows.map(({ id }) => id) : []));
      const all = [...anchorsOf(outline), ...new Set(rows)];
      expect(new Set(all).size).toBe(all.length);
    }),
  );
});

test('what is inserted above changes no anchor below', () => {
  fc.assert(
    fc.property(blocks, (parts) => {
      const own = withOwnIds(parts).filter(({ type }) => type !== 'table');
      const above: Block[] = [
        { type: 'heading', depth: 2, text: '新插入的标题' },
        { type: 'paragraph', text: '新插入的一段。' },
        { type: 'item', phrase: '新插入的事项。', id: 'xin-charu', text: '内容。' },
      ];
      expect(anchorsOf(write([...above, ...own])).slice(above.length)).toEqual(anchorsOf(write(own)));
    }),
  );
});

test('texts that are the same are told apart in order, and an identifier is never taken by another', () => {
  const outline = outlineOf(
    '## a 2\n\n## a\n\n## a\n\n## a\n\n## 1-1\n\n| 序号 |\n| - |\n| 1 {#1-1} |\n\n同样。\n\n同样。\n',
  );
  const anchors = anchorsOf(outline.filter(({ type }) => type !== 'table'));
  expect(anchors.slice(0, 5)).toEqual(['a-2', 'a', 'a-3', 'a-4', '1-1-2']);
  expect(anchors[6]).toBe(`${anchors[5]}-2`);
});

test('headings, their annex, lead phrases and lines are known to each block', () => {
  const outline = outlineOf(
    '# 标题\n\n## 附 件 2　分解表\n\n### （一）创新 {#chuangxin}\n\n**推进改革。**{#gaige}内容\n第二行\n\n**没有编号。**内容\n\n## 附件精神\n\n1. 一\n2. 二\n',
  );
  const facts = outline.map(({ type, anchor, annex, path, line, endLine }) => [
    type,
    anchor,
    annex,
    path.length,
    line,
    endLine,
  ]);
  expect(facts.slice(0, 4)).toEqual([
    ['heading', '标题', null, 0, 1, 1],
    ['heading', '附-件-2-分解表', '附件2', 0, 3, 3],
    ['heading', 'chuangxin', '附件2', 1, 5, 5],
    ['paragraph', 'gaige', '附件2', 2, 7, 8],
  ]);
  expect(outline.slice(5).map(({ annex }) => annex)).toEqual([null, null]);
  expect(outline.map((block) => ('lead' in block ? block.lead : null))).toEqual([
    null,
    null,
    { text: '（一）创新', id: 'chuangxin' },
    { text: '推进改革。', id: 'gaige' },
    { text: '没有编号。', id: null },
    null,
    null,
  ]);
  expect(outline.at(-1)).toMatchObject({ type: 'other', text: '1.一\n2.二' });
});

/** Every lead phrase and every row with an identifier of its own. */
function withOwnIds(parts: readonly Block[]): Block[] {
  return parts.map((part, index): Block => {
    if (part.type === 'item') return { ...part, id: `item-${index}` };
    if (part.type !== 'table') return part;
    const rows = part.grid.rows.map((row, nth) => ({ ...row, id: `t${index}-${nth}` }));
    return { type: 'table', grid: { ...part.grid, rows } };
  });
}

test('the year behind 附件 is no number of it', () => {
  const annexes = ['附件 2031年政府工作任务分解表', '附件2031年任务表', '附件 3 任务表', '附件12'].map((text) =>
    readAnnex([text]),
  );
  expect(annexes).toEqual(['附件', null, '附件3', '附件12']);
});
