import type { VFile } from 'vfile';
import { z } from 'zod';
import type { RowRecord, TaskRecord, TopicRecord } from '../model.ts';
import { toPlainText } from '../values/plain-text.ts';
import { checkRegistryFile } from './registry-file.ts';

const name = z.string().trim().min(1, '不能为空');
const schema = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, '只用小写拉丁字母、数字和连字符'),
    name,
    description: name,
    words: z.array(name).min(1, '至少写一个词'),
    except: z.array(name).default([]),
  }),
);

type Topic = z.output<typeof schema>[number];

/** The policy areas, and which of them a row belongs to by its name and headings. */
export interface TopicRegistry {
  readonly topics: readonly TopicRecord[];
  /** Ids in the order of the registry. */
  topicsOf(row: Pick<RowRecord, 'name' | 'path'>): string[];
}

/** The topics, and the file with the messages about them; a file that does not fit its schema counts as empty. */
export interface ReadTopics {
  readonly topics: TopicRegistry;
  readonly file: VFile;
}

/**
 * Parses registry/topics.yaml, which may be left out. Messages (fatal): `registry-schema`, `registry-duplicate` for an
 * id or a name given twice.
 */
export function parseTopics(file: VFile): ReadTopics {
  const { value, report } = checkRegistryFile(file, schema, { whenMissing: [] });
  const topics = value ?? [];
  for (const [nth, topic] of topics.entries()) {
    for (const field of ['id', 'name'] as const) {
      const first = topics.findIndex((other) => other[field] === topic[field]);
      const text = `“${topic[field]}”已登记给第${first + 1}条，请合并两条登记或改正其中一条`;
      if (first !== nth) report([nth, field], text, 'registry-duplicate');
    }
  }
  return { topics: { topics: topics.map(toRecord), topicsOf: topicFinder(topics) }, file };
}

function toRecord({ id, name, description }: Topic): TopicRecord {
  return { id, url: `/topics/${id}/`, name, description };
}

/** The name speaks first, then the nearest heading; a wider one only where the narrower say nothing. */
function topicFinder(topics: readonly Topic[]): TopicRegistry['topicsOf'] {
  const toPlain = (text: string) => toPlainText(text).text;
  const plain = topics.map(({ id, words, except }) => ({ id, words: words.map(toPlain), except: except.map(toPlain) }));
  /** Headings come again with every row under them. */
  const known = new Map<string, string[]>();
  const findIn = (level: string): string[] => {
    const found = known.get(level) ?? plain.filter((topic) => namesTopic(topic, toPlain(level))).map(({ id }) => id);
    known.set(level, found);
    return found;
  };
  return ({ name, path }) => {
    for (const level of [name ?? '', ...path.toReversed()]) {
      const found = findIn(level);
      if (found.length > 0) return found;
    }
    return [];
  };
}

/** @param topic Its words as plain text, like the level. */
function namesTopic({ words, except }: Pick<Topic, 'words' | 'except'>, level: string): boolean {
  const rest = except.reduce((text, phrase) => text.replaceAll(phrase, '　'), level);
  return words.some((word) => rest.includes(word));
}

/** The tasks with the topics of all their rows, in the order of the registry. */
export function withTopics(
  tasks: readonly TaskRecord[],
  rows: readonly RowRecord[],
  { topics, topicsOf }: TopicRegistry,
): TaskRecord[] {
  const rowsById = new Map(rows.map((row) => [row.id, row]));
  return tasks.map((task) => {
    // A table that prints no names states the same task as the one that does.
    const own = new Set(
      task.rows.flatMap((id) => rowsById.get(id) ?? []).flatMap(({ path }) => topicsOf({ name: task.name, path })),
    );
    return { ...task, topics: topics.flatMap(({ id }) => (own.has(id) ? [id] : [])) };
  });
}
