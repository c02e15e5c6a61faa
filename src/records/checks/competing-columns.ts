import type { VFile } from 'vfile';
import { areUnits, isPerson } from '../../columns/cell-likeness.ts';
import type { ColumnField } from '../../columns/column-field.ts';
import type { ColumnRegistry } from '../../columns/column-registry.ts';
import { isUnitField } from '../../columns/heading-row.ts';
import type { JudgedColumn } from '../../columns/judged-table.ts';
import { namesOther } from '../../columns/other-heading.ts';
import { isUnitList, namesBody } from '../../columns/unit-likeness.ts';
import { readCell } from '../../mdast/table-grid.ts';
import { doubt, type Place } from '../messages.ts';
import { cellText, type ReadTable } from '../tables/read-table.ts';
import type { Check } from './check-context.ts';
import { quote } from './quote.ts';
import { fieldNames } from './unknown-column.ts';

/** Of these a row has one. */
const single: readonly ColumnField[] = ['number', 'name', 'text', 'detail', 'indicator', 'deadline', 'progress'];

/**
 * `heading-shared`: columns under one heading, each read by its cells. `columns-compete`: several columns of one meaning, of
 * which one is read; a column of tasks that says the same in most rows, beside one in which each row differs; or a column of
 * units that is not read as one, or is so against its heading; or one of works, read as tasks under a registered heading of
 * indicators. All are doubts, told once for the tables of a document that
 * are alike.
 */
export const checkCompetingColumns: Check<'documents' | 'columns'> = ({ documents, columns }) => {
  for (const { source, tables } of documents) {
    const said = new Set<string>();
    for (const table of tables) {
      if (table.rows.every(({ outcome }) => outcome.type === 'declared') || table.judged.kind === 'none') continue;
      const found = [
        ...describeShared(table),
        ...describeAlike(table, columns.registeredIn),
        ...describeRepeated(table, columns.registeredIn),
        ...describeUnits(table, columns.registeredIn),
        ...describeBodies(table, columns),
        ...describeWorks(table, columns),
      ];
      for (const message of found) if (!said.has(message.text)) tell(source.file, message, table);
      for (const { text } of found) said.add(text);
    }
  }
};

interface Found {
  readonly rule: 'heading-shared' | 'columns-compete';
  readonly column: number;
  readonly text: string;
}

function tell(file: VFile, { rule, column, text }: Found, { block }: ReadTable): void {
  const place: Place = block.node.children[0]?.children[column]?.children[0]?.position?.start ?? { line: block.line };
  doubt(file, rule, text, place);
}

function describeShared({ judged, block, rows }: ReadTable): Found[] {
  const groups: { readonly heading: string; readonly columns: number[] }[] = [];
  for (const [index, { heading, isShared }] of judged.columns.entries()) {
    const last = groups.at(-1);
    const goesOn =
      last !== undefined && last.columns.at(-1) === index - 1 && (heading ?? last.heading) === last.heading;
    if (!isShared) continue;
    if (goesOn) last.columns.push(index);
    else groups.push({ heading: headingOf(judged.columns, index), columns: [index] });
  }
  return groups.map(({ heading, columns }) => {
    const samples = sampleOf(block.grid, rows, columns);
    const parts = columns.map((column, at) => {
      const field = judged.columns[column]?.field ?? 'other';
      return `第 ${column + 1} 列（${samples[at]}等）${field === 'other' ? '' : '按'}${fieldNames[field]}`;
    });
    if (columns.length === 1) {
      const said = `${quote(heading)}的各格比旁边的列短：${parts[0]}，旁边的列才按任务`;
      const mend = '请对照原件；不对的，在 Markdown 的表头把旁边几列共用的列名照下一条提醒改到它所指的那一列';
      return { rule: 'heading-shared', column: columns[0] ?? 0, text: `${said}。${mend}` };
    }
    // The proof of characters takes each heading as often as the original prints it.
    const times = columns.filter((column) => judged.columns[column]?.heading !== null).length;
    const way = times > 1 ? `合写成${quote(heading.repeat(times))}并登记，放到` : '移到';
    const mend = `请对照原件；不对的，在 Markdown 的表头把${quote(heading)}${way}它所指的那一列，其余 ${columns.length - 1} 列的列名留空`;
    const text = `${quote(heading)}下面有 ${columns.length} 列，按内容理解：${parts.join('，')}。${mend}`;
    return { rule: 'heading-shared', column: columns[0] ?? 0, text };
  });
}

/** What each column prints, in the first row that tells them apart: a label and the item below it may begin alike. */
function sampleOf(grid: ReadTable['block']['grid'], rows: ReadTable['rows'], columns: readonly number[]): string[] {
  const printed = rows.map(({ index }) => columns.map((column) => cellText(grid, index, column)));
  const telling = printed.find((texts) => !texts.includes('') && new Set(texts.map(quote)).size === texts.length);
  return columns.map((_, at) => quote(telling?.[at] ?? printed.find((texts) => texts[at] !== '')?.[at] ?? ''));
}

function headingOf(columns: readonly JudgedColumn[], index: number): string {
  return columns.slice(0, index + 1).findLast(({ heading }) => heading !== null)?.heading ?? '';
}

function describeAlike({ judged, block, rows }: ReadTable, registeredIn: string): Found[] {
  return single.flatMap((field): Found[] => {
    const read = judged.indexOf(field);
    const others = [...judged.columns.entries()].filter(([index, column]) => {
      const isPrinted = () => rows.some(({ index: row }) => cellText(block.grid, row, index) !== '');
      const isRead =
        index === read || judged.stages.includes(index) || (field === 'progress' && isPeriod(judged, index));
      return column.field === field && column.heading !== null && !isRead && isPrinted();
    });
    if (read === -1 || others.length === 0) return [];
    const names = others.map(([, { heading }]) => quote(heading ?? '')).join('、');
    const own = quote(headingOf(judged.columns, read));
    const text = `${own}和${names}都像是${fieldNames[field]}，读了${own}，${names}只按原样显示。请核对；读错的，在 ${registeredIn} 登记各列的含义，不读的登记为 other`;
    return [{ rule: 'columns-compete', column: others[0]?.[0] ?? 0, text }];
  });
}

/** One of several periods: the newest is read, and the others are its history. */
function isPeriod({ periods }: ReadTable['judged'], index: number): boolean {
  return periods.length > 1 && periods.includes(index);
}

/** A phrase of so many characters may be a task. */
const shortestTask = 5;

function describeRepeated({ judged, block, rows }: ReadTable, registeredIn: string): Found[] {
  const task = judged.indexOf('text') === -1 ? judged.indexOf('name') : judged.indexOf('text');
  const records = rows.filter(({ outcome }) => outcome.type === 'record');
  if (judged.kind !== 'tasks' || task === -1 || records.length < 2) return [];
  const textsOf = (column: number) => records.map(({ index }) => cellText(block.grid, index, column));
  const distinct = new Set(textsOf(task)).size;
  if (distinct * 2 > records.length) return [];
  const found = judged.columns.findIndex(({ field, isPlace }, column) => {
    const texts = textsOf(column).filter((text) => text.length >= shortestTask);
    const isOpen = field === null || field === 'other' || field === 'target' || field === 'category';
    return isOpen && !isPlace && texts.length * 5 >= records.length * 4 && new Set(texts).size > distinct;
  });
  if (found === -1) return [];
  const [own, other] = [quote(headingOf(judged.columns, task)), quote(headingOf(judged.columns, found))];
  const text = `读作任务的${own}有几行文字相同，${other}各行不同，更像是任务。请核对；读错的，在 ${registeredIn} 把${other}登记为 text，${own}登记为 category`;
  return [{ rule: 'columns-compete', column: found, text }];
}

/** Of these a cell may end as the name of a unit does. */
const wordy: readonly (ColumnField | null)[] = ['text', 'name', 'detail', 'indicator', 'number'];

function describeUnits({ judged, block, rows }: ReadTable, registeredIn: string): Found[] {
  if (judged.kind !== 'tasks') return [];
  return [...judged.columns.entries()].flatMap(([column, { heading, field, isPlace }]): Found[] => {
    const isRead = isUnitField(field) || wordy.includes(field) || (judged.hasUnits && field === 'category');
    if (heading === null || isRead || isPlace || namesOther(heading)) return [];
    const cells = rows.map(({ index }) => readCell(block.grid, index, column).lines);
    if (!areUnitsUnread(cells, judged.hasUnits)) return [];
    const text = `列${quote(heading)}的各格像是单位，没有读作责任单位。请核对；是责任单位的，在 ${registeredIn} 登记为 responsible、lead 或 supporting`;
    return [{ rule: 'columns-compete', column, text }];
  });
}

/** Persons beside the units do not hide them; where no column is of units, those in half of the cells are enough. */
function areUnitsUnread(cells: readonly (readonly string[])[], hasUnits: boolean): boolean {
  const texts = cells.map(dropPersons).filter((text) => text !== '');
  if (areUnits(texts)) return true;
  const bodies = texts.filter((text) => isUnitList(text) && namesBody(text));
  return !hasUnits && bodies.length > 0 && bodies.length * 2 >= texts.length;
}

function dropPersons(lines: readonly string[]): string {
  const names = lines.flatMap((line) => line.split(/[\s、，,；;/]+/u));
  const others = names.filter((name) => !isPerson(name));
  return others.length === names.length || others.length === 0 ? lines.join('') : others.join('、');
}

/** A heading that is known as that of names or labels, over units that are read as such. */
function describeBodies({ judged, block, rows }: ReadTable, columns: ColumnRegistry): Found[] {
  return [...judged.columns.entries()].flatMap(([column, { heading, field, isShared }]): Found[] => {
    const named = columns(heading ?? '');
    const isAgainst = isUnitField(field) && !isShared && (named === 'category' || wordy.includes(named));
    if (heading === null || named === null || !isAgainst) return [];
    const [sample] = sampleOf(block.grid, rows, [column]);
    const text = `列${quote(heading)}的各格（${sample}等）是单位，读作责任单位，没有读作${fieldNames[named]}。请核对；不对的，在 Markdown 里把列名改为“项目名称”，并在 front matter 的 corrections 中声明`;
    return [{ rule: 'columns-compete', column, text }];
  });
}

/** A registered heading of indicators over works, which are read as tasks. */
function describeWorks({ judged }: ReadTable, columns: ColumnRegistry): Found[] {
  return [...judged.columns.entries()].flatMap(([column, { heading, field, certainty, isShared }]): Found[] => {
    const isAgainst =
      certainty === 'certain' && !isShared && field === 'text' && columns(heading ?? '') === 'indicator';
    if (heading === null || !isAgainst) return [];
    const text = `列${quote(heading)}的各行是实事或重点工作，读作任务，没有读作指标。请核对；不对的，在 Markdown 里把列名改为“主要指标”，并在 front matter 的 corrections 中声明`;
    return [{ rule: 'columns-compete', column, text }];
  });
}
