import type { TaskRecord } from '../../records/model.ts';
import { historyText } from './task-text.ts';

/** What a newer document did to a task that it states no more, in its own word where it has one. */
export function nameDropped(dropped: TaskRecord['dropped']): string {
  const quote = dropped?.quote ?? '';
  if (/暂缓|暂停/u.test(quote)) return historyText.suspended;
  return /取消|撤销|终止|不再实施|停止实施/u.test(quote) ? historyText.cancelled : historyText.dropped;
}
