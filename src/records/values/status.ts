import type { TaskStatus } from '../model.ts';

/** What a progress cell says of its task in plain words, and the words. Null where no document reports on it. */
export function readStatus(progress: readonly string[] | null): { status: TaskStatus; quote: string | null } {
  const text = (progress ?? []).join('').trim();
  if (text === '') return { status: 'not-stated', quote: null };
  if (/^年度统计[。.]?$/u.test(text)) return { status: 'not-yet-measured', quote: text };
  // One clause that says nothing but that all is done; a figure beside it may be a part of the task only.
  if (/^[^，,。；;]*已(?:经)?(?:全部|全面)完成[。.]?$/u.test(text)) return { status: 'completed', quote: text };
  return { status: 'in-progress', quote: null };
}
