import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Block, Extract } from '../../../src/originals/extract.ts';
import { readDocx } from '../../../src/originals/readers/read-docx.ts';

const received = (name: string) => readFileSync(join(import.meta.dirname, name));

function read(bytes: Uint8Array): Extract {
  const extract = readDocx(bytes);
  if ('rule' in extract) throw new Error(extract.text);
  return extract;
}

test('numbers that Word counts by itself stand before their paragraphs and in cells', () => {
  const { lines, blocks } = read(received('numbered.docx'));
  const labelled = blocks.flatMap((block) =>
    block.type === 'paragraph' && block.label !== null
      ? [[block.level, block.label, lines[block.lines[0] - 1]?.text]]
      : [],
  );
  expect(labelled).toEqual([
    [1, '一、', '一、稳增长'],
    [null, '（一）', '（一）扩大有效投资'],
    [null, '1.', '1. 全年完成投资120亿元。'],
    [null, '2.', '2. 新开工项目30个。'],
    [null, '（二）', '（二）培育市场主体'],
    [1, '二、', '二、惠民生'],
    [null, '（一）', '（一）新建学校'],
    [null, '一、', '一、附则'],
    [null, '（一）', '（一）本方案自印发之日起施行。'],
  ]);
  const grid = blocks.find((block) => block.type === 'grid');
  expect(lines.filter(({ place }) => place === '表 1 第 3 行').map(({ text }) => text)).toEqual([
    '2',
    '整治河道',
    '市水务局',
    '市住建局',
  ]);
  expect(grid).toMatchObject({ place: '表 1', headingRows: 1 });
  expect(grid?.rows.map((row) => row.map(({ rowSpan, columnSpan }) => `${rowSpan}x${columnSpan}`).join(' '))).toEqual([
    '1x1 1x1 1x1 1x1',
    '1x1 1x1 1x1 2x1',
    '1x1 1x1 1x1',
    '1x1 1x1 1x2',
  ]);
});

test('what is tracked, hidden or in the margin is told', () => {
  const { lines, blocks, leftOut } = read(received('numbered.docx'));
  expect(leftOut).toEqual([
    { text: '修订中插入的文字 1 处，已按接受修订取用（第 4 段“120”）', line: 4 },
    { text: '修订中删除的文字 1 处，没有取用（第 4 段“100”）', line: 4 },
    { text: '隐藏的文字 1 处，没有取用（第 9 段“内部掌握”）', line: 9 },
    { text: '隐藏的表格行 1 处，没有取用（表 1 第 5 行“路灯市城管局”）', line: 25 },
  ]);
  const asides = blocks.flatMap((block) =>
    block.type === 'aside' ? [[block.kind, textsOf(block.blocks, lines)]] : [],
  );
  expect(asides).toEqual([
    ['header', ['云溪市人民政府办公室文件']],
    ['footer', ['第 1 页']],
  ]);
});

/** The texts of paragraphs. */
function textsOf(blocks: readonly Block[], lines: Extract['lines']): string[] {
  return blocks.flatMap((block) => (block.type === 'paragraph' ? [lines[block.lines[0] - 1]?.text ?? ''] : []));
}
