import type { VFile } from 'vfile';
import { doubt } from '../../records/messages.ts';
import { findReport, tellsReport } from '../../records/values/assignments/item-continuation.ts';
import { isCarryingOut } from '../../records/values/carrying-out.ts';
import { countsWorks, statesWork, tellsCompletion, tellsResult } from '../../records/values/statements/states-work.ts';
import { isOfOpenKind } from '../document/document-kind.ts';
import { type DraftBlock, type DraftText, isText } from '../draft.ts';
import { findExplainedPromises } from './explained-promises.ts';
import { withLead } from './item-lead.ts';
import { numberLevel } from './item-number.ts';
import { lacksItems } from './listed-items.ts';
import { findNumberedLeaves, type NumberedLeaf } from './numbered-leaves.ts';
import { findPromisedHeads } from './promised-heads.ts';
import { findWorkLists } from './work-lists.ts';

/** So many items that follow one another have to say what is done before any of them is taken for a task. */
const fewest = 3;
const reportTitle = /(?:进展|完成|推进|落实|实施|办理|执行|工程|项目|实事)(?:情况|进度)|进展$|全面完成/u;

/** Blocks among which items were looked for by their words alone. */
export interface StatedItems {
  readonly blocks: readonly DraftBlock[];
  /** Most of the items that were found say what became of them. */
  readonly isReport: boolean;
}

/**
 * The numbered items of a report on works, or of a document of no certain kind, that names no unit anywhere: where at least three
 * that follow one another say what is to be done or was, each gets the lead by which it becomes a task. Doubt: `units-unstated`.
 */
export function markStatedItems(blocks: readonly DraftBlock[], title: string | null, file: VFile): StatedItems {
  const texts = blocks.filter(isText);
  const items = lacksItems(blocks) ? findItems(texts, title ?? '') : [];
  const [first] = items;
  if (first === undefined) return { blocks, isReport: false };
  const isReport =
    reportTitle.test(title ?? '') || items.filter(({ words }) => tellsResult(words)).length * 2 > items.length;
  const kind = isReport ? '进展情况（progress-report）' : '任务分解（task-breakdown）';
  doubt(
    file,
    'units-unstated',
    `${reportsWorks(title ?? '') ? '' : '看不出是哪一种文件。'}从“${first.words.slice(0, 16)}”起有 ${items.length} 个编号的条目写的是要做或做了的工作，因此视为任务，责任单位按没有写明显示，文件记为${kind}。请对照原件核对；不是任务的，去掉它的粗体和编号，并在 front matter 的 notTasks 中声明，全部不是的改 kind`,
    { line: first.block.line },
  );
  const own = new Set<DraftBlock>(items.map(({ block }) => block));
  return { blocks: blocks.map((block) => (isText(block) && own.has(block) ? withLead(block, []) : block)), isReport };
}

/** In a report on works, each with what became of it; where none has that, or in a document of no certain kind, each that states work. */
function findItems(texts: readonly DraftText[], title: string): NumberedLeaf[] {
  const leaves = findNumberedLeaves(texts);
  const tells = /完成(?:情况|进度)|全面完成/u.test(title) ? tellsCompletion : tellsResult;
  const reported = reportsWorks(title) ? findReported(leaves, texts, tells) : [];
  if (reported.length > 0) return reported;
  const promised = reportsWorks(title) ? findPromisedHeads(texts, fewest) : [];
  if (promised.length > 0) return promised;
  const explained = findExplainedPromises(leaves, texts, title);
  if (explained.length > 0) return [...explained];
  const isOpen = isOfOpenKind(
    title,
    texts.map(({ text }) => text),
  );
  if (!isOpen) return [];
  const runs = toRuns(leaves, ({ words }) => statesWork(words)).flat();
  const found = new Set([...runs, ...findWorkLists(leaves, fewest).flat()]);
  return leaves.filter((leaf) => found.has(leaf));
}

/** 十件民生实事办理情况的通报, 政府工作报告重点工作完成情况: what it reports on is listed in it. */
function reportsWorks(title: string): boolean {
  return works.test(title) && reportTitle.test(title) && !/解读|答复|制度|办法|评价|测评|信息报送/u.test(title);
}

const works = /实事|民生(?:项目|工程)|政府工作报告|重点(?:工作|项目|任务|工程)|目标任务|重大(?:项目|工程)|折子工程/u;

/** What names a part of the report, and no work. */
const isPartOfReport =
  /(?:情况|问题|打算|措施|建议|要求|安排|原因|经验|做法|成效|特点|计划|思路|进度|困难)[。：:]?$|^(?:存在|下一步|总体|基本情况|主要做法)/u;

/**
 * What a report lists: so many that follow one another, most of them with what became of them in their words or below; below a
 * part that is called after the works (其他任务完成情况) two are enough, and half of them.
 */
function findReported(leaves: readonly NumberedLeaf[], texts: readonly DraftText[], tells: Telling): NumberedLeaf[] {
  const isWork = ({ words }: NumberedLeaf) => !namesPart(nameOf(words)) && !countsWorks(words) && !isCarryingOut(words);
  return toRuns(leaves, isWork, 2)
    .filter((run) => {
      const reported = run.filter((leaf) => isReported(leaf, texts, tells)).length * 2;
      return isOfWorks(run, texts) ? reported >= run.length : run.length >= fewest && reported > run.length;
    })
    .flat();
}

/** Whether words say what became of a work. */
type Telling = (words: string) => boolean;

/** Whether the heading above a run of items says that they are works, and what became of them. */
function isOfWorks([first]: readonly NumberedLeaf[], texts: readonly DraftText[]): boolean {
  if (first === undefined) return false;
  const level = numberLevel(first.block.text);
  const above = texts.slice(0, texts.indexOf(first.block));
  const head = above.findLast(({ type, text, depth }) => type === 'heading' && depth > 1 && numberLevel(text) < level);
  return head !== undefined && partOfWorks.test(head.text.trim());
}

const partOfWorks = /(?:任务|项目|实事|工程|重点工作)[^，。；]{0,6}(?:完成|进展|推进|落实|办理)情况[。：:]?$/u;

/** 存在的问题 names a part; 解决2万人饮水安全问题 is a work. */
function namesPart(name: string): boolean {
  return isPartOfReport.test(name) && !/^(?:解决|化解)|\d/u.test(name);
}

function nameOf(words: string): string {
  return words.split(/[。；;]/u, 1)[0]?.trim() ?? '';
}

function isReported({ block, words }: NumberedLeaf, texts: readonly DraftText[], tells: Telling): boolean {
  const next = texts[texts.indexOf(block) + 1];
  const below = block.type === 'heading' && next?.type === 'paragraph' ? next.text : '';
  const whole = `${words}${/[。；;]$/u.test(words) ? '' : '。'}${below}`;
  return tells(whole) || tellsReport(below) || findReport(whole) !== -1;
}

/** The runs of at least so many items for which that is so. */
function toRuns(
  items: readonly NumberedLeaf[],
  isItem: (item: NumberedLeaf) => boolean,
  least = fewest,
): NumberedLeaf[][] {
  const runs: NumberedLeaf[][] = [[]];
  for (const item of items) {
    if (isItem(item)) runs.at(-1)?.push(item);
    else runs.push([]);
  }
  return runs.filter(({ length }) => length >= least);
}
