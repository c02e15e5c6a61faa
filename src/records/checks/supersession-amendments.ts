import { doubt } from '../messages.ts';
import type { TaskRecord } from '../model.ts';
import type { Amendment } from '../supersession/amendments.ts';
import type { CheckContext } from './check-context.ts';
import { quote } from './quote.ts';

type Needed = Pick<CheckContext, 'documents' | 'tasks' | 'links'>;

/** No more tasks are offered. */
const mostOffered = 3;

/**
 * `supersession-unclear` for what a document says of a task of an older one and nothing ties to exactly one of them: a sentence, a row that
 * lists it no longer, a row that says what it was before.
 */
export function checkAmendments({ documents, tasks, links }: Needed): void {
  const taskOf = new Map(tasks.flatMap((task) => task.rows.map((row) => [row, task] as const)));
  for (const { source, amendments, tables, rows } of documents) {
    for (const amendment of amendments) {
      if (isTied(amendment, tasks, taskOf) || links.entries.some((entry) => isAnswer(entry, amendment.id))) continue;
      const offered = tasks.filter(({ unsettled }) => unsettled.some((one) => isOf(one, amendment)));
      doubt(source.file, 'supersession-unclear', describeOpen(amendment, offered), { line: amendment.line });
    }
    for (const { id, anchor, before, text } of rows) {
      const isAlone = before !== null && taskOf.get(id)?.rows.length === 1;
      const isAsked = tasks.some(({ unsettled }) =>
        unsettled.some((one) => one.anchor === anchor && one.quote === text),
      );
      const isJudged = links.entries.some((entry) => 'with' in entry && [entry.row, entry.with].includes(id));
      if (!isAlone || isAsked || isJudged || amendments.some((one) => one.id === id)) continue;
      const places = tables.flatMap(({ block }) => block.grid.rows.filter((row) => row.id === anchor));
      const said = `较早的文件中没有找到“调整前”写的${quote(before.slice(0, 24))}。请对照那份文件核对文字；说的是哪一项，在 registry/links.yaml 写 - { row: 它的编号, with: ${id}, link: force, reason: 调整的就是这一项 }`;
      doubt(source.file, 'supersession-unclear', said, { line: places[0]?.place?.line ?? 1 });
    }
  }
}

function isTied(
  { id, document, anchor, quote: words }: Amendment,
  tasks: readonly TaskRecord[],
  taskOf: ReadonlyMap<string, TaskRecord>,
): boolean {
  const isDrop = tasks.some(
    ({ dropped }) => dropped?.document === document && dropped.anchor === anchor && dropped.quote === words,
  );
  return isDrop || taskOf.has(id);
}

function isOf({ document, anchor, quote: words }: TaskRecord['unsettled'][number], amendment: Amendment): boolean {
  return document === amendment.document && anchor === amendment.anchor && words === amendment.quote;
}

/** An editor has named the task: where the words are not read, its page quotes them. */
function isAnswer(entry: Needed['links']['entries'][number], id: string): boolean {
  return 'with' in entry && [entry.row, entry.with].includes(id) && entry.link === 'force';
}

function describeOpen({ id, type, anchor, quote: words }: Amendment, offered: readonly TaskRecord[]): string {
  const what = type === 'unread' ? '说到较早文件的任务，没有读出改成什么' : '说到较早文件的任务，不能断定是哪一项';
  const which = offered.slice(0, mostOffered).map(({ rows: [row = ''], text }) => `${row}${quote(text.slice(0, 24))}`);
  const like = which.length === 0 ? '没有找到相像的' : `可能是 ${which.join('、')}`;
  const [row = '它的编号'] = offered[0]?.rows ?? [];
  return `${quote(words.slice(0, 40))}${what}：${like}。是哪一项，在 registry/links.yaml 写 - { row: ${row}, with: ${id}, link: force, reason: 说的就是这一项 }，那一项的页面会照录；与任务无关的，在 front matter 的 notTasks 声明 - { where: "${anchor}", reason: "" }`;
}
