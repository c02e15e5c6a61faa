import type { VFile } from 'vfile';
import { isNotGiven } from '../../columns/not-given.ts';
import type { CheckedDocument } from '../checked-document.ts';
import { doubt, type Place } from '../messages.ts';
import { findStatedGoals, type StatedGoals } from '../stated-goals.ts';
import { readAreaValue } from '../tables/area-outcome.ts';
import { toIndicatorName } from '../tables/observations.ts';
import { cellText, isValue, type ReadTable } from '../tables/read-table.ts';
import { readValue } from '../values/quantities/column-value.ts';
import type { Check } from './check-context.ts';

/**
 * `value-unread`: a cell of a table of indicators that holds something else than its heading says, of which no value was read; and
 * a row that names an indicator and prints no value, such as one with its units alone; and an amount in a sentence that lists the goals
 * of a year, of which no value was read. All are doubts.
 */
export const checkUnreadValues: Check<'documents' | 'knownIndicator' | 'indicators' | 'indicatorsIn'> = ({
  documents,
  ...registries
}) => {
  for (const { source, outline, tables } of documents) {
    for (const goals of findStatedGoals(source, outline, registries)) {
      reportGoals(source, goals, registries.indicatorsIn);
    }
    for (const table of tables) {
      if (table.judged.kind === 'none') reportAreas(source.file, table);
      if (table.judged.kind !== 'indicators') continue;
      reportCells(source.file, table);
      reportRows(source.file, table);
    }
  }
};

/** Amounts among the goals of a year that are no values, because nobody knows of what. */
function reportGoals(
  { file, matter }: CheckedDocument['source'],
  { block, words, year, unread }: StatedGoals,
  registeredIn: string,
): void {
  if (unread.length === 0 || matter.notTasks.some(({ where }) => where === block.anchor)) return;
  const shown = unread.map((clause) => `“${clause.slice(0, 40)}”`).join('、');
  const why = year === null ? '没有写明是哪一年的' : '看不准是哪一项指标';
  const entry = `- { where: ${JSON.stringify(block.anchor)}, reason: "不列为指标值的理由" }`;
  const mend = `请对照原件；指标没有登记的，登记到 ${registeredIn}；不必列出的，在 front matter 的 notTasks 中声明：${entry}`;
  const text = `“${words.slice(-24)}”后面的${shown}${why}，没有列为指标值，只按原样显示。${mend}`;
  doubt(file, 'value-unread', text, { line: block.line });
}

/** Cells of areas that print something else than a figure of what their column measures. */
function reportAreas(file: VFile, { block: { grid, line }, judged, rows }: ReadTable): void {
  for (const { index, outcome } of rows) {
    if (outcome.type !== 'record') continue;
    for (const measure of judged.measures) {
      const printed = cellText(grid, index, measure.column);
      if (isNotGiven(printed) || readAreaValue(printed, measure) !== null) continue;
      const place: Place = grid.rows[index]?.cells[measure.column]?.place ?? grid.rows[index]?.place ?? { line };
      doubt(file, 'value-unread', describeCell(cellText(grid, index, judged.areas), measure.name, printed), place);
    }
  }
}

function describeCell(name: string, heading: string, printed: string): string {
  const found = `“${name}”在列“${heading}”下印的是“${printed.slice(0, 24)}”，看不准是多少`;
  return `${found}，没有列为指标值，只按原样显示。请对照原件核对这一格和单位`;
}

function reportCells(file: VFile, { block: { grid, line }, judged, rows }: ReadTable): void {
  const unitAt = judged.indexOf('unit');
  for (const { index, outcome } of rows) {
    if (outcome.type !== 'record') continue;
    for (const [column, { value, heading }] of judged.columns.entries()) {
      const printed = cellText(grid, index, column);
      if (value === null || isNotGiven(printed)) continue;
      const name = toIndicatorName(grid, index, judged);
      if (readValue(printed, cellText(grid, index, unitAt) || null, name, value) !== null) continue;
      const place: Place = grid.rows[index]?.cells[column]?.place ?? grid.rows[index]?.place ?? { line };
      doubt(file, 'value-unread', describeCell(name, heading ?? '', printed), place);
    }
  }
}

/** Rows whose units make them tasks; of the others the check of rows tells. */
function reportRows(file: VFile, { block: { grid, line }, judged, rows }: ReadTable): void {
  const values = judged.columns.flatMap((column, index) => (isValue(judged.kind, column) ? [index] : []));
  const without = rows.filter(({ index, outcome }) => {
    return outcome.type === 'record' && values.every((column) => isNotGiven(cellText(grid, index, column)));
  });
  const [first] = without;
  if (first === undefined) return;
  const row = grid.rows[first.index];
  const names = without.map(({ index }) => toIndicatorName(grid, index, judged));
  const found =
    names.length === 1
      ? `“${names[0]}”这一行`
      : `从“${names[0]}”起有 ${names.length} 行（${names.join('、').slice(0, 60)}）`;
  const mend = '请对照原件：数值印在别处或合并的格里的，补上；原件没有印的不必修改';
  doubt(file, 'value-unread', `${found}没有印指标的数值，只有名称和单位。${mend}`, row?.place ?? { line });
}
