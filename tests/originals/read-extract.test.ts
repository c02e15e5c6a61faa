import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitLines } from '../../src/characters/split-lines.ts';
import { maximumSize } from '../../src/originals/check-size.ts';
import { readExtract } from '../../src/originals/read-extract.ts';
import { makePacked, makePage } from './pdf/make-pdf.ts';

/** The two characters 市政 and the same in GB18030. */
const utf8 = Buffer.from('市政\r\n府\r\n');
const gb18030 = Buffer.from([0xca, 0xd0, 0xd5, 0xfe, 0x0a, 0xb8, 0xae]);

const linesOf = async (bytes: Uint8Array) => {
  const extract = await readExtract(bytes);
  return 'rule' in extract ? extract : extract.lines.map(({ text }) => text);
};

test.each([
  ['UTF-8', utf8],
  ['UTF-8 with a byte order mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8])],
  ['GB18030', gb18030],
  ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('市政\n府', 'utf16le')])],
])('%s is read', async (_, bytes) => {
  expect(await readExtract(bytes)).toEqual({
    format: 'text',
    blocks: [{ type: 'plain-text', lines: [1, 2] }],
    lines: [
      { text: '市政', place: '第 1 行' },
      { text: '府', place: '第 2 行' },
    ],
    leftOut: [],
  });
});

const refused: readonly (readonly [rule: string, bytes: Uint8Array, text: string])[] = [
  ['file-too-large', new Uint8Array(maximumSize + 1), '文件有 10.0 MB'],
  ['file-empty', Buffer.from(' \n　\n'), '没有任何文字'],
  ['file-empty', Buffer.from('\ufeff\u200b\n\v\n'), '没有任何文字'],
  ['file-empty', new Uint8Array(), '没有任何文字'],
  ['file-binary', Buffer.from('市\0政'), '第 2 个字符不是文字'],
  ['file-binary', Buffer.from('市\u0001政\u0002府'.repeat(5)), '第 2 个字符不是文字'],
  ['file-binary', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0x00, 0xff, 0xff]), '从 0 起第 4 字节不是文字'],
  ['file-encoding', Buffer.from([0x41, 0xff, 0xff, 0xff]), '第 1 字节（从 0 起）不合 UTF-8 也不合 GB18030'],
  ['file-encoding', Buffer.concat([Buffer.from('苏州市人民政府'), gb18030]), '混用'],
  ['file-encoding', Buffer.from([0xff, 0xfe, 0x00, 0xd8]), '不是 utf-16le 编码'],
  ['file-encoding', Buffer.from('一、新建学校3所\n', 'utf16le'), '像是 UTF-16（Unicode）编码'],
  ['file-encoding', Buffer.from('一、新建学校3所\n', 'utf16le').swap16(), '像是 UTF-16（Unicode）编码'],
  ['file-limits', Buffer.from('1\t2\t3\t4\n'.repeat(15_001)), '单元格和段落有 60004 个'],
  ['file-format', Buffer.from('PK\x05\x06'), '这是 ZIP 压缩包，程序不能读。请解压'],
  ['file-format', Buffer.from('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'), '另存为 .xlsx'],
  ['file-without-text', Buffer.from('<html><body><img src="1.jpg"></body></html>'), '只有 1 张图片'],
  ['file-limits', Buffer.from(`<html>${'<div>'.repeat(2000)}任务`), '超过 1000 层'],
  ['file-broken', Buffer.from('MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n'), '缺了结尾'],
  ['file-broken', Buffer.from('%PDF-1.7\n'), '缺了结尾'],
  ['file-limits', makePage(makePacked(Buffer.alloc(310_000_000, ' '))), '展开后超过 300 MB'],
  ['file-without-text', readFileSync(join(import.meta.dirname, 'pdf/scan.pdf')), '只有图片（扫描件）'],
];

test.each(refused)('%s refuses', async (rule, bytes, text) => {
  expect(await readExtract(bytes)).toEqual({ rule, text: expect.stringContaining(text) });
});

test('every rule of the readers has a case', () => {
  // Those of archives and office files have their cases beside them.
  const sources = globSync(
    join(
      import.meta.dirname,
      '../../src/originals/{*,encoding/*,formats/*,readers/read-text,readers/read-pdf,readers/read-html,readers/read-mhtml,readers/pdf/*,readers/html/*,readers/mhtml/*}.ts',
    ),
  );
  const rules = sources.flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/\brefuse\(\s*'([a-z-]+)'/gu)]);
  expect(new Set(rules.map(([, rule]) => rule))).toEqual(new Set(refused.map(([rule]) => rule)));
});

test('the blocks of a text hold all its lines, and its lines all its characters', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: fc.constantFrom('市', '政', ' ', '\t', '\n', '\r', '\v', '\u2028'), minLength: 1 }),
      async (text) => {
        const extract = await readExtract(Buffer.from(`一${text}`));
        if ('rule' in extract) throw new Error(extract.text);
        expect(extract.blocks).toEqual([{ type: 'plain-text', lines: [1, extract.lines.length] }]);
        expect(extract.lines.map(({ text: line }) => line)).toEqual(splitLines(`一${text}`));
      },
    ),
  );
});

test('lines are those that an editor counts; what breaks a line in two begins none', async () => {
  expect(splitLines('一\r\n二\r三\n四\v五\u2028六\u2029七\f八\u0085九')).toEqual([
    '一',
    '二',
    '三',
    '四\v五\u2028六\u2029七\f八\u0085九',
  ]);
  expect(await linesOf(Buffer.from('新建\v泵站\n'))).toEqual(['新建\v泵站']);
});

test('a stray control character makes no text binary', async () => {
  const text = `${'整治河道，新建泵站。'.repeat(20)}\u0007`;
  expect(await linesOf(Buffer.from(text))).toEqual([text]);
});
