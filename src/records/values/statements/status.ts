import type { TaskStatus } from '../../model.ts';

/** What a progress cell says of its task, and the words that say it; null where nothing is said in plain words. */
export interface StatedStatus {
  readonly status: TaskStatus;
  readonly quote: string | null;
}

/** Only signs, or words that there is nothing: a cell that reports nothing. */
const nothing = /^(?:[\p{P}\p{S}\s]*|[（(]?(?:暂?无|无进展|未填报?)[）)]?[。.]?)$/u;
const measuredLater = /^(?:按|待)?(?:年度|年终|年底)统计[。.]?$/u;
const partOrWish = /未|没|尚|拟|将|预计|确保|力争|争取|计划于|基本|部分|除.*外|一期|首批|即将/u;
const allDone = '(?:已经?|均已?|都已?)?(?:全部|全面|如期|按期|按时|圆满|提前)*完成';
const own = '(?:该|此|本)?项?(?:工作|任务|目标|项目)';
const wholeTask = '(?:年度|全年|既定|各项|工作|目标|任务|计划|指标)*';
const completed = new RegExp(`^(?:${own})?${allDone}了?${wholeTask}[。.]?$`, 'u');
const named = /^([^，,。；;：:]+?)已(?:经)?(?:全部|全面)完成[。.]?$/u;

/** From this share of common words on, what a cell says to be done is what the task names. */
const leastSame = 0.6;

/**
 * What a progress cell says of its task in plain words. `completed` only where the whole cell says nothing but that the
 * task is done: 已全部完成, or …已全部完成 of what the task itself names. A figure, a part, a wish or a second clause
 * leaves it in progress.
 * @param progress The cell's paragraphs; null where no document reports on the task.
 * @param isSame How alike the task's own words are to some others, 0 to 1.
 */
export function readStatus(
  progress: readonly string[] | null,
  isSame: (words: string) => number = () => 0,
): StatedStatus {
  const paragraphs = (progress ?? []).map((text) => text.trim()).filter((text) => !nothing.test(text));
  const [text, ...others] = paragraphs;
  if (text === undefined) return { status: 'not-stated', quote: null };
  const plain = text.replace(/\s+/gu, '');
  if (others.length > 0 || partOrWish.test(plain)) return { status: 'in-progress', quote: null };
  if (measuredLater.test(plain)) return { status: 'not-yet-measured', quote: text };
  const subject = named.exec(plain)?.[1];
  const isDone = completed.test(plain) || (subject !== undefined && isSame(subject) >= leastSame);
  return isDone ? { status: 'completed', quote: text } : { status: 'in-progress', quote: null };
}
