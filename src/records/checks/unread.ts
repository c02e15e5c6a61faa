import type { VFile } from 'vfile';
import type { CheckedDocument } from '../checked-document.ts';
import { doubt, type Place } from '../messages.ts';
import type { DocumentSource } from '../source/document-source.ts';
import type { OutlineBlock } from '../source/outline.ts';
import { findStatedGoals } from '../stated-goals.ts';
import { cellText, type ReadTable } from '../tables/read-table.ts';
import type { AnnouncedList } from '../tally/announced-lists.ts';
import type { ReadItem } from '../tally/read-items.ts';
import { speaksOfTasks } from '../tally/speaks-of-tasks.ts';
import type { UnreadRun } from '../tally/unread-runs.ts';
import { findWorksBelow } from '../tally/works-below.ts';
import { emptyLegend } from '../values/assignments/role-legend.ts';
import { findUnreadBracket } from '../values/assignments/unit-clauses.ts';
import type { Check } from './check-context.ts';
import { findUnstatedRevision } from './unstated-revision.ts';

/** So many entries are written out; the rest is told as soon as these are declared. */
const mostEntries = 12;

/** The entries to paste for what is no task, one for each place. */
function wayOut(...places: readonly string[]): string {
  const entries = places
    .slice(0, mostEntries)
    .map((where) => `- { where: ${JSON.stringify(where)}, reason: "不是任务的理由" }`);
  const rest = places.length > mostEntries ? `（另有 ${places.length - mostEntries} 处照此写）` : '';
  const each = places.length > 1 ? '（每项一行）' : '';
  return `确实不是任务的，在 front matter 的 notTasks 中声明${each}：${entries.join(' ')}${rest}`;
}

/**
 * `table-unread`: a table of which no row gave anything, with the columns that were not understood. `row-unread`: such a row
 * of a table that is understood. `items-unread`: numbered items of a text that gave nothing. `document-unread`: a document
 * whose title speaks of tasks and which has none. All are doubts; nothing passes in silence.
 */
export const checkUnread: Check<'documents' | 'columns' | 'knownIndicator' | 'indicators'> = ({
  documents,
  columns,
  ...registries
}) => {
  for (const document of documents) {
    const { source, tables, items } = document;
    for (const table of tables) reportTable(source.file, table, columns.registeredIn);
    reportItems(source.file, items, document.outline);
    // Goals of the year in a sentence are values too.
    if (findStatedGoals(source, document.outline, registries).length === 0) reportDocument(document);
  }
};

/** 列“科目、预算数”和没有列名的第 1 列; '' where every column is known. */
function describeUnknown(columns: ReadTable['judged']['columns']): string {
  const open = [...columns.entries()].filter(([, { field, heading }]) => field === null && heading !== null);
  const isNamed = ([, { heading }]: (typeof open)[number]) => heading?.trim() !== '';
  const named = open.filter(isNamed).map(([, { heading }]) => heading);
  const unnamed = open.filter((column) => !isNamed(column)).map(([index]) => `没有列名的第 ${index + 1} 列`);
  return [...(named.length === 0 ? [] : [`列“${named.join('、')}”`]), ...unnamed].join('和');
}

function reportTable(file: VFile, { block, judged, rows }: ReadTable, registeredIn: string): void {
  const unread = rows.flatMap(({ index, outcome }) => (outcome.type === 'doubt' ? [{ index, ...outcome }] : []));
  if (unread.length === 0) return;
  if (judged.kind === 'none' && judged.areas !== -1) {
    doubt(file, 'table-unread', describeAreas({ block, judged, rows }, unread), { line: block.line });
    return;
  }
  if (judged.kind === 'none') {
    const known = judged.columns.flatMap(({ heading, field }) => (field === null ? [] : (heading ?? [])));
    const unknown = describeUnknown(judged.columns);
    const understood = known.length === 0 ? '' : `只认出列“${known.join('、')}”，`;
    const open = unknown === '' ? '没有写任务或指标的列' : `没有认出${unknown}`;
    const mend = `请把写任务的一列登记到 ${registeredIn}（field: text），写指标的登记为 field: indicator`;
    const text = `这张表有 ${unread.length} 行，没有一行成为任务或指标值：${understood}${open}。${mend}；${wayOut(block.anchor)}`;
    doubt(file, 'table-unread', text, { line: block.line });
    return;
  }
  // Rows that give nothing for one reason, such as places that nobody has registered, are one message.
  for (const [reason, same] of Map.groupBy(unread, (each) => each.reason)) {
    const row = block.grid.rows[same[0]?.index ?? 0];
    const place: Place = row?.cells[0]?.place ?? row?.place ?? { line: block.line };
    const found = same.length === 1 ? `这一行${reason}` : `从这一行起有 ${same.length} 行${reason}`;
    const ids = same.flatMap(({ index }) => block.grid.rows[index]?.id ?? []);
    const places = same.length === rows.length ? [block.anchor] : ids;
    const mend = '请对照原件补上文字，登记没有登记的列，或检查格是否错位';
    doubt(file, 'row-unread', `${found}，没有成为任务或指标值。${mend}；${wayOut(...places)}`, place);
  }
}

/** A table with a row for each area and a column for each programme is shown, and nothing is made of its figures. */
function describeAreas(
  { block, judged }: Omit<ReadTable, 'legend'>,
  unread: readonly { readonly index: number; readonly reason: string }[],
): string {
  const names = unread.map(({ index }) => cellText(block.grid, index, judged.areas)).filter((name) => name !== '');
  const found = `这张表一行一个地区（${names.slice(0, 3).join('、')}${names.length > 3 ? '……' : ''}），各列是各个项目的数字`;
  const figures = judged.columns.length - 1 - judged.columns.filter(({ field }) => field === 'number').length;
  const reasons = [...new Set(unread.map(({ reason }) => reason))];
  const why = judged.measures.length === 0 ? '' : `（${reasons.map((reason) => `这些行${reason}`).join('；')}）`;
  const lost = `程序不把它们读作任务或指标值${why}：${unread.length} 行 ${figures} 列数字只按原样显示`;
  const entry = `- { where: ${JSON.stringify(block.anchor)}, reason: "各地区的数字，按原样显示" }`;
  const more =
    judged.measures.length === 0
      ? ''
      : '；地区没有登记的，登记到 registry/districts.yaml；没有写明的，改正 front matter 的 kind';
  return `${found}。${lost}。请对照原件核对表头和各格${more}；没有差错的，在 front matter 的 notTasks 中声明：${entry}`;
}

/** One message for items that follow one another. */
function reportItems(file: VFile, items: readonly ReadItem[], outline: readonly OutlineBlock[]): void {
  const runs: ReadItem[][] = [];
  const isRun = (item: ReadItem | undefined) =>
    item?.outcome.type === 'doubt' && item.list === undefined && item.run === undefined;
  items.forEach((item, index) => {
    if (item.outcome.type === 'doubt' && item.list !== undefined) reportList(file, item.block, item.list);
    if (item.outcome.type === 'doubt' && item.run !== undefined) reportRun(file, item.block, item.run);
    if (!isRun(item)) return;
    if (isRun(items[index - 1])) runs.at(-1)?.push(item);
    else runs.push([item]);
  });
  for (const run of runs) {
    const [first] = run;
    if (first === undefined) continue;
    const below = findWorksBelow(outline, run.at(-1)?.block);
    const end = below.at(-1)?.trim().slice(0, 16) ?? (run.length > 1 ? wordsOf(run.at(-1)) : null);
    const last = end === null ? '' : `（到“${end}”为止）`;
    const more = below.length === 0 ? '' : `和${run.length > 1 ? '最后一个' : '它'}下面的 ${below.length} 段文字`;
    const text = `从“${wordsOf(first)}”起有 ${run.length} 个条目${more}没有成为任务${last}${whyStopped(run)}：程序只把表格的行、工作报告的段首短语和写明责任单位的条目读作任务。是任务的，把它的编号或段首短语写成粗体并在后面加上永久编号，如“**1.**{#xinjian-xuexiao}新建学校3所。”；${wayOut(...run.map(({ block }) => block.anchor))}`;
    doubt(file, 'items-unread', text, { line: first.block.line });
  }
}

/** The words among units by which the first of them that names any was not read. */
function whyStopped(run: readonly ReadItem[]): string {
  for (const { block } of run) {
    const found = 'text' in block ? findUnreadBracket(block.text, emptyLegend) : null;
    if (found !== null)
      return `，因为“${found.bracket.slice(0, 40)}”里的“${found.words.join('、')}”看不出是不是单位（是单位的，在括号里的开头写上“责任单位：”，并在 front matter 的 corrections 中声明）`;
  }
  return '';
}

/** A list without numbers, of which nothing tells where each item ends. */
function reportList(file: VFile, block: OutlineBlock, { words, counts, found, isLines, isPlan }: AnnouncedList): void {
  const parts = isLines ? `后面有 ${found} 段没有编号的文字` : `后面按分号、句号分成 ${found} 句，没有编号`;
  const isOther = counts.length > 0 && !counts.includes(found);
  const open = isPlan ? '，看不准每一件从哪里到哪里' : '，像是征集的、候选的或已经办过的';
  const why = isOther ? `，与写明的 ${counts.join('、')} 件不符` : open;
  const mend =
    '请对照原件，把每一件各写成一段，段首的几个字写成粗体并在后面加上永久编号，如“**新建学校3所。**{#xinjian-xuexiao}”';
  const text = `“${words.slice(-30)}”${parts}${why}，没有一件成为任务。${mend}；${wayOut(block.anchor)}`;
  doubt(file, 'items-unread', text, { line: block.line });
}

/** Paragraphs without numbers that are built alike: they may be a list, and may be running text. */
function reportRun(file: VFile, block: OutlineBlock, { sign, words, counts, isDone, blocks }: UnreadRun): void {
  const [first, last] = [firstWords(blocks[0]), firstWords(blocks.at(-1))];
  const found = `从“${first}”起有 ${blocks.length} 段没有编号的文字（到“${last}”为止），${signNames[sign]}`;
  const isOther = counts.length > 0 && !counts.includes(blocks.length);
  const count = isOther ? `，与写明的 ${counts.join('、')} 件不符` : '';
  const promise = words === null ? '' : `在“${words.slice(-30)}”下面，`;
  const what = `${promise}写的像是${isDone ? '做过' : '要做'}的事${count}，没有一件成为任务`;
  const mend =
    '请对照原件：每段是一项任务的，把段首的几个字写成粗体并在后面加上永久编号，如“**新建学校**{#xinjian-xuexiao}3所。”';
  doubt(file, 'items-unread', `${found}，${what}。${mend}；${wayOut(block.anchor)}`, { line: block.line });
}

const signNames: Readonly<Record<UnreadRun['sign'], string>> = {
  name: '每段上面有一行名称',
  dash: '都以同样的符号开头',
  phrase: '都以一个短语开头',
  work: '都只写一件事',
};

function firstWords(block: OutlineBlock | undefined): string {
  return block !== undefined && 'text' in block ? block.text.trim().slice(0, 16) : '';
}

function wordsOf(item: ReadItem | undefined): string {
  return firstWords(item?.block);
}

function reportDocument(document: CheckedDocument): void {
  const { source, outline, rows, tables, items, amendments } = document;
  const { matter, file } = source;
  const outcomes = [...tables.flatMap((table) => table.rows), ...items].map(({ outcome }) => outcome.type);
  if (rows.length > 0 || outcomes.includes('record') || outcomes.includes('doubt')) return;
  if (matter.notTasks.length > 0 || amendments.length > 0) return;
  const captions = outline.flatMap((block) => ('text' in block && caption.test(block.text.trim()) ? [block.text] : []));
  const words = [matter.title, ...captions].find(speaksOfTasks) ?? findTelling(outline);
  if (!plansTasks.includes(matter.kind) && words === undefined) return;
  const named = words === undefined ? '种类是写任务的文件' : `“${words.trim().slice(0, 24)}”像是写任务的文件`;
  // Declared as no tasks, its sentences would no longer be read as changes of those of the other one.
  const mend =
    findUnstatedRevision(document) === null
      ? `请对照原件：任务在表格里的，看表格是否成了几段文字；${wayOut(outline[0]?.anchor ?? '')}`
      : '它像是调整另一份文件的：请先照 supersession-unstated 的提醒写明 supersedes 或 amends，再核查一次，先不要写 notTasks';
  const text = `${named}，却没有读出一项任务或一个指标值，按${kindNames[matter.kind]}显示全文。${mend}`;
  doubt(file, 'document-unread', text, titlePlace(source));
}

/** 主要进度如下：, 上述项目由区商务委牵头负责: what stands beside deeds in plain sentences, whatever the document is taken for. */
const tellsOfTasks =
  /(?:上述|以上|该)(?:项目|任务|工作|实事)由[^，。；：]{2,16}负责|(?:实施|主要|完成|工作|推进)(?:进度|进展)(?:情况)?(?:如下|为)[：:]|(?:目标|工作)任务(?:分解)?(?:如下|为)[：:]/u;

function findTelling(outline: readonly OutlineBlock[]): string | undefined {
  return outline.flatMap((block) => ('text' in block ? (tellsOfTasks.exec(block.text)?.[0] ?? []) : []))[0];
}

/** The kinds of documents that state tasks whatever their titles say. */
const plansTasks: readonly string[] = ['task-breakdown', 'progress-report', 'government-work-report'];

/** The title of a table, or of an annex that should hold one. */
const caption = /^附\s*[件表]|(?:表|清单|台账|一览|明细)$/u;

const kindNames: Readonly<Record<DocumentSource['matter']['kind'], string>> = {
  'task-breakdown': '任务分解',
  'progress-report': '进展情况',
  'government-work-report': '政府工作报告',
  notice: '通知',
  bulletin: '通报',
  news: '新闻',
};

function titlePlace({ placeOf }: DocumentSource): Place {
  return placeOf(['title']);
}
