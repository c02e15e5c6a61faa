import type { Account, TaskRecord, TopicRecord } from '../records/model.ts';
import { indexAccount, yearKey } from './account-index.ts';
import { documentLink, newestDate } from './document-facts.ts';
import { columns } from './interface-text.ts';
import { type Link, type PageHead, toColumnHead, toPageHead } from './page-head.ts';
import { topicText } from './page-text.ts';
import { type TaskYear, taskYears } from './task-chapters.ts';
import { countStatuses, type PlacedTaskLine, type StatusCount, toTaskLine } from './task-label.ts';
import { toAnchor } from './to-anchor.ts';

/** Everything that a topic's page says. */
export interface TopicView {
  readonly head: PageHead;
  readonly summary: string;
  readonly statuses: readonly StatusCount[];
  readonly years: readonly {
    readonly anchor: string;
    readonly year: Link;
    readonly tasks: readonly PlacedTaskLine[];
  }[];
  readonly others: readonly Link[];
}

/** Everything that /topics/ says: a table of topics and the accounts of districts and years. */
export interface TopicListView {
  readonly head: PageHead;
  readonly summary: string;
  readonly years: readonly Link[];
  readonly topics: readonly {
    readonly anchor: string;
    readonly name: string;
    readonly url: string;
    readonly description: string;
    readonly total: number;
    /** In the order of `years`; no address where there is no task. */
    readonly counts: readonly { readonly count: number; readonly url: string | null }[];
  }[];
}

/** All that the page of one topic says, the oldest year first. */
export function topicView(account: Account, topic: TopicRecord): TopicView {
  const tasks = indexAccount(account).tasksByTopic.get(topic.id) ?? [];
  const byYear = Map.groupBy(tasks, yearKey);
  const years = yearsOf(account).flatMap((year) => {
    const own = byYear.get(year.id) ?? [];
    return own.length > 0
      ? [
          {
            anchor: year.id,
            year: toLink(year),
            tasks: own.map((task) => ({ ...toTaskLine(task), anchor: toAnchor(task.id) })),
          },
        ]
      : [];
  });
  return {
    head: topicHead(account, topic, tasks),
    summary: topicText.summary(tasks.length, years.length),
    statuses: countStatuses(tasks),
    years,
    others: account.topics.filter((other) => other !== topic).map(({ name, url }) => ({ name, url })),
  };
}

/** All that /topics/ says. */
export function topicListView(account: Account): TopicListView {
  const { tasksByTopic } = indexAccount(account);
  const years = yearsOf(account);
  return {
    head: toColumnHead(account, 'topics', columns.topics.name),
    summary: topicText.lead(account.topics.length, account.tasks.length),
    years: years.map(toLink),
    topics: account.topics.map(({ id, name, url, description }) => {
      const tasks = tasksByTopic.get(id) ?? [];
      const byYear = Map.groupBy(tasks, yearKey);
      const counts = years.map((year) => {
        const count = byYear.get(year.id)?.length ?? 0;
        return { count, url: count > 0 ? `${url}#${year.id}` : null };
      });
      return { anchor: id, name, url, description, total: tasks.length, counts };
    }),
  };
}

function topicHead(account: Account, topic: TopicRecord, tasks: readonly TaskRecord[]): PageHead {
  const { rows, documents } = indexAccount(account);
  const sources = new Set(
    tasks.flatMap((task) => task.rows.flatMap((id) => documents.get(rows.get(id)?.document ?? '') ?? [])),
  );
  return toPageHead(
    {
      title: topicText.title(topic.name),
      heading: topic.name,
      eyebrow: topic.description,
      description: topicText.description(topic.name, topic.description, tasks.length),
      url: topic.url,
      date: newestDate([...sources]),
      sources: [...sources].map(documentLink),
      keywords: [topic.name],
    },
    { column: 'topics' },
  );
}

function yearsOf(account: Account): TaskYear[] {
  return [...taskYears(account)].sort((a, b) => a.year - b.year);
}

function toLink({ title, url }: TaskYear): Link {
  return { name: title, url };
}
