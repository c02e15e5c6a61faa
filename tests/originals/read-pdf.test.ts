import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Block, Extract, LineSpan } from '../../src/originals/extract.ts';
import { readExtract } from '../../src/originals/read-extract.ts';
import { dropRepeats } from '../../src/originals/readers/pdf/drop-repeats.ts';
import { openDocument } from '../../src/originals/readers/pdf/open-document.ts';
import { readDrawnPage } from '../../src/originals/readers/pdf/read-drawn-page.ts';
import { readPdf } from '../../src/originals/readers/read-pdf.ts';
import { makePacked, makePage, makeStream } from './pdf/make-pdf.ts';

const received = (name: string) => readFileSync(join(import.meta.dirname, 'pdf', `${name}.pdf`));

async function read(bytes: Uint8Array): Promise<Extract> {
  const extract = await readExtract(bytes);
  if ('rule' in extract) throw new Error(extract.text);
  return extract;
}

/** The blocks of a file as a person would draw them: `空` for an empty cell, spans as rows×columns. */
async function draw(bytes: Uint8Array): Promise<string[]> {
  const extract = await read(bytes);
  return extract.blocks.flatMap((block) => drawBlock(extract, block));
}

function drawBlock(extract: Extract, block: Block): string[] {
  const text = (span: LineSpan | null) =>
    span === null
      ? '空'
      : extract.lines
          .slice(span[0] - 1, span[1])
          .map((line) => line.text)
          .join('／');
  if (block.type === 'aside') {
    return block.blocks.flatMap((inner) => drawBlock(extract, inner)).map((line) => `${block.kind}: ${line}`);
  }
  if (block.type !== 'grid') return [text(block.lines)];
  return block.rows.map((row) =>
    row
      .map(({ lines, rowSpan, columnSpan }) => {
        return text(lines) + (rowSpan * columnSpan > 1 ? ` ${rowSpan}×${columnSpan}` : '');
      })
      .join(' | '),
  );
}

const textOf = (task: number) =>
  `完成第${task}批老旧小区改造${113 + task * 7}户，新建停车位${299 + task}个，全年完成投资${1 + task}.5亿元，按期推进5G基站与充电桩建设，群众满意度达到${90 + ((task - 1) % 5)}%以上。`;

test('a notice of an office program: paragraphs with their lines, two heading rows, merged cells, rows cut by the page', async () => {
  const drawn = await draw(received('notice'));
  expect(drawn.slice(0, 13)).toEqual([
    '云溪市人民政府办公室文件',
    '云政办发〔2031〕8号',
    '云溪市人民政府办公室关于印发／2031年重点工作任务分解的通知',
    '各县（市、区）人民政府，市政府各部门：',
    '《云溪市2031年重点工作任务分解》已经市政府同意，现印发给你们，请结／合实际认真组织实施，确保全年各项目标任务按时保质完成。',
    '一、各牵头单位要明确分管领导和具体责任人，每季度末25日前报送进展情／况。',
    '云溪市人民政府办公室',
    '2031年3月2日',
    '序号 2×1 | 类别 2×1 | 目标任务 2×1 | 责任单位 1×2 | 责任领导 2×1',
    '牵头单位 | 配合单位',
    '1 | 一、公共服务 2×1 | 改造农村公路3公里，新建标准化泵站1座，完成投资0.6亿元；建成Smart City平台。 | 市教育局 | 空 | 陈明远 2×1',
    '2 | 改造农村公路4公里，新建标准化泵站2座，完成投资1.6亿元；建成Smart City平台，并对沿线管网同 | 市水利局 | 市财政局／市审计局',
    'footer: — 1 —',
  ]);
  expect(drawn[15]).toBe(
    '空 | 空 4×1 | 步实施雨污分流改造、照明提升与绿化补植，年底前全部竣工验收。 | 空 | 空 | 空 4×1',
  );
});

test.each(['ruled', 'unruled', 'rowlines'])(
  'eight tasks over pages, %s, in a font that only names its signs',
  async (name) => {
    const rows = (await draw(received(name))).map((line) => line.split(' | '));
    const tasks = rows.filter(([number]) => /^\d$/u.test(number ?? ''));
    expect(tasks.map(([number, group]) => `${number} ${group}`)).toEqual([
      '1 产业升级',
      '2 公共服务',
      '3 乡村振兴',
      '4 产业升级',
      '5 公共服务',
      '6 乡村振兴',
      '7 产业升级',
      '8 公共服务',
    ]);
    expect(tasks.map((cells) => cells[2])).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map((task) => textOf(task).repeat(2 - (task % 2))),
    );
    expect(tasks.map((cells) => cells[3])).toEqual([
      '市发展改革委',
      '市教育局',
      '市住房城乡建设局',
      '市农业农村局',
      '市交通运输局',
      '市民政局',
      '市卫生健康委',
      '市水利局',
    ]);
    expect(rows.filter(([first]) => first === '序号')).toEqual(
      rows.flatMap(([first]) =>
        first?.startsWith('header')
          ? [['序号', '重点工作', '目标任务', '牵头单位', '配合单位', '责任领导', '完成时限']]
          : [],
      ),
    );
  },
);

/** Its printed lines are much alike, so that one comes again at the foot or head of another page. */
test('thirty tasks without a ruled line, in narrow columns that each page goes on with', async () => {
  const rows = (await draw(received('narrow')))
    .slice(1)
    .map((line) => line.split(' | ').map((cell) => cell.replace('空', '')));
  expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([6]));
  const columns = [0, 1, 5].map((column) =>
    rows
      .slice(1)
      .map((cells) => cells[column])
      .join('')
      .replaceAll('／', ''),
  );
  const tasks = Array.from({ length: 30 }, (_, index) => index + 1);
  expect(columns).toEqual([
    tasks.join(''),
    tasks
      .map((task) => {
        const invested = `${10 + ((task * 7) % 90)}.${task % 10}`;
        const more = '持续优化营商环境，'.repeat(task % 5);
        return `推进第${task}项工程建设，完成投资${invested}亿元，新增学位${task * 10}个，${more}确保群众满意。`;
      })
      .join(''),
    tasks.map((task) => `已完成投资${task}.5亿元，占年度计划的${40 + task}%，其余标段正在施工。`).join(''),
  ]);
});

test('merged leaders, and what comes on every page', async () => {
  const drawn = await draw(received('ruled'));
  expect(
    drawn.filter((line) => /^\d \|/u.test(line)).map((line) => /(?:陈明远|李晓岚|王立群)[^|]*/u.exec(line)?.[0] ?? ''),
  ).toEqual(['陈明远 3×1 ', '', '', '李晓岚 2×1 ', '', '王立群 3×1 ', '', '']);
  expect(drawn.filter((line) => line.startsWith('header'))).toEqual(Array(3).fill('header: 云溪市人民政府办公室文件'));
  expect(drawn.filter((line) => line.startsWith('footer'))).toEqual([1, 2, 3].map((page) => `footer: — ${page} —`));
});

test('tables that lie on their side, by their text or by their page', async () => {
  const table = [
    '序号 | 任务 | 牵头单位 | 时限',
    '1 | 建设口袋公园6处 | 市城管局 | 6月底',
    '2 | 新增托位500个 | 市卫健委 | 9月底',
  ];
  expect((await draw(received('rotated'))).filter((line) => line !== '1')).toEqual([...table, ...table]);
});

test('two columns are read one after the other; a turned cell, and a remark', async () => {
  const drawn = await draw(received('columns'));
  expect(drawn[0]).toBe('云溪市重点工作简报');
  expect(drawn[1]).toMatch(/^加快推进老旧小区改造和农村公路提档升／级年内.*／市住建局供稿。$/u);
  expect(drawn[2]).toMatch(/^造和农村公路提档升级年内完成投资三亿／元新增/u);
  expect(drawn.slice(3)).toEqual(['城乡建设 | 新建泵站3座', 'comment: 请核对第3座的位置']);
});

test('signs printed twice are read once; what nobody sees is said, page by page', async () => {
  const extract = await read(received('marks'));
  expect(extract.lines.map(({ text, place }) => `${place} ${text}`)).toEqual([
    '第 1 页 第 1 行 云溪市人民政府公报',
    '第 1 页 第 2 行 第一季度工作完成情况良好，金额合计3200万元。',
    '第 3 页 第 1 行 识别出来的一行字',
  ]);
  expect(extract.leftOut).toEqual([
    { text: expect.stringMatching(/第 1 页有斜排的文字“内部资料”/u), line: 2 },
    { text: expect.stringMatching(/第 1 页有看不见的文字“看不见的字”/u), line: 2 },
    { text: expect.stringMatching(/第 2 页没有文字，只有图片/u), line: 2 },
    { text: expect.stringMatching(/第 3 页是扫描图片/u), line: 3 },
  ]);
});

test.each(['notice', 'ruled', 'unruled', 'rowlines', 'rotated', 'columns'])(
  'every sign of %s stands in one line',
  async (name) => {
    const opened = await openDocument(received(name), 1_000_000);
    if ('rule' in opened) throw new Error(opened.text);
    const printed: string[] = [];
    for (let page = 1; page <= opened.document.numPages; page++) {
      const { glyphs } = await readDrawnPage(await opened.document.getPage(page), () => false);
      printed.push(...dropRepeats(glyphs).map(({ text }) => text));
    }
    await opened.close();
    const extract = await read(received(name));
    const comments = extract.blocks.flatMap((block) =>
      block.type === 'aside' && block.kind === 'comment' ? block.blocks : [],
    );
    const remarks = new Set(comments.flatMap((block) => (block.type === 'paragraph' ? [block.lines[0]] : [])));
    const lines = extract.lines.filter((_, index) => !remarks.has(index + 1)).map(({ text }) => text);
    const sorted = (texts: readonly string[]) => [...texts.join('').replace(/\s/gu, '')].sort().join('');
    expect(sorted(lines)).toBe(sorted(printed));
  },
);

const font = '/Font<</F 5 0 R>>';
const latin = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';

test('codes of look-alikes are read as what one sees, and said', async () => {
  const map = makeStream(
    'begincmap 1 begincodespacerange <00> <ff> endcodespacerange 2 beginbfchar <41> <2F2F> <42> <2ED3> endbfchar endcmap',
  );
  const bytes = makePage(makeStream('BT /F 12 Tf 50 700 Td (ABC) Tj ET'), font, [
    latin.replace('>>', '/ToUnicode 6 0 R>>'),
    map,
  ]);
  const extract = await read(bytes);
  expect(extract.lines.map(({ text }) => text)).toEqual(['工长C']);
  expect(extract.leftOut).toEqual([{ text: expect.stringContaining('有 2 个字'), line: 1 }]);
});

test('a sign without a meaning keeps its place and is said', async () => {
  const map = makeStream(
    'begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange 2 beginbfchar <0041> <5E02> <0042> <653F> endbfchar endcmap',
  );
  const composite =
    '<</Type/Font/Subtype/Type0/BaseFont/Own/Encoding/Identity-H/DescendantFonts[7 0 R]/ToUnicode 6 0 R>>';
  const descendant =
    '<</Type/Font/Subtype/CIDFontType2/BaseFont/Own/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/FontDescriptor 8 0 R>>';
  const descriptor =
    '<</Type/FontDescriptor/FontName/Own/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80>>';
  const objects = [composite, map, descendant, descriptor];
  const some = await read(makePage(makeStream('BT /F 12 Tf 50 700 Td <004100420A43> Tj ET'), font, objects));
  expect(some.lines.map(({ text }) => text)).toEqual(['市政\ufffd']);
  expect(some.leftOut).toEqual([{ text: expect.stringContaining('第 1 页有 1 个字没有编码'), line: 1 }]);
  const most = await readExtract(makePage(makeStream('BT /F 12 Tf 50 700 Td <00410A440A43> Tj ET'), font, objects));
  expect(most).toMatchObject({ rule: 'file-without-text', text: expect.stringContaining('没有编码') });
});

test('what is cut away or lies on a hidden layer is said', async () => {
  const content =
    'BT /F 12 Tf 50 700 Td (SEEN) Tj ET q 0 0 10 10 re W n BT /F 12 Tf 50 600 Td (CUT) Tj ET Q BT /F 12 Tf 50 900 Td (BEYOND) Tj ET';
  const extract = await read(makePage(makeStream(content), font, [latin]));
  expect(extract.lines.map(({ text }) => text)).toEqual(['SEEN']);
  expect(extract.leftOut).toEqual([{ text: expect.stringContaining('“CUTBEYOND”'), line: 1 }]);
});

test('a page whose packed text breaks off is read as far as it goes, and said', async () => {
  const content = Array.from({ length: 400 }, (_, line) => `BT /F 9 Tf 50 ${line} Td (LINE ${line * 7919}) Tj ET`).join(
    '\n',
  );
  const whole = makePage(makePacked(content), font, [latin]);
  expect((await read(whole)).leftOut).toEqual([]);
  const at = whole.indexOf('endstream') - 700;
  const damaged = Buffer.concat([whole.subarray(0, at), Buffer.alloc(200, 0xff), whole.subarray(at + 200)]);
  const extract = await read(damaged);
  expect(extract.lines.length).toBeGreaterThan(0);
  expect(extract.leftOut).toEqual([
    { text: expect.stringContaining('PDF 里有 1 处内容损坏'), line: expect.any(Number) },
  ]);
});

/** A form that prints the next one ten times, and so on. */
const nested = Array.from({ length: 9 }, (_, index) =>
  makeStream(
    `${'/X Do '.repeat(10)}`,
    `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X ${Math.min(13, 6 + index)} 0 R>>>>`,
  ),
);

test.each([
  ['file-format', '加了密码', received('locked')],
  ['file-without-text', '只有图片（扫描件）', received('scan')],
  ['file-empty', '没有任何文字', makePage(makeStream(''))],
  ['file-broken', '缺了结尾', received('notice').subarray(0, 40_000)],
  ['file-broken', '打不开', Buffer.from('%PDF-1.7\nnothing\nstartxref\n0\n%%EOF\n')],
])('%s: %s', async (rule, text, bytes) => {
  expect(await readExtract(bytes)).toEqual({ rule, text: expect.stringContaining(text) });
});

test('file-limits: a page that prints more than can be read is left in the middle', async () => {
  const bytes = makePage(makeStream('/X Do'), '/XObject<</X 5 0 R>>', nested);
  const text = expect.stringContaining('展开后内容太多');
  expect(await readPdf(bytes, 50_000)).toEqual({ rule: 'file-limits', text });
});

test('the same bytes give the same extract', async () => {
  expect(await read(received('notice'))).toEqual(await read(received('notice')));
});
