import { doubt } from '../messages.ts';
import type { Check } from './check-context.ts';

/** `task-topic`: a task that no topic takes in (a doubt); a site without topics has none. */
export const checkTaskTopics: Check = ({ tasks, topics: { topics, file } }) => {
  if (topics.topics.length === 0) return;
  for (const { id, name, text, topics: own } of tasks) {
    if (own.length > 0) continue;
    const what = name ?? [...text].slice(0, 24).join('');
    doubt(
      file,
      'task-topic',
      `任务 ${id}“${what}”没有归入任何主题。请把它的名称或标题里的词登记到一个主题的 words 之下`,
    );
  }
};
