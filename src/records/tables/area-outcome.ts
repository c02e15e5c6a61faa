import type { AreaMeasure, JudgedTable } from '../../columns/judged-table.ts';
import { isNotGiven } from '../../columns/not-given.ts';
import { type Grid, readCell } from '../../mdast/table-grid.ts';
import type { Observation } from '../model.ts';
import type { FrontMatter } from '../source/front-matter.ts';
import { readValue } from '../values/quantities/column-value.ts';
import type { Outcome } from './outcome.ts';
import { readAside } from './row-aside.ts';

/** A row with the figures of one area is read where the area is known, and the document says what the figures are. */
export function toAreaOutcome(
  grid: Grid,
  row: number,
  judged: JudgedTable,
  {
    isKnown,
    matter,
  }: { readonly isKnown: (name: string) => boolean; readonly matter: Pick<FrontMatter, 'kind' | 'title'> },
): Outcome {
  const aside = readAside(grid, row, judged);
  if (aside !== null) return { type: 'declared', ...aside };
  if (kindOfAreas(matter) === null) return { type: 'doubt', reason: '没有写明各列的数是目标还是完成数' };
  if (!isKnown(textOf(grid, row, judged.areas))) return { type: 'doubt', reason: '的地区没有登记' };
  const isRead = judged.measures.some((measure) => readAreaValue(textOf(grid, row, measure.column), measure) !== null);
  return isRead ? { type: 'record' } : { type: 'doubt', reason: '没有印指标的数值' };
}

/** Whether the figures of areas are reached or to be reached; null for a document that says neither. */
export function kindOfAreas({ kind, title }: Pick<FrontMatter, 'kind' | 'title'>): Observation['kind'] | null {
  if (kind === 'progress-report' || /(?:进展|完成|推进|落实)(?:情况|表)/u.test(title)) return 'actual';
  const isPlan = /任务|目标|计划|指标分解|分配表/u.test(title);
  return isPlan || kind === 'task-breakdown' ? 'target' : null;
}

/** The value that a cell of an area prints; null where it is none, or not sure. */
export function readAreaValue(printed: string, { name, unit }: AreaMeasure): ReturnType<typeof readValue> {
  return isNotGiven(printed) ? null : readValue(printed, null, name, { measure: null, unit });
}

const textOf = (grid: Grid, row: number, column: number) => readCell(grid, row, column).lines.join('');
