import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Extract } from '../../../src/originals/extract.ts';
import { readDoc } from '../../../src/originals/readers/read-doc.ts';
import { readRtf } from '../../../src/originals/readers/read-rtf.ts';
import type { Refusal } from '../../../src/originals/refusal.ts';
import { makeCompound } from '../make-containers.ts';
import { outlineExtract } from './outline-extract.ts';

const received = (name: string) => readFileSync(join(import.meta.dirname, 'doc', name));
const whole = received('breakdown.doc');

function expectRead(extract: Extract | Refusal): Extract {
  if ('rule' in extract) throw new Error(extract.text);
  return extract;
}

/** What both formats of one document hold, as an office program wrote it. */
const body = [
  '段 云溪市2031年工作任务分解表',
  'header',
  '  段 云溪市人民政府文件',
  'footer',
  '  段 内部资料',
  '段 一、总体要求',
  '段 （一）提高供水能力',
  'footnote',
  '  段 按设计能力计。',
  '段 （二）改善管网',
  'comment',
  '  段 请核',
  '段 二、具体任务\v见下表',
];
const rows = [
  '  序号 | 工作任务 | 责任单位[1×2]',
  '  1 | 新建泵站/（一）二座[2×1] | 市水务局 | 市财政局',
  '  2 | 溪县政府 | —',
];

test('numbers that Word counts, merged cells, and what stands beside the text', () => {
  const extract = expectRead(readDoc(whole));
  expect(outlineExtract(extract)).toEqual([
    ...body,
    '表 1，表头 1 行',
    ...rows,
    '段 附注：新稿',
    'text-box',
    '  段 框内说明',
    '段 三、第三部分',
  ]);
  expect(extract.blocks[0]).toMatchObject({ type: 'paragraph', level: 1 });
  expect(extract.leftOut.map(({ text }) => text)).toEqual([
    '隐藏的文字 1 处，没有读出（第 6 段“密”）',
    '修订中删除的文字 1 处，没有读出（第 6 段“旧稿”）',
    '修订中插入、还没有接受的文字 1 处，已经读出（第 6 段“新稿”）',
  ]);
});

test('the same document as RTF', () => {
  const extract = expectRead(readRtf(received('breakdown.rtf')));
  expect(outlineExtract(extract)).toEqual([...body, '表 1，表头 0 行', ...rows, '段 附注：新稿', '段 三、第三部分']);
});

test('text of one byte a character', () => {
  expect(expectRead(readDoc(received('western.doc'))).lines.map(({ text }) => text)).toEqual([
    'Plan of 2031 "quoted" café – end',
  ]);
});

/** The beginning of the stream WordDocument in the file. */
const start = whole.indexOf(Buffer.from([0xec, 0xa5]));

const change = (write: (data: Buffer) => void) => {
  const data = Buffer.from(whole);
  write(data);
  return data;
};

test.each<[string, string, Uint8Array]>([
  [
    'file-format',
    '加了密码',
    change((data) => data.writeUInt16LE(data.readUInt16LE(start + 0x0a) | 0x100, start + 0x0a)),
  ],
  ['file-format', 'Word 95 或更早', change((data) => data.writeUInt16LE(0xa5dc, start))],
  ['file-format', 'Word 95 或更早', change((data) => data.writeUInt16LE(104, start + 2))],
  ['file-broken', '已损坏或不全', change((data) => data.writeUInt32LE(99_999, start + 0x4c))],
  ['file-broken', '已损坏或不全', change((data) => data.writeUInt16LE(0, start))],
  ['file-broken', '已损坏或不全', whole.subarray(0, 4000)],
  ['file-broken', '已损坏或不全', whole.subarray(0, 100)],
  ['file-broken', '已损坏或不全', makeCompound([{ name: 'WordDocument' }])],
  [
    'file-empty',
    '没有文字',
    change((data) => {
      for (const at of [0x4c, 0x50, 0x54, 0x5c, 0x64]) data.writeUInt32LE(0, start + at);
    }),
  ],
])('%s: %s', (rule, words, bytes) => {
  expect(readDoc(bytes)).toEqual({ rule, text: expect.stringContaining(words) });
});

test('a file that is broken anywhere is read or refused, and never makes the reader fail', () => {
  const slips = fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.integer({ min: 0, max: 255 })), {
    minLength: 1,
    maxLength: 40,
  });
  fc.assert(
    fc.property(slips, (places) => {
      const data = change((bytes) => {
        for (const [at, byte] of places) bytes.writeUInt8(byte, at);
      });
      const extract = readDoc(data);
      if (!('rule' in extract)) outlineExtract(extract);
    }),
    { numRuns: 400 },
  );
});
