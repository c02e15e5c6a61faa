import { integerPattern, parseInteger } from '../../values/quantities/integer.ts';
import type { ThingPair } from '../pair-candidate.ts';
import { foldThing } from '../thing-words.ts';

const invested = /^(?:投资额?|固定资产投资|实物投资)$/u;
const counted = new RegExp(`(${integerPattern})\\s*[个项大](?=[^，,。；;]{0,8}(?:项目|工程|设施))`, 'gu');

/**
 * 210项重大项目,年内完成投资1360亿元; 210个市级重点项目完成投资596亿元: money of the whole that the task names. The report names as
 * many projects as the task, or by a name that the task has; a member of a list there is but a part.
 */
export function isInvested({ target, reported, task }: ThingPair): boolean {
  if (!invested.test(target.thing) || reported.thing !== target.thing) return false;
  if (![target, reported].every(({ verbs, acts }) => acts.size === 0 && verbs.some(({ reach }) => reach === 'done'))) {
    return false;
  }
  if (reported.scope === target.scope) return true;
  const name = foldThing(reported.scope.replace(new RegExp(`(?:${integerPattern})[个项大]`, 'gu'), '')).replace(
    /设施$/u,
    '',
  );
  return isSameCount(reported.scope, task) || (name.length > 2 && isWholeOf(name, task));
}

function isSameCount(scope: string, task: string): boolean {
  const counts = countsOf(task);
  const [own, ...more] = countsOf(scope);
  return own !== undefined && own > 2 && more.length === 0 && counts.includes(own);
}

function countsOf(text: string): number[] {
  return [...text.matchAll(counted)].flatMap(([, number]) => parseInteger(number ?? '') ?? []);
}

/** Whether the task names it, and not as one of several. */
function isWholeOf(name: string, task: string): boolean {
  const at = task.indexOf(name);
  const around = [task[at - 1] ?? '', task[at + name.length] ?? ''];
  return at >= 0 && !around.some((mark) => /[、和及与]/u.test(mark));
}
