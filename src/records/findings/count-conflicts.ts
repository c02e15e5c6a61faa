import { foldWording } from '../links/fold-wording.ts';

/** Two counts of the same things, both verbatim. */
export interface CountConflict {
  readonly stated: string;
  readonly reported: string;
  readonly values: readonly [number, number];
}

const measure = '[个项家所台张座条处名人户辆套只件村镇]';
/** 实施113个项目: a count of things in a task. */
const inTask = new RegExp(`(?<![\\d.~-])(\\d+)(${measure})([\\p{Script=Han}]{2,})`, 'gu');
/** 114个补短板项目完成…: a clause whose subject is all of the things, not what was done of them. */
const inReport = new RegExp(
  `^(?:[^\\d，,]{0,8}[\\d~-]*月(?:份|底|末)?[，,])?(\\d+)(${measure})([\\p{Script=Han}、()]{2,}?)(?:已|累计|全部|共)*完成`,
  'u',
);

/**
 * Counts of the same things that a task and the report on it in one row give differently. The report's clause must
 * begin with the count as its subject: what was built, begun or won is a result and no count of the whole.
 */
export function findCountConflicts(task: string, progress: readonly string[]): CountConflict[] {
  const stated = [...foldWording(task).matchAll(inTask)];
  const clauses = progress.flatMap((paragraph) => foldWording(paragraph).split(/[;。]/u));
  return clauses.flatMap((clause) => {
    const reported = inReport.exec(clause);
    if (reported === null) return [];
    const [, count, word, thing = ''] = reported;
    const rivals = stated.filter((one) => one[2] === word && isSameThing(one[3] ?? '', thing, task));
    const [rival] = rivals;
    if (rivals.length !== 1 || rival === undefined || rival[1] === count) return [];
    const whole = `${count}${word}${thing}`;
    return [{ stated: rival[0], reported: whole, values: [Number(rival[1]), Number(count)] as const }];
  });
}

/** The report's thing ends with the task's, and what stands before that is a word of the task: 项目, 补短板项目. */
function isSameThing(stated: string, reported: string, task: string): boolean {
  return reported.endsWith(stated) && foldWording(task).includes(reported.slice(0, -stated.length));
}
