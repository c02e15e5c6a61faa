import fc from 'fast-check';
import type { Merge } from '../../src/mdast/table-grid.ts';

/** A cell to be printed and read back. */
export interface PrintedCell {
  readonly merge: Merge;
  readonly lines: readonly string[];
}

/** A table to be printed and read back; every row has a cell for each heading. */
export interface PrintedGrid {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly PrintedCell[])[];
}

type Field = 'number' | 'label' | 'text' | 'units' | 'someUnits' | 'names' | 'progress' | 'deadline' | 'remark';

const layouts: readonly (readonly (readonly [heading: string, field: Field])[])[] = [
  [
    ['序号', 'number'],
    ['工作任务', 'text'],
    ['责任单位', 'units'],
  ],
  [
    ['序号', 'number'],
    ['名称', 'label'],
    ['工作任务', 'text'],
    ['牵头单位', 'units'],
    ['配合单位', 'someUnits'],
  ],
  [
    ['序号', 'number'],
    ['工作任务', 'text'],
    ['牵头部门', 'units'],
    ['配合部门', 'someUnits'],
    ['进展情况', 'progress'],
  ],
  [
    ['序号', 'number'],
    ['工作任务', 'text'],
    ['完成情况', 'progress'],
    ['责任单位', 'units'],
  ],
  [
    ['序号', 'number'],
    ['类别', 'label'],
    ['目标任务', 'text'],
    ['分管领导', 'names'],
    ['责任单位', 'units'],
    ['完成时限', 'deadline'],
    ['备注', 'remark'],
  ],
  [
    ['重点工作', 'text'],
    ['牵头单位', 'units'],
    ['配合单位', 'someUnits'],
    ['完成时限', 'deadline'],
  ],
];

const verbs = ['建设', '完成', '推进', '新增', '改造', '培育', '实施', '开展'];
const objects = [
  '智慧渔港平台',
  '老旧小区改造',
  '农村公路提升',
  '企业技术改造',
  '河道综合整治',
  '“一件事”改革',
  '校园安全行动',
  '创新载体培育',
];
const tricky = [
  '',
  ' | 竖线',
  '*重点*',
  '7%~7.5%',
  '<b>加粗</b>',
  '#1 工程',
  '`代码`',
  '[1]',
  'A_b_c',
  '&nbsp;',
  '\\转义',
  '（一期）',
  '1.5万亩',
  '20个',
];
const bodies = [
  '发改委',
  '财政局',
  '住建局',
  '教育局',
  '交通运输局',
  '市场监管局',
  '水利（水务）局',
  '各街道',
  '高新区管委会',
  '民政局',
];

const text = fc
  .tuple(fc.constantFrom(...verbs), fc.constantFrom(...objects), fc.constantFrom(...tricky))
  .map((parts) => parts.join(''));
const units = fc
  .uniqueArray(fc.constantFrom(...bodies), { minLength: 1, maxLength: 3 })
  .map((names) => names.join('、'));
const names = fc
  .uniqueArray(fc.constantFrom('许蕾', '韩飚', '李建国', '欧阳明'), { minLength: 1, maxLength: 2 })
  .map((list) => list.join('、'));
const sentence = fc
  .tuple(text, fc.constantFrom('已完成。', '正在施工。', '完成投资3亿元。'))
  .map((parts) => parts.join('，'));

/** What a copy can print at all, apart from the text. */
export interface Printable {
  /** Cells that are printed empty. */
  readonly empty: boolean;
  /** Which merged cells it prints so that they can be told from empty ones. */
  readonly merges: 'none' | 'labels' | 'all';
  /** A cell of several paragraphs. */
  readonly paragraphs: boolean;
  /** Tables that it cannot print. */
  readonly without?: (grid: PrintedGrid) => boolean;
}

/** Any table that such a copy can print. */
export function arbitraryGrid(printable: Printable): fc.Arbitrary<PrintedGrid> {
  return fc
    .constantFrom(...layouts)
    .chain((layout) =>
      fc
        .array(fc.tuple(...layout.map(([, field]) => arbitraryCell(field, printable))), { minLength: 1, maxLength: 8 })
        .map((rows) => ({ headings: layout.map(([heading]) => heading), rows: numberRows(layout, rows) })),
    )
    .filter((grid) => printable.without?.(grid) !== true);
}

function arbitraryCell(field: Field, { empty, merges, paragraphs }: Printable): fc.Arbitrary<PrintedCell> {
  const filled = arbitraryText(field, paragraphs).map((lines): PrintedCell => ({ merge: 'none', lines }));
  const mayBeEmpty = empty && (field === 'someUnits' || field === 'remark');
  const isLabel = field === 'number' || field === 'label';
  const mayBeMerged = merges !== 'none' && (isLabel || (merges === 'all' && field !== 'text'));
  return fc.oneof(
    { weight: 3, arbitrary: filled },
    ...(mayBeEmpty ? [{ weight: 1, arbitrary: fc.constant<PrintedCell>({ merge: 'none', lines: [] }) }] : []),
    ...(mayBeMerged ? [{ weight: 1, arbitrary: fc.constant<PrintedCell>({ merge: 'above', lines: [] }) }] : []),
  );
}

function arbitraryText(field: Field, paragraphs: boolean): fc.Arbitrary<string[]> {
  const one = (values: fc.Arbitrary<string>) => values.map((value) => [value]);
  if (field === 'number') return fc.constant(['1']);
  if (field === 'label') return one(fc.constantFrom('科技创新', '城市建设', '社会民生', '生态环境'));
  if (field === 'units' || field === 'someUnits') return one(units);
  if (field === 'names') return one(names);
  if (field === 'deadline') return one(fc.constantFrom('12月底', '全年', '2024年6月', '9月底前'));
  if (field === 'remark') return one(fc.constantFrom('续建', '省定任务', '新建'));
  if (field === 'text' || !paragraphs) return one(field === 'text' ? text : sentence);
  const several = fc.array(sentence, { minLength: 2, maxLength: 4 });
  return fc.oneof(
    one(sentence),
    several.map((list) => list.map((value, index) => `${index + 1}.${value}`)),
  );
}

/** Numbers run on; a row whose number is merged goes on the item above, and in the first row nothing is merged. */
function numberRows(layout: (typeof layouts)[number], rows: readonly (readonly PrintedCell[])[]): PrintedCell[][] {
  const numbered = layout[0]?.[1] === 'number';
  let number = 0;
  return rows.map((row, index) => {
    const goesOn = numbered && index > 0 && row[0]?.merge === 'above';
    if (!goesOn) number += 1;
    return row.map((cell, column): PrintedCell => {
      const field = layout[column]?.[1];
      if (field === 'number') return goesOn ? cell : { merge: 'none', lines: [String(number)] };
      if (index === 0 && cell.merge === 'above')
        return { merge: 'none', lines: [field === 'label' ? '科技创新' : field === 'names' ? '许蕾' : '财政局'] };
      // A label under a merged number is merged too.
      return goesOn && field === 'label' ? { merge: 'above', lines: [] } : cell;
    });
  });
}
