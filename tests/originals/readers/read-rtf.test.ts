import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Extract } from '../../../src/originals/extract.ts';
import { readRtf } from '../../../src/originals/readers/read-rtf.ts';
import { toBig5, toGb18030 } from '../encoded-text.ts';
import { outlineExtract } from './outline-extract.ts';

/** Chinese in GBK as Word writes it: \'xx for each byte. */
function toEscapes(text: string, encode = toGb18030): string {
  const bytes = [...(encode(text) ?? Buffer.from(''))];
  return bytes.map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : `\\'${byte.toString(16)}`)).join('');
}

/** A file whose font 0 is Latin and whose font 1 is Chinese. */
const wrap = (body: string, head = '') =>
  Buffer.from(
    `{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fnil\\fcharset134 ${toEscapes('宋体')};}}${head}\n${body}}`,
    'latin1',
  );

function read(body: string | Uint8Array, head = ''): Extract {
  const extract = readRtf(typeof body === 'string' ? wrap(body, head) : body);
  if ('rule' in extract) throw new Error(extract.text);
  return extract;
}

const linesOf = (body: string | Uint8Array, head = '') => read(body, head).lines.map(({ text }) => text);

test.each([
  ['escaped bytes in a Chinese font', `{\\f1 ${toEscapes('云溪市')}}`, '云溪市'],
  ['in a Latin font', `\\f0 ${toEscapes('云溪市')}2031${toEscapes('年')}`, '云溪市2031年'],
  ['by the font for Chinese', `\\loch\\af0\\dbch\\af1\\hich\\f0 A\\dbch ${toEscapes('云溪')}`, 'A云溪'],
  ['with a second byte that looks like a mark', `\\f1 \\'81\\\\\\'81\\{\\'81@`, '乗亄丂'],
  ['code points with what stands for them', `\\uc2\\u20113${toEscapes('云')}\\uc1\\u28330?\\uc0\\u24066`, '云溪市'],
  ['code points beyond the first 65 536', `\\u-10179?\\u-8637?`, '\u{1f643}'],
  ['a fallback that ends with its group', `{\\uc3\\u20113?}${toEscapes('溪')}`, '云溪'],
  ['a fallback of a control word', `\\u8220\\ldblquote ${toEscapes('云')}\\u8221\\rdblquote`, '“云”'],
  ['characters by name', `\\lquote a\\rquote\\emdash\\~b\\_c\\\\\\{\\}`, '‘a’—\u00a0b\u2011c\\{}'],
  ['line breaks and tabs', `a\\line b\\tab c`, 'a\vb\tc'],
  ['line ends that stand for themselves', `a\\'0ab\\u13?c\\'0d\\'0ad`, 'a\vb\vc\vd'],
  ['Latin letters with accents', `\\f0 caf\\'e9`, 'café'],
])('%s', (_, body, text) => {
  expect(linesOf(body)).toEqual([text]);
});

test('Big5 by the code page, and raw bytes', () => {
  const big5 = Buffer.from(`{\\rtf1\\ansi\\ansicpg950 ${toEscapes('雲溪市', toBig5)}}`);
  expect(linesOf(big5)).toEqual(['雲溪市']);
  const raw = Buffer.concat([
    Buffer.from('{\\rtf1\\ansi\\ansicpg936 '),
    toGb18030('云溪') ?? Buffer.from(''),
    Buffer.from('}'),
  ]);
  expect(linesOf(raw)).toEqual(['云溪']);
  const mark = Buffer.from(
    '{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 a;}}\\f0 \x81\\\x81{\x81}}',
    'latin1',
  );
  expect(linesOf(mark)).toEqual(['乗亄亇']);
});

test('what belongs to no reader is no text', () => {
  const head = `{\\colortbl;\\red0;}{\\stylesheet{\\s0 Normal;}}{\\info{\\author ${toEscapes('某某')}}}{\\*\\generator x;}{\\*\\unknown{\\b y}}`;
  expect(linesOf(`{\\*\\bkmkstart z}a{\\field{\\*\\fldinst{HYPERLINK "x"}}{\\fldrslt b}}`, head)).toEqual(['ab']);
});

test('paragraphs have their levels, by themselves or by their style', () => {
  const head = `{\\stylesheet{\\s0 Normal;}{\\s1 heading 2;}{\\s2\\outlinelevel0 ${toEscapes('大标题')};}{\\s3\\outlinelevel9 heading 1;}}`;
  const { blocks } = read('\\s2 a\\par\\pard\\s1 b\\par\\pard\\outlinelevel2 c\\par\\pard\\s3 d\\par\\pard e', head);
  expect(blocks.map((block) => block.type === 'paragraph' && block.level)).toEqual([1, 2, 3, null, null]);
});

test('a numbered paragraph begins with its number; a number that the file does not write is said', () => {
  const label = (text: string) => `{\\listtext\\pard ${toEscapes(text)}\\tab}`;
  const { lines, blocks, leftOut } = read(
    `\\pard\\ls1${label('一、')}${toEscapes('教育')}\\par\\pard\\ls1${toEscapes('交通')}\\par\\pard${toEscapes('结语')}\\par{\\pntext 1.\\tab}${toEscapes('水利')}`,
  );
  expect(lines.map(({ text }) => text)).toEqual(['一、教育', '交通', '结语', '1. 水利']);
  expect(blocks.map((block) => block.type === 'paragraph' && block.label)).toEqual(['一、', null, null, '1.']);
  expect(leftOut).toEqual([{ text: '自动编号 1 处，没有读出（第 2 段）', line: 2 }]);
});

const row = (edges: string, ...cells: readonly string[]) =>
  `\\trowd\\trleft-108${edges}\\pard\\intbl ${cells.map((cell) => `${cell}\\cell `).join('')}\\row `;

test('a table with merged cells, several paragraphs in a cell, and columns that miss each other a little', () => {
  const body =
    row('\\trhdr\\clmgf\\cellx1000\\clmrg\\cellx2000\\cellx3000', 'H1', '', 'H2') +
    row('\\clvmgf\\cellx1000\\cellx2003\\cellx3000', 'a', 'b\\par c', '') +
    row('\\clvmrg\\cellx1000\\cellx1998\\cellx3000', '', 'd', 'e') +
    row('\\cellx2000\\cellx3000', 'f', 'g') +
    '\\pard z\\par';
  const extract = read(body);
  expect(outlineExtract(extract)).toEqual([
    '表 1，表头 1 行',
    '  H1[1×2] | H2',
    '  a[2×1] | b/c | —',
    '  d | e',
    '  f[1×2] | g',
    '段 z',
  ]);
  expect(extract.lines.map(({ place }) => place).slice(0, 5)).toEqual([
    '表 1 第 1 行',
    '表 1 第 1 行',
    '表 1 第 2 行',
    '表 1 第 2 行',
    '表 1 第 2 行',
  ]);
  expect(extract.lines.at(-1)).toEqual({ text: 'z', place: '第 1 段' });
});

test('text in a cell that a merge covers is kept as a cell', () => {
  const body = row('\\clvmgf\\cellx1000\\cellx2000', 'a', 'b') + row('\\clvmrg\\cellx1000\\cellx2000', 'c', 'd');
  expect(outlineExtract(read(body))).toEqual(['表 1，表头 0 行', '  a | b', '  c | d']);
});

test('a row that is defined after its cells, one without a definition, and one that no mark ends', () => {
  const late = '\\pard\\intbl a\\cell b\\cell{\\trowd\\cellx1000\\cellx2000\\row}';
  expect(outlineExtract(read(`${late}\\pard z`))).toEqual(['表 1，表头 0 行', '  a | b', '段 z']);
  expect(outlineExtract(read('\\intbl a\\cell b\\cell\\row'))).toEqual(['表 1，表头 0 行', '  a | b']);
  expect(outlineExtract(read('\\trowd\\cellx9\\intbl a\\cell b'))).toEqual(['表 1，表头 0 行', '  a | b']);
});

test('a table in a cell is read cell by cell, and said', () => {
  const inner = 'x\\nestcell y\\nestcell{\\*\\nesttableprops\\trowd\\cellx500\\nestrow}{\\nonesttables\\par}';
  const extract = read(row('\\cellx1000\\cellx2000', 'a', `b\\par ${inner}c`));
  expect(outlineExtract(extract)).toEqual(['表 1，表头 0 行', '  a | b/x/y/c']);
  expect(extract.leftOut[0]?.text).toContain('单元格里的表格');
});

test('what stands beside the text follows its block', () => {
  const body =
    '{\\header H\\par}a{\\footnote {\\chftn} n}b\\par{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv y}}{\\shptxt t\\par}}{\\shprslt t}}c{\\*\\annotation{\\*\\atnref 1}k}{\\footer F}\\par';
  const extract = read(body);
  expect(outlineExtract(extract)).toEqual([
    '段 ab',
    'header',
    '  段 H',
    'footnote',
    '  段  n',
    '段 c',
    'text-box',
    '  段 t',
    'comment',
    '  段 k',
    'footer',
    '  段 F',
  ]);
  expect(extract.lines[1]?.place).toBe('页眉 第 1 段');
});

test('what is not read is said beside its line', () => {
  const { lines, leftOut } = read(
    `a{\\v ${toEscapes('密')}}b{\\deleted ${toEscapes('旧')}}{\\revised c}\\par d{\\*\\shppict{\\pict 00ff}}{\\nonshppict{\\pict 00}}\\par{\\object{\\*\\objdata 00}{\\result e}}`,
  );
  expect(lines.map(({ text }) => text)).toEqual(['abc', 'd', 'e']);
  expect(leftOut).toEqual([
    { text: '隐藏的文字 1 处，没有读出（第 1 段“密”）', line: 1 },
    { text: '修订中删除的文字 1 处，没有读出（第 1 段“旧”）', line: 1 },
    { text: '修订中插入、还没有接受的文字 1 处，已经读出（第 1 段“c”）', line: 1 },
    { text: '图片 1 处，没有读出（第 2 段）', line: 2 },
    { text: '嵌入的对象 1 处，只读出它显示的文字（第 3 段）', line: 3 },
  ]);
});

test('what is not read in a table is said beside its row, and a note behind the table belongs to its own paragraph', () => {
  const body = `${row('\\cellx1000', 'a')}${row('\\cellx1000', 'b{\\v x}')}${row('\\cellx1000', 'c')}\\pard d{\\footnote n}\\par`;
  const extract = read(body);
  expect(extract.leftOut).toEqual([{ text: '隐藏的文字 1 处，没有读出（表 1 第 2 行“x”）', line: 2 }]);
  expect(outlineExtract(extract).slice(-3)).toEqual(['段 d', 'footnote', '  段 n']);
});

test('bytes of a picture are passed over, whatever they look like', () => {
  expect(linesOf('a{\\pict\\bin4 }}{{}b')).toEqual(['ab']);
});

test('what stands behind the end is said', () => {
  expect(read(Buffer.from('{\\rtf1 a}\r\n\0 {b}')).leftOut).toEqual([
    { text: expect.stringContaining('3 个字节'), line: 1 },
  ]);
});

test.each([
  ['file-broken', '{\\rtf1 {\\b a}', '缺了结尾'],
  ['file-broken', '{\\rtf1{\\pict\\bin99 a}}', '缺了结尾'],
  ['file-limits', `{\\rtf1${'{'.repeat(3000)}a${'}'.repeat(3000)}}`, '嵌套'],
  ['file-without-text', '{\\rtf1{\\pict 00}}', '图片 1 处'],
  ['file-empty', '{\\rtf1\\par }', '没有文字'],
])('%s', (rule, text, words) => {
  expect(readRtf(Buffer.from(text))).toEqual({ rule, text: expect.stringContaining(words) });
});

test('no bytes make the reader fail, and its blocks hold all lines in order', () => {
  const token = fc.constantFrom(
    ...[
      '{',
      '}',
      '\\par',
      '\\cell',
      '\\row',
      '\\intbl',
      '\\trowd',
      '\\cellx9',
      '\\cellx-5',
      '\\clvmrg',
      '\\clmrg',
      '\\pard',
    ],
    ...['a', " \\'b9", '\\u1 ', '{\\footnote', '{\\listtext', '\\*', '\\bin1 ', '\\v', '\\plain', '{\\pict'],
  );
  fc.assert(
    fc.property(fc.array(token, { maxLength: 60 }), (tokens) => {
      const extract = readRtf(Buffer.from(`{\\rtf1 ${tokens.join('')}}`));
      if ('rule' in extract) return;
      expect(outlineExtract(extract).length).toBeGreaterThan(0);
    }),
    { numRuns: 2000 },
  );
});
