import { plainHeading } from '../../columns/column-registry.ts';
import type { JudgedColumn } from '../../columns/judge-table.ts';
import type { CheckedDocument } from '../checked-document.ts';
import { doubt, type Place } from '../messages.ts';
import { findColumnPlace, isWholePeriod, type ReadTable } from '../tables/read-table.ts';
import type { Check, CheckContext } from './check-context.ts';

const fieldNames: Readonly<Record<string, string>> = {
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
  progress: '进展',
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
    for (const table of open) checkColumns(source, table, context, said);
  }
};

type Registries = Pick<CheckContext, 'registry' | 'columns'>;

/** One message for a heading of a document, however many tables and pages have it. */
function checkColumns(
  { file, matter }: CheckedDocument['source'],
  table: ReadTable,
  registries: Registries,
  said: Set<string>,
): void {
  table.judged.columns.forEach((column, index) => {
    const { heading } = column;
    if (heading === null || said.has(heading)) return;
    const text = describePeriod(column, table) ?? describe(column, heading, registries, matter.district);
    if (text === null) return;
    said.add(heading);
    doubt(file, 'unknown-column', text, toPlace(table, index));
  });
}

/** Outcomes of an indicator up to a month in which no quarter ends. */
function describePeriod({ field, heading }: JudgedColumn, { judged }: ReadTable): string | null {
  if (judged.kind !== 'indicators' || field !== 'progress' || heading === null || isWholePeriod(heading)) return null;
  return `列“${heading}”的时段不是一季度、上半年、前三季度或全年，没有列为指标值，只按原样显示。不必修改`;
}

function describe(
  { field, certainty, isPlace }: JudgedColumn,
  heading: string,
  { registry, columns: { registeredIn } }: Registries,
  district: string,
): string | null {
  if (isPlace) {
    if (findColumnPlace(registry, heading, district) !== null) return null;
    return `列“${heading}”像是地区，没有登记，这一列的指标值没有列出。请登记到 registry/districts.yaml（地区的 aliases）`;
  }
  if (certainty === 'certain') return null;
  const name = heading.trim() === '' ? '' : plainHeading(heading);
  if (name === '') return '有一列没有列名，按原样显示。请对照原件补上列名，并在 front matter 的 corrections 中声明';
  if (field !== null) {
    const entry = `- { field: ${field}, headings: [${JSON.stringify(name)}] }`;
    return `列“${heading}”没有登记含义，按“${fieldNames[field]}”（${field}）理解。核对后请把这一行加到 ${registeredIn}：${entry}`;
  }
  const entry = `- { field: other, headings: [${JSON.stringify(name)}] }`;
  return `列“${heading}”没有登记含义，只按原样显示和公开。请把含义登记到 ${registeredIn}，如只按原样显示：${entry}`;
}

function toPlace({ block }: ReadTable, column: number): Place {
  const cell = block.node.children[0]?.children[column];
  return cell?.children[0]?.position?.start ?? { line: block.line };
}
