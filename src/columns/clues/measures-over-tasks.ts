import { splitLevels } from '../heading-levels.ts';
import { isLabel } from '../labels-over-rows.ts';
import type { Clue, ColumnEvidence } from './clue.ts';
import { areOutdone } from './outdone-names.ts';

/**
 * Measures beside a task say how it is done; before it, and over several rows that each have a task of their own, they are what
 * these are parts of (主要举措 before 具体内容). Below one heading (工作任务) with it, those of each row are its name.
 */
export const measuresOverTasks: Clue = ({ columns, has }) => {
  const task = columns.findIndex(({ field }) => field === 'text');
  const [measures, tasks] = [columns[task - 1], columns[task]];
  if (measures === undefined || tasks === undefined || !isOfMeasures(measures)) return new Map();
  if (tasks.texts.length < 2 || !areOutdone(measures.texts, tasks.texts)) return new Map();
  if (isLabel(measures.texts)) return areOwn(tasks.texts) ? new Map([[measures.index, 'category']]) : new Map();
  return areBelowOne(measures, tasks) && !has('name') ? new Map([[measures.index, 'name']]) : new Map();
};

/**
 * 工作任务 over several rows, each with measures of its own (具体措施) and its own units: the measures are what is to be done in the
 * row, and the task is their name.
 */
export const measuresBelowTasks: Clue = ({ columns, has }) => {
  const task = columns.findIndex(({ field }) => field === 'text');
  const [tasks, measures] = [columns[task], columns[task + 1]];
  if (tasks === undefined || measures === undefined || !isOfMeasures(measures)) return new Map();
  const isOver = tasks.texts.length > 1 && isLabel(tasks.texts) && areOwn(measures.texts);
  if (!isOver || columns.filter(({ field }) => field === 'text').length > 1) return new Map();
  return new Map([
    [tasks.index, has('name') ? 'category' : 'name'],
    [measures.index, 'text'],
  ]);
};

function isOfMeasures({ heading, field }: ColumnEvidence): boolean {
  return field === 'other' && /(?:措施|举措|做法|抓手)$/u.test(heading ?? '');
}

function areOwn(texts: readonly string[]): boolean {
  return texts.every((text) => text !== '') && new Set(texts).size === texts.length;
}

function areBelowOne(one: ColumnEvidence, other: ColumnEvidence): boolean {
  const [top, ...below] = splitLevels(one.heading ?? '');
  return below.length > 0 && top === splitLevels(other.heading ?? '')[0];
}
