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
