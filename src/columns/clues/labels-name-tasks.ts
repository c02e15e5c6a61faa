import { arePersons, areSerials, areStates, areUnits } from '../cell-likeness.ts';
import { dropBracketed } from '../drop-bracketed.ts';
import { isLabel } from '../labels-over-rows.ts';
import { hasPlaceEnd } from '../place-end.ts';
import { type Clue, type ColumnEvidence, isUnknown } from './clue.ts';
import { areOutdone } from './outdone-names.ts';

/** A heading that says no more of a column than none at all. */
const says = /^(?:内容|要点|方面|事由|(?:工作|任务|项目|职责|考核|检查)(?:内容|项目|方面|要点|环节)?)?$/u;

/**
 * What stands before the tasks in a column without a heading, or with one that says little (内容), in words much shorter than
 * theirs, names them (组织领导 beside a sentence): each row, or several together.
 */
export const labelsNameTasks: Clue = ({ columns, has, told }) => {
  const task = columns.findIndex(({ field, index }) => (told.get(index) ?? field) === 'text');
  const label = columns[task - 1];
  if (label === undefined || told.has(label.index) || !isUnknown(label)) return new Map();
  const isFree = says.test((label.heading ?? '').replace(/\s+/gu, ''));
  if (!isFree || !areLabels(label) || !areOutdone(label.texts, columns[task]?.texts ?? [])) return new Map();
  const field = isLabel(label.texts) ? 'category' : 'name';
  return has(field) ? new Map() : new Map([[label.index, field]]);
};

/** Words in every row, and none that mean something of their own. */
function areLabels({ texts }: ColumnEvidence): boolean {
  const isOther = [arePersons, areSerials, areStates, areUnits].some((are) => are(texts)) || texts.some(hasPlaceEnd);
  const isName = (text: string) => /\p{Script=Han}{2}/u.test(text) && !/\d/u.test(dropBracketed(text));
  return texts.length > 1 && !isOther && texts.every(isName);
}
