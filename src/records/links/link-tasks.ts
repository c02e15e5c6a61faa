import type { CheckedDocument } from '../checked-document.ts';
import type { Mention, RowRecord, TaskDifference, TaskRecord } from '../model.ts';
import type { LinkRegistry } from '../registry/link-registry.ts';
import { toSupersession } from '../supersession/supersession.ts';
import { parseProjectCount } from '../values/quantities/project-count.ts';
import { type PromiseSentence, toPromiseSentences } from './promise-sentences.ts';
import { placeOf, toTaskDifferences, toWordingDifference } from './row-differences.ts';
import { sentenceFinder } from './sentence-links.ts';

/** What a report says about the tasks of one account. */
interface Report {
  readonly sentences: readonly PromiseSentence[];
  readonly rows: ReadonlyMap<string, RowRecord>;
  /** The row of the work item that each paragraph stands in, by `<document id>/<anchor>`; null where it stands in none. */
  readonly rowAt: ReadonlyMap<string, string | null>;
  /** The tasks that are the report's own work items, by row. */
  readonly items: ReadonlyMap<string, TaskRecord>;
}

/**
 * Joins each task to the sentences of the work report of its account that state it, to the report's work item that it
 * is a part of, and says in what its documents differ.
 */
export function linkTasks(
  tasks: readonly TaskRecord[],
  documents: readonly CheckedDocument[],
  registry: Pick<LinkRegistry, 'entries'>,
): TaskRecord[] {
  const accounts = Map.groupBy(documents, ({ source }) => source.matter.account);
  const accountOf = new Map(documents.map(({ source }) => [source.matter.id, source.matter.account]));
  const byAccount = Map.groupBy(tasks, ({ rows }) => accountOf.get(rows[0]?.split('/')[0] ?? ''));
  const linked = [...byAccount].flatMap(([account, own]) =>
    linkAccount(own, accounts.get(account ?? '') ?? [], registry),
  );
  const byId = new Map(linked.map((task) => [task.id, task]));
  return tasks.map((task) => byId.get(task.id) ?? task);
}

function linkAccount(
  tasks: readonly TaskRecord[],
  documents: readonly CheckedDocument[],
  registry: Pick<LinkRegistry, 'entries'>,
): TaskRecord[] {
  const reports = documents.filter(({ source }) => source.matter.kind === 'government-work-report');
  const sentences = reports.flatMap(toPromiseSentences);
  const report: Report = {
    sentences,
    rowAt: new Map(sentences.map(({ document, anchor, item }) => [`${document}/${anchor}`, item])),
    rows: new Map(documents.flatMap(({ rows }) => rows.map((row) => [row.id, row]))),
    items: new Map(tasks.flatMap((task) => task.rows.map((row) => [row, task]))),
  };
  const find = sentenceFinder(report.sentences, registry);
  const declared = findDeclared(tasks, report);
  const supersession = toSupersession(documents.map(({ source }) => source.matter));
  return tasks.map((task) => {
    const rows = task.rows.flatMap((id) => report.rows.get(id) ?? []);
    const within = toTaskDifferences(rows, supersession);
    const [first] = rows;
    if (first === undefined || first.kind === 'commitment') return { ...task, differences: within };
    const stated = find(first);
    if (stated === null)
      return { ...task, ...(task.kind === 'livelihood-project' ? declared : notStated), differences: within };
    const { mentions, before, after, item } = stated;
    return {
      ...task,
      mentions,
      partOf: report.items.get(item ?? '')?.id ?? null,
      differences: [...toReportDifferences(report, mentions, first, before, after), ...within],
    };
  });
}

function toReportDifferences(
  { rowAt }: Report,
  mentions: readonly Mention[],
  row: RowRecord,
  before: string,
  after: string,
): TaskDifference[] {
  const [first] = mentions;
  if (first === undefined) return [];
  const fromPlace = { document: first.document, anchor: first.anchor };
  const from = rowAt.get(`${first.document}/${first.anchor}`) ?? null;
  const places = { from, to: row.id, fromPlace, toPlace: placeOf(row) };
  return toWordingDifference(places, 'text', before, after, row.damaged === null ? [] : [row.damaged]);
}

type Stated = Pick<TaskRecord, 'mentions' | 'partOf'>;
const notStated: Stated = { mentions: [], partOf: null };

/** 8大类24项政府实事工程 states every project of an account that lists exactly as many. */
function findDeclared(tasks: readonly TaskRecord[], { sentences, rows, items }: Report): Stated {
  const projects = tasks.filter(({ kind }) => kind === 'livelihood-project');
  const categories = new Set(projects.map(({ rows: [row] }) => rows.get(row ?? '')?.path.at(-1)));
  for (const { document, anchor, text, item } of projects.length === 0 ? [] : sentences) {
    const declared = parseProjectCount(text);
    if (declared?.projects !== projects.length || declared.categories !== categories.size) continue;
    const mention: Mention = { document, anchor, quote: text, words: declared.words, rule: 'declared-count', score: 1 };
    return { mentions: [mention], partOf: items.get(item ?? '')?.id ?? null };
  }
  return notStated;
}
