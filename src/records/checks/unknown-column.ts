import { plainHeading } from '../../columns/column-registry.ts';
import { isPeriodAlone } from '../../columns/heading-words.ts';
import type { ColumnValue, JudgedColumn } from '../../columns/judged-table.ts';
import { parsePeriodEnd } from '../../columns/period-end.ts';
import type { CheckedDocument } from '../checked-document.ts';
import { doubt, type Place } from '../messages.ts';
import { cellText, findColumnPlace, isValue, isWholePeriod, type ReadTable } from '../tables/read-table.ts';
import { monthsOf, type Period } from '../values/quantities/period.ts';
import type { Check, CheckContext } from './check-context.ts';

/** What a column of each meaning is called in messages. */
export const fieldNames: Readonly<Record<string, string>> = {
  number: '序号',
  category: '分类',
  name: '名称',
  text: '任务',
  detail: '建设内容',
  target: '目标值',
  lead: '牵头单位',
  supporting: '配合单位',
  responsible: '责任单位',
  related: '相关单位',
  leader: '领导',
  deadline: '完成时限',
  start: '开始时间',
  finish: '实际完成时间',
  milestone: '分段的安排',
  progress: '进展',
  status: '文件自述的状态',
  percentage: '完成比例',
  planned: '计划投入的资金',
  paid: '已投入的资金',
  contact: '联系人或电话',
  remark: '备注',
  other: '只按原样显示',
  indicator: '指标',
  unit: '计量单位',
};

/**
 * `unknown-column`: a column whose meaning nobody has registered, of any table (a doubt: it is shown and published under its
 * own name all the same). Where its words or its cells tell a meaning, that is followed and said. Of a matrix, a place
 * that the registry does not know; of a table of indicators, outcomes of a period that no value can have.
 */
export const checkUnknownColumn: Check<'documents' | 'registry' | 'columns'> = (context) => {
  for (const { source, tables } of context.documents) {
    const said = new Set<string>();
    const open = tables.filter(({ rows }) => rows.some(({ outcome }) => outcome.type !== 'declared'));
    // What the figures of areas are is said once, of the whole table.
    const told = open.filter(({ judged }) => judged.kind !== 'none' || judged.areas === -1);
    for (const table of told) checkColumns(source, table, context, said);
  }
};

type Registries = Pick<CheckContext, 'registry' | 'columns'>;

/** One message for a heading of a document, however many tables and pages have it. */
function checkColumns(
  { file, matter, alignment }: CheckedDocument['source'],
  table: ReadTable,
  registries: Registries,
  said: Set<string>,
): void {
  if (isHeadless(table)) {
    doubt(file, 'unknown-column', describeHeadless(table, alignment), toPlace(table, 0));
    return;
  }
  table.judged.columns.forEach((column, index) => {
    const { heading } = column;
    if (heading === null || column.isShared || said.has(heading)) return;
    const text =
      describePeriod(column, table) ??
      (isPeriodAlone(heading) && table.judged.periods.length > 1
        ? describePeriods(index, table, { ...registries, period: matter.period })
        : describe(column, heading, registries, matter.district));
    if (text === null) return;
    said.add(heading);
    doubt(file, 'unknown-column', text + offerTarget(column, table, matter.year), toPlace(table, index));
  });
}

const isHeadless = ({ judged }: ReadTable): boolean => judged.columns.every(({ heading }) => heading === '');

/** A table without a heading: what its cells tell of each column, and how names are put over them. */
function describeHeadless({ block, judged }: ReadTable, { lines }: CheckedDocument['source']['alignment']): string {
  const names = judged.columns.map(({ field }) => (field === null ? '其他' : fieldNames[field]));
  const line = lines.get(block.grid.rows[0]?.place?.line ?? 0)?.startLine ?? 1;
  const text = names.join('');
  const first = cellText(block.grid, 0, 0);
  const ways = `omitted：- { line: ${line}, text: "${text}", reason: 表头 }，corrections：- { line: ${line}, before: "${first}", after: "${text}${first}", reason: "原件没有表头" }`;
  return `这张表没有列名，各列按内容理解为“${names.join('、')}”。请对照原件；要写上列名的，写在表头各格，并在 front matter 中声明（文字与所写的列名相同） ${ways}`;
}

const planned = /计划|目标|预期|任务/u;
/** Its figures are not those of the unit that the row prints, or are of what was done. */
const isNoLevel = /增长|增幅|增速|比重|占比|[%％]|完成|实绩|实际|上年|去年/u;

/** Beside indicators, a plan of the document's own year that nobody has registered may be the target: the entry for that. */
function offerTarget({ field, heading, isPlace }: JudgedColumn, { judged, rows }: ReadTable, year: number): string {
  const name = plainHeading(heading ?? '');
  const isOpen = field === null && !isPlace && judged.indexOf('indicator') !== -1;
  const isOfYear = (/(\d{4})年/u.exec(name)?.[1] ?? String(year)) === String(year);
  if (!isOpen || !isOfYear || !planned.test(name) || isNoLevel.test(name)) return '';
  const entry = `；如是各指标当年的目标值：- { field: target, headings: [${JSON.stringify(name)}] }`;
  if (judged.columns.some((column) => isValue(judged.kind, column))) return entry;
  const without = rows.filter(({ outcome }) => outcome.type !== 'declared').length;
  return `${entry}。没有登记以前，这张表有 ${without} 行指标没有读出数值`;
}

/** Outcomes of an indicator up to a month in which no quarter ends. */
function describePeriod({ field, heading, value }: JudgedColumn, { judged }: ReadTable): string | null {
  if (
    value !== null ||
    judged.kind !== 'indicators' ||
    field !== 'progress' ||
    heading === null ||
    isWholePeriod(heading)
  )
    return null;
  return `列“${heading}”的时段不是一季度、上半年、前三季度或全年，没有列为指标值，只按原样显示。不必修改`;
}

/** 1月, 2月 … are told once for all of them: of a table of plans they would be milestones. */
function describePeriods(
  index: number,
  { judged }: ReadTable,
  { columns, period }: Registries & { readonly period: Period | undefined },
): string | null {
  const open = judged.periods.filter((at) => {
    const { heading, certainty } = judged.columns[at] ?? {};
    return certainty !== 'certain' && isPeriodAlone(heading ?? '');
  });
  if (open[0] !== index) return null;
  const names = open.map((at) => plainHeading(judged.columns[at]?.heading ?? ''));
  const entry = `- { field: milestone, headings: ${JSON.stringify(names)} }`;
  const end = period === undefined ? 12 : monthsOf(period)[1];
  const newest = names.at(-1) ?? '';
  const isLater = (parsePeriodEnd(newest) ?? 0) > end;
  const later = isLater ? `，而文件只说到 ${end} 月，“${newest}”在那以后` : '';
  return `列“${names.join('、')}”按各时段的进展理解，最近的是“${newest}”${later}。请核对；如果是计划安排而不是进展，请把这一行加到 ${columns.registeredIn}：${entry}`;
}

function describe(
  { field, certainty, isPlace, isLedByFirst, value }: JudgedColumn,
  heading: string,
  { registry, columns }: Registries,
  district: string,
): string | null {
  if (isPlace) {
    if (findColumnPlace(registry, heading, district) !== null) return null;
    return `列“${heading}”像是地区，没有登记，这一列的指标值没有列出。请登记到 registry/districts.yaml（地区的 aliases）`;
  }
  if (certainty === 'certain') return null;
  const { registeredIn } = columns;
  const name = heading.trim() === '' ? '' : plainHeading(heading);
  if (name === '') {
    const meaning = field === null ? '按原样显示' : `各格按“${fieldNames[field]}”（${field}）理解`;
    return `有一列没有列名，${meaning}。请对照原件补上列名，并在 front matter 的 corrections 中声明`;
  }
  if (value !== null) return describeValue(value, name, registeredIn);
  if (field !== null) {
    // 进度 is one column for words and for shares: its cells tell, registered or not.
    const own = field === 'percentage' && columns(heading) === 'progress' ? 'progress' : field;
    const entry = `- { field: ${own}, headings: [${JSON.stringify(name)}] }`;
    const order = isLedByFirst ? '，每格第一个单位读作牵头，其余读作配合' : '';
    return `列“${heading}”没有登记含义，按“${fieldNames[field]}”（${field}）理解${order}。核对后请把这一行加到 ${registeredIn}：${entry}`;
  }
  const entry = `- { field: other, headings: [${JSON.stringify(name)}] }`;
  return `列“${heading}”没有登记含义，只按原样显示和公开。请把含义登记到 ${registeredIn}，如只按原样显示：${entry}`;
}

const kindNames = { target: '目标', estimate: '预计数', actual: '实绩' } as const;

function describeValue({ year, yearsBefore, kind, measure }: ColumnValue, name: string, registeredIn: string): string {
  const time = year === null ? (yearsBefore === 0 ? '文件当年' : '上一年') : `${year}年`;
  const told = `${time}的${kindNames[kind]}${measure === 'growth' ? '（增长率）' : ''}`;
  const own = `- { field: ${kind === 'target' ? 'target' : 'progress'}, headings: [${JSON.stringify(name)}] }`;
  const other = `- { field: other, headings: [${JSON.stringify(name)}] }`;
  return `列“${name}”没有登记含义，各格读作指标在${told}。核对后请把这一行加到 ${registeredIn}：${own}；不是的：${other}`;
}

function toPlace({ block }: ReadTable, column: number): Place {
  const cell = block.node.children[0]?.children[column];
  return cell?.children[0]?.position?.start ?? { line: block.line };
}
