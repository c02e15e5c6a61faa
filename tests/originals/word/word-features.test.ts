import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Block, Extract } from '../../../src/originals/extract.ts';
import { readDocx } from '../../../src/originals/readers/read-docx.ts';
import { makeWord, paragraphXml as p, runXml, tableXml } from './make-word.ts';

function read(body: string, parts: Readonly<Record<string, string>> = {}): Extract {
  const extract = readDocx(makeWord(body, parts));
  if ('rule' in extract) throw new Error(extract.text);
  return extract;
}

const textsOf = ({ lines }: Extract) => lines.map(({ text }) => text);
const toldOf = ({ leftOut }: Extract) => leftOut.map(({ text }) => text);
/** The kinds of blocks in order; an aside with its kind. */
const kindsOf = (blocks: readonly Block[]) => blocks.map((block) => (block.type === 'aside' ? block.kind : block.type));
/** The cells of the first grid: first line, rows by columns. */
const cellsOf = ({ blocks, lines }: Extract) =>
  blocks
    .find((block) => block.type === 'grid')
    ?.rows.map((row) =>
      row
        .map((cell) => `${cell.lines === null ? '' : lines[cell.lines[0] - 1]?.text}${cell.rowSpan}x${cell.columnSpan}`)
        .join(' '),
    );

const field = (code: string, result: string | null) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r>${
    result === null ? '' : `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${runXml(result)}`
  }<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

test('a field shows its result, and a sign in a circle has none', () => {
  const body = p(runXml('至') + field(' DATE \\@ yyyy ', '2031') + runXml('年')) + p(field('eq \\o\\ac(○,12)', null));
  const extract = read(body + p(runXml('见') + field(' REF a ', null)) + p(runXml('甲') + field(' XE "甲" ', null)));
  expect(textsOf(extract)).toEqual(['至2031年', '⑫', '见', '甲']);
  expect(toldOf(extract)).toEqual(['没有结果的域 1 处，没有取用，请在 Word 中更新域后另存（第 3 段）']);
});

test('tabs, line breaks, hyphens and signs of fonts of signs', () => {
  const sign = '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>';
  const letter = runXml('ü', '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>');
  const pieces =
    '<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:br w:type="page"/><w:noBreakHyphen/></w:r>';
  expect(textsOf(read(p(pieces) + p(sign + letter)))).toEqual(['甲\t乙\v丙-', '🗹✓']);
});

test('white space that the file does not keep is none', () => {
  expect(
    textsOf(read('<w:p><w:r><w:t>\n  新建\n</w:t></w:r><w:r><w:t xml:space="preserve"> 泵站</w:t></w:r></w:p>')),
  ).toEqual(['新建 泵站']);
});

test('what is deleted is told, also a row and the end of a paragraph; what was inserted first and then deleted is gone', () => {
  const del = (text: string) => `<w:del><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
  const row = '<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:delText>旧行</w:delText></w:r></w:p></w:tc></w:tr>';
  const table = tableXml([['', '序号']]).replace('</w:tbl>', `${row}</w:tbl>`);
  const extract = read(
    p(runXml('前'), '<w:rPr><w:del/></w:rPr>') +
      p(`${runXml('后')}<w:ins>${del('甲')}${runXml('乙')}${runXml('丙')}</w:ins>`) +
      table,
  );
  expect(textsOf(extract)).toEqual(['前后乙丙', '序号']);
  expect(toldOf(extract)).toEqual([
    '修订中删除的文字 2 处，没有取用（第 1 段“↵”、第 1 段“甲”）',
    '修订中插入的文字 1 处，已按接受修订取用（第 1 段“乙丙”）',
    '修订中删除的表格行 1 处，没有取用（表 1 第 2 行“旧行”）',
  ]);
});

test('merged cells to the right and down, by either way of writing, and rows that begin later', () => {
  const down = (value: string) => `<w:vMerge${value === '' ? '' : ` w:val="${value}"`}/>`;
  const table = tableXml(
    [
      ['<w:gridSpan w:val="2"/>', '甲'],
      [down('restart'), '乙'],
    ],
    [
      ['<w:hMerge w:val="restart"/>', '丙'],
      ['<w:hMerge w:val="continue"/>', '盖'],
      [down(''), '<w:p/>'],
    ],
    [
      ['', '丁'],
      ['', '戊'],
      [down('continue'), '遮'],
    ],
  ).replace(
    '</w:tbl>',
    '<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr><w:tc><w:p><w:r><w:t>己</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
  );
  const extract = read(table);
  expect(cellsOf(extract)).toEqual(['甲1x2 乙3x1', '丙1x2', '丁1x1 戊1x1', '1x2 己1x1']);
  expect(toldOf(extract)).toEqual(['被合并单元格盖住的文字 2 处，没有取用（表 1 第 2 行“盖”、表 1 第 3 行“遮”）']);
});

test('a cell spans no more columns than a table can have, whatever a damaged file says', () => {
  const table = tableXml([['<w:gridSpan w:val="2147483648"/>', '甲']], [['', '乙']]).replace(
    '</w:tbl>',
    '<w:tr><w:trPr><w:gridBefore w:val="2147483648"/></w:trPr><w:tc><w:p/></w:tc></w:tr></w:tbl>',
  );
  expect(cellsOf(read(table))).toEqual(['甲1x63', '乙1x1', '1x63 1x1']);
});

test('a merge that begins nowhere is a cell of its own', () => {
  expect(cellsOf(read(tableXml([['<w:vMerge/>', '甲']], [['<w:vMerge/>', '<w:p/>']])))).toEqual(['甲2x1', '']);
});

test('a table inside a cell keeps its order and is told; a frame of one column around a table is none', () => {
  const inner = tableXml([
    ['', '内一'],
    ['', '内二'],
  ]);
  const extract = read(
    tableXml([
      ['', `${p('前')}${inner}${p('后')}`],
      ['', '旁'],
    ]),
  );
  expect(textsOf(extract)).toEqual(['前', '内一', '内二', '后', '旁']);
  expect(toldOf(extract)).toEqual(['单元格里的表格 1 处，文字已按顺序取用（表 1 第 1 行）']);
  const framed = read(tableXml([['', `${p('标题')}${inner}${p('落款')}`]]));
  expect(kindsOf(framed.blocks)).toEqual(['paragraph', 'grid', 'paragraph']);
  expect(framed.leftOut).toEqual([]);
});

test('content controls are no border, in a paragraph, around rows or cells', () => {
  const control = (content: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const table = `<w:tbl>${control(`<w:tr>${control(`<w:tc>${p(control(runXml('甲')))}</w:tc>`)}</w:tr>`)}</w:tbl>`;
  expect(textsOf(read(control(p('段')) + table))).toEqual(['段', '甲']);
});

test('a text box is read once, whichever way it is drawn, and follows its paragraph', () => {
  const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
  const drawn = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('附注')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('附注')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  const title = '<w:r><w:pict><v:shape><v:textpath string="云溪市人民政府文件"/></v:shape></w:pict></w:r>';
  const extract = read(p(runXml('正文') + drawn) + p(title) + p('末段'));
  expect(textsOf(extract)).toEqual(['正文', '附注', '云溪市人民政府文件', '末段']);
  expect(kindsOf(extract.blocks)).toEqual(['paragraph', 'text-box', 'text-box', 'paragraph']);
});

test('notes follow their paragraph with the marks that are printed', () => {
  const mark = (part: string, id: number) => `<w:r><w:${part}Reference w:id="${id}"/></w:r>`;
  const note = (part: string, id: number, text: string) =>
    `<w:${part} w:id="${id}">${p(`<w:r><w:${part}Ref/></w:r>${runXml(` ${text}`)}`)}</w:${part}>`;
  const extract = read(p(runXml('增长6%') + mark('footnote', 2) + runXml('。') + mark('endnote', 1)) + p('末段'), {
    footnotes: note('footnote', 2, '同口径'),
    endnotes: note('endnote', 1, '统计局'),
  });
  expect(extract.lines).toEqual([
    { text: '增长6%¹。i', place: '第 1 段' },
    { text: '¹ 同口径', place: '脚注 ¹' },
    { text: 'i 统计局', place: '尾注 i' },
    { text: '末段', place: '第 2 段' },
  ]);
  expect(kindsOf(extract.blocks)).toEqual(['paragraph', 'footnote', 'footnote', 'paragraph']);
});

test('headers and footers stand once, and only where they are shown', () => {
  const reference = (kind: string, type: string, id: string) => `<w:${kind}Reference w:type="${type}" r:id="${id}"/>`;
  const section = `<w:sectPr>${reference('header', 'default', 'header1')}${reference('header', 'first', 'header2')}</w:sectPr>`;
  const extract = read(p('甲', section) + p('乙') + section, { header1: p('页眉文字'), header2: p('首页') });
  expect(textsOf(extract)).toEqual(['甲', '页眉文字', '乙']);
});

test('remarks, pictures, embedded files, formulas and a second document are told', () => {
  const extract = read(
    p(`${runXml('甲')}<w:r><w:commentReference w:id="3"/></w:r>`) +
      p('<w:r><w:drawing><pic:pic/></w:drawing></w:r>') +
      p('<w:r><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject/></w:object></w:r>') +
      p(`${runXml('乙')}<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>`) +
      '<w:altChunk r:id="x"/>',
    { comments: `<w:comment w:id="3">${p('请核实')}</w:comment>` },
  );
  expect(textsOf(extract)).toEqual(['甲', '乙a+b']);
  expect(toldOf(extract)).toEqual([
    '批注 1 处，没有取用（第 1 段“请核实”）',
    '图片 1 处，没有取用（第 1 段）',
    '嵌入的对象 1 处，没有取用（第 1 段）',
    '公式 1 处，只取了其中的字符，请核对（第 2 段“a+b”）',
    '嵌入的另一份文档 1 处，没有取用（第 2 段）',
  ]);
});

test('headings by level, by style and by what the style is based on; level 9 is the body', () => {
  const style = (id: string, name: string, rest = '') =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${rest}</w:style>`;
  const styles =
    style('2', 'heading 2') +
    style('a', '节', '<w:basedOn w:val="2"/>') +
    style('b', '正文', '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>');
  const of = (id: string) => `<w:pStyle w:val="${id}"/>`;
  const body =
    p('甲', of('2')) +
    p('乙', of('a')) +
    p('丙', of('b')) +
    p('丁', '<w:outlineLvl w:val="0"/>') +
    p('戊', `${of('2')}<w:outlineLvl w:val="9"/>`);
  const levels = read(body, { styles }).blocks.map((block) => (block.type === 'paragraph' ? block.level : block.type));
  expect(levels).toEqual([2, 2, null, 1, null]);
});

test('parts are found whatever prefixes the file uses, and in the strict form of the standard', () => {
  const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
  const xml = `<x:document xmlns:x="${strict}"><x:body><x:p><x:r><x:t>甲</x:t></x:r></x:p></x:body></x:document>`;
  expect(readDocx(zipSync({ 'word/document.xml': strToU8(xml) }))).toMatchObject({ lines: [{ text: '甲' }] });
});

test.each([
  ['file-empty', makeWord(p('　'))],
  ['file-without-text', makeWord(p('<w:r><w:drawing><pic:pic/></w:drawing></w:r>'))],
  ['file-broken', zipSync({ 'word/document.xml': strToU8('<w:document><w:body>') })],
  ['file-broken', zipSync({ 'word/styles.xml': strToU8('<a/>') })],
  ['file-broken', makeWord(p('甲'), { styles: '<w:style>' })],
  ['file-broken', zipSync({ 'word/document.xml': strToU8('<!DOCTYPE a [<!ENTITY b "甲">]><a>&b;</a>') })],
  ['file-limits', makeWord('<w:sdt>'.repeat(300) + '</w:sdt>'.repeat(300))],
  ['file-limits', makeWord('<w:sdt>'.repeat(200_000) + '</w:sdt>'.repeat(200_000))],
  ['file-limits', makeWord(p('甲'.repeat(4_000_001)))],
])('%s refuses', (rule, bytes) => {
  expect(readDocx(bytes)).toMatchObject({ rule });
});

test('every character of a paragraph is in its line or told, however runs and changes are nested', () => {
  const piece = fc.constantFrom('市', '政', '府', '甲', '乙');
  const run = piece.map((text) => ({ xml: runXml(text), shown: text, gone: '' }));
  const wrapped = fc
    .tuple(fc.constantFrom('ins', 'del', 'smartTag', 'hyperlink', 'moveTo', 'moveFrom'), fc.array(run))
    .map(([name, runs]) => {
      const text = runs.map(({ shown }) => shown).join('');
      const isGone = name === 'del' || name === 'moveFrom';
      const xml = `<w:${name}>${runs.map((one) => one.xml).join('')}</w:${name}>`;
      return { xml, shown: isGone ? '' : text, gone: isGone ? text : '' };
    });
  fc.assert(
    fc.property(fc.array(fc.oneof(run, wrapped), { minLength: 1 }), (pieces) => {
      const extract = read(p(runXml('首')) + p(pieces.map(({ xml }) => xml).join('') || runXml('')));
      const shown = pieces.map((one) => one.shown).join('');
      expect(textsOf(extract)).toEqual(shown === '' ? ['首'] : ['首', shown]);
      const told =
        toldOf(extract)
          .find((text) => text.startsWith('修订中删除'))
          ?.match(/“([^”]*)”/gu) ?? [];
      expect(
        pieces
          .map((one) => one.gone)
          .join('')
          .startsWith(told.slice(0, 8).join('').replace(/[“”…]/gu, '')),
      ).toBe(true);
      expect(told.length > 0).toBe(pieces.some((one) => one.gone !== ''));
    }),
    { numRuns: 200 },
  );
});
