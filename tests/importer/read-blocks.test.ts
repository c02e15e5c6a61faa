import { Buffer } from 'node:buffer';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { importExtract } from '../../src/importer/import-file.ts';
import { loadImportRegistry } from '../../src/importer/import-registry.ts';
import { joinPagedParagraphs } from '../../src/importer/prose/join-paragraphs.ts';
import type { Grid } from '../../src/mdast/table-grid.ts';
import type { Extract } from '../../src/originals/extract.ts';
import { toSource } from '../../src/records/source/document-source.ts';
import { toOutline } from '../../src/records/source/outline.ts';
import { toCheckedDocument } from '../../src/records/to-checked-document.ts';
import { toFacsimile } from '../../src/records/to-facsimile.ts';
import { type MadeBlock, type MadeCell, makeExtract } from './hand-made-extract.ts';

const registry = await loadImportRegistry({ root: import.meta.dirname, common: null });

/** Imports an extract; whatever it is, every character of it must be proved. */
function importMade(made: readonly MadeBlock[], format?: Extract['format'], leftOut?: Extract['leftOut']) {
  const extract = makeExtract(made, format, leftOut);
  const file = new VFile({ path: 'input' });
  const original = { name: 'input', bytes: Buffer.from('made') };
  const [document] = importExtract(extract, original, { registry, id: null }, file);
  const messages = file.messages.map(({ ruleId, line, reason }) => `${line} ${ruleId} ${reason}`);
  expect(document, messages.join('\n')).toBeDefined();
  const own = new VFile({ path: 'input.md', value: document?.markdown ?? '' });
  const source = toSource(own, extract);
  expect(own.messages.map(String)).toEqual([]);
  const { mismatches, unfound, undeclaredHeadings } = source?.alignment ?? {};
  expect({ mismatches, unfound, undeclaredHeadings }, document?.markdown).toEqual({
    mismatches: [],
    unfound: [],
    undeclaredHeadings: [],
  });
  const outline = source ? toOutline(source) : [];
  return {
    tables: outline.flatMap((block) => (block.type === 'table' ? [block.grid] : [])),
    /** Headings with their depth, paragraphs as they read. */
    texts: outline.flatMap((block) =>
      block.type === 'heading' ? [`${'#'.repeat(block.depth)} ${block.text}`] : 'text' in block ? [block.text] : [],
    ),
    messages,
    rules: file.messages.map(({ ruleId }) => ruleId),
    matter: source?.matter,
    extract,
    source,
    tally: document?.tally,
    markdown: document?.markdown,
  };
}

/** The rows of a table, each cell as it is printed or as its mark. */
function rowsOf(grid: Grid | undefined): string[][] {
  return (grid?.rows ?? []).map(({ cells }) =>
    cells.map(({ merge, lines }) => (merge === 'above' ? '〃' : merge === 'left' ? '←' : lines.join('/'))),
  );
}

const title = '云溪市2031年重点工作任务分解表';
const heading = ['序号', '工作任务', '牵头单位', '完成时限'];

describe('the heading rows of a grid', () => {
  test('names below groups are joined with them, and what spans down stands alone', () => {
    const { tables, messages } = importMade([
      title,
      {
        grid: [
          [
            { text: '序号', down: 2 },
            { text: '工作任务', down: 2 },
            { text: '责任单位', across: 2 },
            { text: '完成时限', down: 2 },
          ],
          ['牵头', '配合'],
          ['1', '新建学校三所', '市教育局', '市财政局\n市住建局', { text: '12月底', down: 2 }],
          ['2', '改造道路十条', '市住建局', '市财政局'],
        ],
      },
    ]);
    expect(messages).toEqual([]);
    expect(tables.map(({ headings }) => headings)).toEqual([
      ['序号', '工作任务', '责任单位 牵头', '责任单位 配合', '完成时限'],
    ]);
    expect(rowsOf(tables[0])).toEqual([
      ['1', '新建学校三所', '市教育局', '市财政局/市住建局', '12月底'],
      ['2', '改造道路十条', '市住建局', '市财政局', '〃'],
    ]);
  });

  test('three levels are joined to one name', () => {
    const { tables } = importMade([
      title,
      {
        grid: [
          [
            { text: '序号', down: 3 },
            { text: '工作任务', down: 3 },
            { text: '牵头单位', down: 3 },
            { text: '进展情况', across: 3 },
          ],
          [
            { text: '上半年', across: 2 },
            { text: '三季度', down: 2 },
          ],
          ['一季度', '二季度'],
          ['1', '新建学校三所', '市教育局', '已开工', '建到二层', '封顶'],
          ['2', '改造道路十条', '市住建局', '已招标', '完成两条', '完成五条'],
        ],
      },
    ]);
    expect(tables.map(({ headings }) => headings)).toEqual([
      ['序号', '工作任务', '牵头单位', '进展情况 上半年 一季度', '进展情况 上半年 二季度', '进展情况 三季度'],
    ]);
  });

  test('a group that the sheet does not merge reaches over the blank fields beside it', () => {
    const { tables } = importMade(
      [
        {
          grid: [
            [{ text: title, across: 5 }],
            ['单位：万元', '', '', '', ''],
            ['序号', '工作任务', '责任单位', '', '完成时限'],
            ['', '', '牵头', '配合', ''],
            ['1', '新建学校三所', '市教育局', '市财政局', '12月底'],
            ['', '', '', '', ''],
            ['2', '改造道路十条', '市住建局', '市财政局', '6月底'],
          ],
          on: 'Sheet1',
        },
      ],
      'spreadsheet',
    );
    expect(tables.map(({ headings }) => headings)).toEqual([
      ['序号', '工作任务', '责任单位 牵头', '责任单位 配合', '完成时限'],
    ]);
    expect(rowsOf(tables[0]).map(([number]) => number)).toEqual(['1', '2']);
  });

  test('what stands across the grid above its heading is text', () => {
    const { texts, tables, matter } = importMade([
      {
        grid: [
          [{ text: title, across: 4 }],
          [
            { text: '填报单位：云溪市政府办公室', across: 2 },
            { text: '单位：万元', across: 2 },
          ],
          heading,
          ['1', '新建学校三所', '市教育局', '12月底'],
        ],
      },
    ]);
    expect(texts).toEqual([`# ${title}`, '填报单位：云溪市政府办公室', '单位：万元']);
    expect(matter?.title).toBe(title);
    expect(rowsOf(tables[0])).toEqual([['1', '新建学校三所', '市教育局', '12月底']]);
  });

  test('a heading of unknown names is guessed with a doubt, and a grid without one is text with a doubt', () => {
    const guessed = importMade([
      title,
      {
        grid: [
          ['品名', '产地'],
          ['苹果一箱', '溪县'],
          ['梨两箱', '江宁市'],
        ],
      },
    ]);
    expect(guessed.rules).toContain('heading-unknown');
    expect(guessed.tables.map(({ headings }) => headings)).toEqual([['品名', '产地']]);
    const unknown = importMade([
      title,
      {
        grid: [
          ['1', '这一格写了一整句话，不是列名。', '市教育局'],
          ['2', '那一格也写了一整句话，不是列名。', '市财政局'],
        ],
      },
    ]);
    expect(unknown.rules).toContain('table-unknown');
    expect(unknown.texts.slice(1)).toEqual([
      '1　这一格写了一整句话，不是列名。　市教育局',
      '2　那一格也写了一整句话，不是列名。　市财政局',
    ]);
  });
});

describe('the rows of a grid', () => {
  test('rows across the grid are headings, sums and notes stay rows, who filled it in is text', () => {
    const { texts, tables, tally, messages } = importMade([
      title,
      {
        grid: [
          heading,
          [{ text: '一、经济发展', across: 4 }],
          ['1', '新建学校三所', '市教育局', '12月底'],
          ['二', { text: '社会事业', across: 3 }],
          ['2', '改造道路十条', '市住建局', '12月底'],
          ['合计', '2项', '', ''],
          [{ text: '注：由市政府督查室跟踪。', across: 4 }],
          [
            { text: '填表人：王一', across: 2 },
            { text: '审核人：李二', across: 2 },
          ],
        ],
      },
    ]);
    expect(texts).toEqual([`# ${title}`, '## 一、经济发展', '## 二　社会事业', '填表人：王一', '审核人：李二']);
    expect(tables.map(rowsOf)).toEqual([
      [['1', '新建学校三所', '市教育局', '12月底']],
      [
        ['2', '改造道路十条', '市住建局', '12月底'],
        ['合计', '2项', '', ''],
        ['注：由市政府督查室跟踪。', '←', '←', '←'],
      ],
    ]);
    expect(tally?.rows).toMatchObject({ printed: 4, tasks: 2, doubts: 0 });
    expect(messages).toEqual([]);
  });

  test('two tables in one grid keep their own headings', () => {
    const { tables, texts } = importMade(
      [
        {
          grid: [
            [{ text: title, across: 4 }],
            heading,
            ['1', '新建学校三所', '市教育局', '12月底'],
            ['', '', '', ''],
            [{ text: '附件2：实事项目责任分工表', across: 4 }],
            ['序号', '项目名称', '责任单位', '备注'],
            ['1', '便民菜场', '市商务局', ''],
          ],
        },
      ],
      'spreadsheet',
    );
    expect(tables.map(({ headings }) => headings)).toEqual([heading, ['序号', '项目名称', '责任单位', '备注']]);
    expect(texts).toEqual([`# ${title}`, '## 附件2：实事项目责任分工表']);
  });
});

describe('grids that are no tables', () => {
  test('labels and their values are lines that say what the document is', () => {
    const { matter, tables } = importMade(
      [
        {
          grid: [
            ['索引号', '000123/2031-00007', '发布机构：', '云溪市人民政府办公室'],
            ['文号', { text: '云政办〔2031〕7号', across: 3 }],
          ],
        },
        title,
        { grid: [heading, ['1', '新建学校三所', '市教育局', '12月底']] },
      ],
      'html',
    );
    expect(matter).toMatchObject({
      title,
      indexNumber: '000123/2031-00007',
      issuer: '云溪市人民政府办公室',
      documentNumber: '云政办〔2031〕7号',
    });
    expect(tables).toHaveLength(1);
  });

  test('a table that only lays out a page is its text', () => {
    const { texts, tables, rules } = importMade([
      { grid: [['2031年云溪市政府工作报告\n各位代表：\n现在，我代表市政府向大会报告工作。']] },
    ]);
    expect(tables).toEqual([]);
    expect(texts).toEqual(['# 2031年云溪市政府工作报告', '各位代表：', '现在，我代表市政府向大会报告工作。']);
    expect(rules).toEqual(['document-unread']);
  });
});

test('a cell over all stages of the progress is told once, and one beside another by its stage', () => {
  const stages = [{ text: '本月进展情况', across: 2 }] as const;
  const { source } = importMade([
    title,
    {
      headingRows: 2,
      grid: [
        [...['序号', '项目名称', '责任单位'].map((text) => ({ text, down: 2 })), ...stages],
        ['前期手续', '在建形象进度'],
        ['1', '1.南湖路', '市住建局', { text: '已完工', across: 2 }],
        ['2', '2.北山路', '市住建局', '已办结', '主体完工'],
      ],
    },
  ]);
  const { rows } = source ? toCheckedDocument(source, registry) : { rows: [] };
  expect(rows.map(({ name, text, progress }) => [name ?? text, progress])).toEqual([
    ['1.南湖路', ['已完工']],
    ['2.北山路', ['前期手续：已办结', '在建形象进度：主体完工']],
  ]);
});

test.each([
  ['printed once', ['经济', '', '民生', '', ''], ['经济', '〃', '民生', '〃', '〃'], true],
  ['printed twice in succession', ['经济', '经济', '', '民生', ''], ['经济', '经济', '', '民生', ''], false],
])('a category %s in a format without merged cells', (_, labels, expected, isTold) => {
  const row = (label: string, at: number) => [label, String(at + 1), `新建学校${at + 1}所`, at === 1 ? '' : '市教育局'];
  const made: MadeBlock[] = [{ grid: [['类别', '序号', '工作任务', '责任单位'], ...labels.map(row)] }];
  const { tables, rules } = importMade(made, 'csv');
  expect(rowsOf(tables[0]).map(([label]) => label)).toEqual(expected);
  expect(rowsOf(tables[0])[1]?.[3]).toBe('');
  expect(rules.includes('cell-merged')).toBe(isTold);
  expect(rowsOf(importMade(made, 'spreadsheet').tables[0]).map(([label]) => label)).toEqual(labels);
});

describe('tables over pages', () => {
  const foot = (page: number): MadeBlock => ({ aside: 'footer', blocks: [`— ${page} —`] });

  test('go on under a heading that comes again, and under none', () => {
    const first = { grid: [[{ text: title, across: 4 }], heading, ['1', '新建学校三所', '市教育局', '12月底']] };
    const second = { grid: [[{ text: title, across: 4 }], heading, ['2', '改造道路十条', '市住建局', '12月底']] };
    const third = { grid: [['3', '新建医院一所', '市卫健委', '6月底']] };
    const { tables, texts, messages, matter } = importMade([first, foot(1), second, foot(2), third, foot(3)], 'pdf');
    expect(messages).toEqual([]);
    expect(tables.map(rowsOf).map((rows) => rows.map(([number]) => number))).toEqual([['1', '2', '3']]);
    expect(texts).toEqual([`# ${title}`]);
    expect(matter?.omitted.map(({ reason }) => reason)).toEqual([
      '表头',
      '页眉页脚',
      '重复标题',
      '表头',
      '页眉页脚',
      '页眉页脚',
    ]);
  });

  test.each([
    ['within a sentence, between numbers that follow each other', '新建学校三所，新增学位', '2', []],
    ['behind a sentence', '新建学校三所。', '2', ['15 row-joined']],
    ['before a number that leaves one out', '新建学校三所，新增学位', '3', ['15 row-joined', '16 item-number']],
  ])('a row that a page breaks %s is joined, with a doubt where it may be another', (_, start, next, doubts) => {
    const { tables, messages } = importMade(
      [
        title,
        { grid: [heading, ['1', start, '市教育局', '12月底']] },
        foot(1),
        { grid: [heading, ['', '两千个。', '', ''], [next, '改造道路十条', '市住建局', '12月底']] },
      ],
      'pdf',
    );
    expect(tables.map(rowsOf)).toEqual([
      [
        ['1', start.endsWith('。') ? `${start}/两千个。` : `${start}两千个。`, '市教育局', '12月底'],
        [next, '改造道路十条', '市住建局', '12月底'],
      ],
    ]);
    expect(messages.map((message) => message.split(' ').slice(0, 2).join(' '))).toEqual(doubts);
  });

  test('a page that prints nothing under a merged label keeps the column, and each numbered row its label', () => {
    const names = ['序号', '类别', '目标任务', '牵头单位'];
    const { tables, messages } = importMade(
      [
        title,
        {
          grid: [
            names,
            ['1', { text: '民生', down: 2 }, '新建学校三所。', '市教育局'],
            ['2', '改造道路十条。', '市住建局'],
          ],
        },
        foot(1),
        {
          grid: [
            ['3', { text: '', down: 2 }, '新建医院一所。', '市卫健委'],
            ['4', '新增托位百个。', '市卫健委'],
          ],
        },
      ],
      'pdf',
    );
    expect(tables.map(rowsOf)).toEqual([
      [
        ['1', '民生', '新建学校三所。', '市教育局'],
        ['2', '〃', '改造道路十条。', '市住建局'],
        ['3', '〃', '新建医院一所。', '市卫健委'],
        ['4', '〃', '新增托位百个。', '市卫健委'],
      ],
    ]);
    expect(messages.map((message) => message.split(' ')[1])).toEqual(['cell-merged']);
  });

  test('a row of its own below a label that a page breaks continues the label', () => {
    const { tables, rules } = importMade(
      [
        title,
        { grid: [heading, ['1', '新建学校三所。', '市教育局', '12月底']] },
        foot(1),
        {
          grid: [
            ['', '改造学校五所。', '市住建局', '6月底'],
            ['2', '改造道路十条。', '市住建局', '12月底'],
          ],
        },
      ],
      'pdf',
    );
    expect(rowsOf(tables[0])).toEqual([
      ['1', '新建学校三所。', '市教育局', '12月底'],
      ['〃', '改造学校五所。', '市住建局', '6月底'],
      ['2', '改造道路十条。', '市住建局', '12月底'],
    ]);
    expect(rules).toEqual(['cell-merged']);
  });

  test('sheets and tables that count anew are tables of their own', () => {
    const sheet = (on: string): MadeBlock => ({ grid: [heading, ['1', '新建学校三所', '市教育局', '12月底']], on });
    expect(importMade([title, sheet('甲'), sheet('乙')], 'spreadsheet').tables).toHaveLength(2);
    expect(importMade([title, sheet('甲'), sheet('乙')], 'word').tables).toHaveLength(2);
  });

  test('a grid without a heading behind a text goes by the last heading, with a doubt', () => {
    const { tables, rules } = importMade([
      title,
      '一、经济发展',
      { grid: [heading, ['1', '新建学校三所', '市教育局', '12月底']] },
      '二、社会事业',
      { grid: [['2', '改造道路十条', '市住建局', '12月底']] },
    ]);
    expect(tables.map(({ headings }) => headings)).toEqual([heading, heading]);
    expect(rules).toEqual(['heading-unknown']);
  });
});

describe('what stands beside the text', () => {
  test('notes and text boxes are text, comments and what repeats on pages are declared', () => {
    const { texts, matter, rules } = importMade([
      { aside: 'navigation', blocks: ['首页 > 公开'] },
      title,
      { aside: 'text-box', blocks: ['急件'] },
      '现将任务分解如下。',
      { aside: 'footnote', blocks: ['1 任务由市政府常务会议确定。'] },
      { aside: 'comment', blocks: ['此处请核对'] },
      { grid: [heading, ['1', '新建学校三所', '市教育局', '12月底']] },
      { aside: 'header', blocks: [{ grid: [['云溪市', '机密']] }] },
    ]);
    expect(texts).toEqual([`# ${title}`, '急件', '现将任务分解如下。', '1 任务由市政府常务会议确定。']);
    expect(matter?.omitted).toEqual([
      { line: 1, text: '首页 > 公开', reason: '网页导航' },
      { line: 6, text: '此处请核对', reason: '批注' },
      { line: 7, text: '序号工作任务牵头单位完成时限', reason: '表头' },
      { line: 15, text: '云溪市', reason: '页眉页脚' },
      { line: 16, text: '机密', reason: '页眉页脚' },
    ]);
    expect(rules).toEqual(['left-out']);
  });

  test('what was not taken is said, each kind once', () => {
    const leftOut = [
      { text: '隐藏的行 Sheet1!3', line: 2 },
      { text: '一幅图片', line: 1 },
      { text: '一幅图片', line: 2 },
    ];
    const { messages } = importMade(
      [title, { grid: [heading, ['1', '新建学校三所', '市教育局', '12月底']] }],
      'word',
      leftOut,
    );
    expect(messages).toEqual([
      '2 left-out 表 1 第 1 行：原件里另有：隐藏的行 Sheet1!3。请对照原件',
      '1 left-out 第 1 段：原件里另有：一幅图片，共 2 处。请对照原件',
    ]);
  });
});

test('headings by their style are headings, and paragraphs that the format sets apart stay apart', () => {
  const long = '我们坚持稳中求进工作总基调，统筹推进各项工作，全市经济社会保持平稳健康发展';
  const { texts } = importMade([
    { paragraph: '云溪市2031年工作要点', level: 1 },
    { paragraph: '总体思路', level: 1 },
    long,
    '这是另一段，与上一段无关。',
    { paragraph: '主要目标', level: 2 },
    '地区生产总值增长5%。',
  ]);
  expect(texts).toEqual([
    '# 云溪市2031年工作要点',
    '## 总体思路',
    long,
    '这是另一段，与上一段无关。',
    '### 主要目标',
    '地区生产总值增长5%。',
  ]);
});

test('messages and records name the place that a person finds', async () => {
  const { messages, extract, source } = importMade(
    [
      title,
      { grid: [heading, ['1', '新建学校三所', '市教育局', '12月底'], ['2', '', '市住建局', '6月底']], on: '第 2 页' },
    ],
    'pdf',
  );
  expect(messages.map((message) => message.split('：')[0])).toEqual([
    '10 cell-empty 第 2 页 表 1 第 3 行',
    '10 row-unread 第 2 页 表 1 第 3 行',
  ]);
  if (source === null) throw new Error('no source');
  const { rows } = toCheckedDocument(source, registry);
  expect(rows.map(({ place }) => place)).toEqual(['第 2 页 表 1 第 2 行']);
  const { blocks, places } = toFacsimile(source);
  expect(places).toHaveLength(extract.lines.length);
  expect(blocks.map(({ type }) => type)).toEqual(['text', 'grid']);
});

describe('what office files print around and between tables', () => {
  const report = [
    { paragraph: '云溪市2031年政府工作报告', level: 1 },
    '各位代表：现在，我代表市人民政府向大会报告工作。',
    { paragraph: '2030年工作回顾', level: 2 },
    '过去一年，全市上下真抓实干。',
    { paragraph: '2031年主要任务', level: 2 },
    { paragraph: '一、办好民生实事', level: 3 },
    '扩大教育供给。新建学校三所，增加学位三千个。',
    '健全养老服务。新建养老院两家，增加床位五百张。',
  ];

  test('the one top heading above all is the title, and the plan below it has its work items', () => {
    const { texts, matter, markdown } = importMade(report);
    expect(matter?.title).toBe('云溪市2031年政府工作报告');
    expect(texts.filter((text) => text.startsWith('#'))).toEqual([
      '# 云溪市2031年政府工作报告',
      '## 2030年工作回顾',
      '## 2031年主要任务',
      '### 一、办好民生实事',
    ]);
    expect(markdown?.match(/^\*\*.*?\*\*/gmu)).toEqual(['**扩大教育供给。**', '**健全养老服务。**']);
  });

  test('several top headings are sections, and one with a mark is none of a title', () => {
    const two = importMade([
      title,
      { paragraph: '2030年工作回顾', level: 1 },
      '真抓实干。',
      { paragraph: '2031年主要任务', level: 1 },
      '开拓创新。',
    ]);
    expect(two.matter?.title).toBe(title);
    const marked = importMade([title, { paragraph: '一、总体要求', level: 1 }, '真抓实干。']);
    expect(marked.matter?.title).toBe(title);
  });

  test('a title with the column of its portal, and a date alone at the end', () => {
    const { matter, texts } = importMade(['【招商】云溪市签约三个项目', '三个项目在云溪市落户。', '2031-07-16']);
    expect(matter).toMatchObject({ title: '云溪市签约三个项目', datePublished: '2031-07-16', year: 2031 });
    expect(texts[0]).toBe('# 【招商】云溪市签约三个项目');
  });

  test('a heading that names the report is the title, not the words 政府工作报告 below it', () => {
    const { matter } = importMade(['云溪市2031年政府工作报告发布', '政 府 工 作 报 告', ...report.slice(1)]);
    expect(matter?.title).toBe('云溪市2031年政府工作报告发布');
  });

  test('a long letter may stand above a table on its sheet, a narrower table beside a wider one, and text below', () => {
    const wide = [...heading, '备注', '联系人'];
    const across = (text: string) => [{ text, across: wide.length }];
    const letter = Array.from({ length: 14 }, (_, index) => across(`第${index + 1}段，请认真组织实施。`));
    const { tables, texts, rules } = importMade(
      [
        {
          grid: [
            across(title),
            ...letter,
            across('附件1'),
            across('重点任务分解表'),
            [...heading, '', ''],
            ['1', '新建学校三所', '市教育局', '12月底', '', ''],
            across('附件2'),
            across('实事工程情况表'),
            wide,
            ['1', '改造道路十条', '市住建局', '6月底', '续建', '王建国'],
            ['抄送：市委各部门。', '', '', '', '', ''],
          ],
        },
      ],
      'spreadsheet',
    );
    expect(rules).not.toContain('table-unknown');
    expect(tables.map(({ headings }) => headings)).toEqual([heading, wide]);
    expect(rowsOf(tables[0])).toEqual([['1', '新建学校三所', '市教育局', '12月底']]);
    expect(tables[1]?.rows).toHaveLength(1);
    expect(texts).toContain('抄送：市委各部门。');
  });
});

describe('tables over pages', () => {
  const page = (number: number, ...rows: readonly (readonly MadeCell[])[]): MadeBlock => ({
    grid: [heading, ...rows],
    headingRows: 1,
    on: `第 ${number} 页`,
  });

  test('only the first row of a page may be the rest of the last one', () => {
    const { tables } = importMade(
      [
        title,
        page(1, ['1', '新建学校三所并', '市教育局', '12月底']),
        page(
          2,
          [{ text: '', down: 3 }, '改造校舍五处', '', ''],
          ['改造道路十条', '市住建局', '6月底'],
          ['建成公园两座', '市园林局', '6月底'],
        ),
      ],
      'pdf',
    );
    expect(rowsOf(tables[0]).map((cells) => cells.slice(0, 3))).toEqual([
      ['1', '新建学校三所并改造校舍五处', '市教育局'],
      ['〃', '改造道路十条', '市住建局'],
      ['〃', '建成公园两座', '市园林局'],
    ]);
  });

  test('where no text ends as a sentence, whole lists of units tell two rows, and a broken name one', () => {
    const rest = (unit: string) => ['', '改造道路十条', unit, ''];
    const read = (above: string, below: string) =>
      rowsOf(
        importMade([title, page(1, ['1', '新建学校三所', above, '12月底']), page(2, rest(below))], 'pdf').tables[0],
      ).length;
    expect(read('市教育局', '市住建局')).toBe(2);
    expect(read('市教育局，市住', '建局')).toBe(1);
    expect(read('市政府', '办公室')).toBe(1);
    expect(read('市教育局，', '市住建局')).toBe(1);
  });

  const figures = ['指标名称', '单位', '年度目标', '完成值', '责任单位'];
  const sheet = (number: number, ...grid: readonly (readonly MadeCell[])[]): MadeBlock => ({
    grid: [figures, ...grid],
    headingRows: 1,
    on: `第 ${number} 页`,
  });
  const jobs = ['新增就业人数', '人', '1300', '1350', '市人社局'];
  const firms = ['新增企业数量', '家', '30', '31', '市科技局'];

  test.each([
    ['units that go on', ['引进高层次人', '人', '100', '120', '市委组织部、'], ['才数量', '', '', '', '市人社局'], []],
    ['half a name', ['引进人才数', '人', '100', '120', '市人社'], ['量', '', '', '', '局'], []],
    ['a label alone', ['引进高层次人', '人', '100', '120', '市人社局'], ['才数量', '', '', '', ''], ['row-joined']],
  ])('a page that cuts a row within its label makes no row: %s', (_, above, rest, doubts) => {
    const { tables, rules } = importMade([title, sheet(1, jobs, above), sheet(2, rest, firms)], 'pdf');
    const whole = above.map((text, column) => text + (rest[column] ?? ''));
    expect(rowsOf(tables[0])).toEqual([jobs, whole, firms]);
    expect(rules.filter((rule) => rule === 'row-joined')).toEqual(doubts);
  });

  test('a cell of units merged over rows does not keep a cut label from the row that it ends', () => {
    const over = (text: string, down: number) => ({ text, down });
    const rows = [
      ['新增就业人数', '人', '1300', '1350', over('市人社局', 2)],
      ['引进高层次人', '人', '100', '120'],
    ];
    const { tables, rules } = importMade(
      [title, sheet(1, ...rows), sheet(2, ['才数量', '', '', '', ''], firms, ['新增专利', '件', '5', '6', '市科技局'])],
      'pdf',
    );
    expect(rowsOf(tables[0]).map(([name]) => name)).toEqual([
      '新增就业人数',
      '引进高层次人才数量',
      '新增企业数量',
      '新增专利',
    ]);
    expect(rules).toContain('row-joined');
  });

  test.each([
    [['云溪市2031年经济社会发展主要指标'], '云溪市2031年经济社会发展主要指标'],
    [['云溪市2031年经济社会发展主要指标', '单位：亿元'], '云溪市2031年经济社会发展主要指标'],
    [['2031年云溪市主要指标已经会议审议通过。'], '无标题'],
  ])('what stands over the table of a text without a title is its title, and not sure: %j', (over, expected) => {
    const letter = ['各镇人民政府，市各部门：', '现将指标印发给你们，请认真组织实施，确保完成全年目标。'];
    const { matter, rules } = importMade([...letter, ...over, sheet(1, jobs, firms)], 'pdf');
    expect(matter?.title).toBe(expected);
    expect(rules).toContain(expected === '无标题' ? 'title-missing' : 'title-unsure');
  });

  test.each([
    ['where other rows print a label alone', [['民生', '', '', '', '']], ['经济', '', '', '', ''], ['row-joined']],
    ['with a figure of its own', [], ['引进人才', '人', '', '9', ''], []],
    ['below a label that is whole', [], ['引进人才', '', '', '', ''], []],
  ])('a row of its own at the top of a page stays one, %s', (_, before, first, doubts) => {
    const ended = doubts.length > 0 ? jobs : ['新增就业人数（城镇）', ...jobs.slice(1)];
    const { tables, rules } = importMade([title, sheet(1, ...before, jobs, ended), sheet(2, first, firms)], 'pdf');
    expect(rowsOf(tables[0])).toEqual([...before, jobs, ended, first, firms]);
    expect(rules.filter((rule) => rule === 'row-joined')).toEqual(doubts);
  });

  test('a blank cell over several rows at the top of a page goes on the merged cell of the last one', () => {
    const { tables, rules } = importMade(
      [
        title,
        page(1, ['1', '新建学校三所。', '各镇', '12月底']),
        page(2, ['2', '改造道路十条。', { text: '', down: 2 }, ''], ['3', '建成公园两座。', '6月底']),
      ],
      'pdf',
    );
    expect(rowsOf(tables[0]).map((cells) => cells[2])).toEqual(['各镇', '〃', '〃']);
    expect(rowsOf(tables[0])[1]?.[3]).toBe('');
    expect(rules).toContain('cell-merged');
  });

  test('names that a narrow column prints below each other are parted where each is known, in one way only', () => {
    const grid = (...names: readonly string[]) =>
      importMade([
        title,
        {
          grid: [
            ['序号', '工作任务', '分管领导'],
            ...names.map((name, row) => [String(row + 1), `任务之${row}`, name]),
          ],
        },
      ]).tables[0];
    const third = (...names: readonly string[]) => rowsOf(grid(...names)).map((cells) => cells[2]);
    expect(third('王建国', '李芳', '王建国李芳')).toEqual(['王建国', '李芳', '王建国/李芳']);
    expect(third('王建国', '李芳', '王建国赵明')).toEqual(['王建国', '李芳', '王建国赵明']);
    expect(third('王建国', '李文博', '王建国赵明', '李文博赵明').slice(2)).toEqual(['王建国/赵明', '李文博/赵明']);
    expect(third('王建', '国李芳', '王建国', '李芳', '王建国李芳').at(-1)).toBe('王建国李芳');
  });
});

test('a paragraph goes on at the top of the next page, and nowhere on its own', () => {
  const [start, rest] = ['各单位要切实加强组织领导，细化工作措施，压实工作责任，', '确保全面完成各项目标任务。'];
  const long = `14.“四个挂钩”：${start.repeat(3)}着力解决“卡脖子”`;
  const join = (first: string, pages: readonly string[]) =>
    joinPagedParagraphs((line) => pages[line - 1] ?? '')(
      [
        { text: first, line: 1 },
        { text: rest, line: 2 },
      ],
      new VFile(),
    ).map(({ text }) => text);
  expect(join(start, ['第 1 页', '第 2 页'])).toEqual([start + rest]);
  expect(join(long, ['第 1 页', '第 2 页'])).toEqual([long + rest]);
  expect(join(start, ['第 1 页', '第 1 页'])).toEqual([start, rest]);
});
