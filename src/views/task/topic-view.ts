import type { Ledger, TaskRecord, TopicRecord } from '../../records/model.ts';
import { type CountedNumber, type CountedText, toCount } from '../frame/counted.ts';
import { documentSource } from '../frame/document-facts.ts';
import { indexLedger, yearKey } from '../frame/ledger-index.ts';
import { type Link, type PageHead, toPageHead, toSectionHead } from '../frame/page-head.ts';
import { siteSections } from '../frame/site-sections.ts';
import type { TaskYear } from './task-chapters.ts';
import { describeTaskTally, tallyTasks } from './task-tally.ts';
import { type TasksByYear, tasksByYear, yearsInOrder } from './tasks-by-year.ts';
import { topicText } from './topic-text.ts';

/** Everything that a topic's page says. */
export interface TopicView {
  readonly head: PageHead;
  readonly tasks: TasksByYear;
  readonly others: readonly Link[];
}

/** Everything that /topics/ says: a table of topics and the accounts of districts and years. */
export interface TopicListView {
  readonly head: PageHead;
  readonly summary: CountedText;
  readonly years: readonly Link[];
  readonly topics: readonly {
    readonly anchor: string;
    readonly name: string;
    readonly url: string;
    readonly description: string;
    readonly total: CountedNumber;
    /** In the order of `years`; no address where there is no task. */
    readonly counts: readonly { readonly count: CountedNumber; readonly url: string | null }[];
  }[];
}

/** All that the page of one topic says, the oldest year first. */
export function topicView(ledger: Ledger, topic: TopicRecord): TopicView {
  const index = indexLedger(ledger);
  const tasks = index.tasksByTopic.get(topic.id) ?? [];
  return {
    head: topicHead(ledger, topic, tasks),
    tasks: tasksByYear(ledger, tasks, { topic: topic.id }),
    others: ledger.topics.filter((other) => other !== topic).map(({ name, url }) => ({ name, url })),
  };
}

/** All that /topics/ says. */
export function topicListView(ledger: Ledger): TopicListView {
  const index = indexLedger(ledger);
  const { tasksByTopic } = index;
  const years = yearsInOrder(ledger);
  return {
    head: toSectionHead(ledger, 'topics', siteSections.topics.name),
    summary: topicText.lead(
      toCount(ledger.topics.length, 'topics'),
      describeTaskTally(tallyTasks(index, ledger.tasks, {})),
    ),
    years: years.map(toLink),
    topics: ledger.topics.map(({ id, name, url, description }) => {
      const tasks = tasksByTopic.get(id) ?? [];
      const byYear = Map.groupBy(tasks, yearKey);
      const counts = years.map((year) => {
        const own = byYear.get(year.id) ?? [];
        const count = tallyTasks(index, own, { account: year.id, topic: id }).rows;
        return { count, url: own.length > 0 ? `${url}#${year.id}` : null };
      });
      return { anchor: id, name, url, description, total: tallyTasks(index, tasks, { topic: id }).rows, counts };
    }),
  };
}

function topicHead(ledger: Ledger, topic: TopicRecord, tasks: readonly TaskRecord[]): PageHead {
  const index = indexLedger(ledger);
  const { rows, documents } = index;
  const sources = new Set(
    tasks.flatMap((task) => task.rows.flatMap((id) => documents.get(rows.get(id)?.document ?? '') ?? [])),
  );
  return toPageHead(
    {
      title: topicText.title(topic.name),
      heading: topic.name,
      eyebrow: topic.description,
      description: topicText.description(
        topic.name,
        topic.description,
        describeTaskTally(tallyTasks(index, tasks, { topic: topic.id })),
      ),
      url: topic.url,
      sources: [...sources].map(documentSource),
      keywords: [topic.name],
    },
    { section: 'topics' },
  );
}

function toLink({ title, url }: TaskYear): Link {
  return { name: title, url };
}
