import { readItemMark } from '../item-mark.ts';
import { readDeedCounts } from './announced-deeds.ts';
import {
  isTheme,
  namesDeed,
  type PromiseSign,
  promisesFigure,
  promisesWork,
  readPromiseSign,
  tellsOutcome,
} from './promise-signs.ts';

/** A block of a text; null stands for a table. A depth of 0 is that of a paragraph, 1 that of the title. */
export type RunBlock = { readonly text: string; readonly depth: number } | null;

/** Paragraphs without numbers that follow one another, are built alike, and say what is to be done or was. */
export interface PromiseRun {
  /** By what they are told to be alike; `name` where each is a line that names a deed, over what is said of it. */
  readonly sign: PromiseSign | 'name';
  /** The words that promise them; null where nothing does. */
  readonly words: string | null;
  readonly counts: readonly number[];
  /** The places of its members, and of the lines that name a field of works between them. */
  readonly members: readonly number[];
  readonly themes: readonly number[];
  /** Every one of them says work, and no other stands between or behind them that may be one. */
  readonly isUniform: boolean;
  /** Most of them say what became of them. */
  readonly isDone: boolean;
}

const fewest = 3;
/** Between a title and the run that it promises stand no more paragraphs. */
const mostOpening = 4;

const promises =
  /[实實]事(?!求是)|(?:民生|惠民|利民|便民)(?:[项項]目|工程)|重点(?:工作|任务)|工作(?:要点|安排|任务)|(?:目标|主要|年度)任务/u;
const noPromise =
  /征集|征求|候选|评选|建议|办法|规则|细则|制度|测评|解读|问答|调研|督查|考核|总结|研究|部署|会议|座谈|意见|精神/u;
const longestLine = 40;
/** So it leads on: 重点工作涉及以下内容：, 今年将办好10件实事。 */
const leadsOn = /[：:]$|如下[。，]?$|分别[是为][：:]?$/u;
const counted =
  /[\d一二三四五六七八九十]{1,3}[件项項个大][^，。；：:]{0,10}(?:[实實]事|民生[^，。；：:]{0,4}(?:[项項]目|工程))/u;
const ahead = /(?:今年|明年|\d{4}年|将|拟|计划|继续|全力|要)[^。；]*(?:推出|办好|实施|办理|抓好|安排|确定|落实|推进)/u;

/** 日期：…, （记者…）, 来源 …: what a page says of itself, between the title and the text. */
const aside =
  /^\s*(?:[\u4e00-\u9fff\s]{2,8}[：:]\s*\S{0,40}(?:\s|$)|\d{4}[-/.年]\d{1,2}[-/.月]|[（(【][^（）()【】]*[）)】]\s*$)/u;

/**
 * The runs of a text, outermost announcement first: below what promises them (a title, a heading, a line, a sentence that leads on), and
 * with `isOpen` also those that nothing promises.
 */
export function findPromiseRuns(blocks: readonly RunBlock[], isOpen = false): PromiseRun[] {
  const taken = new Set<number>();
  const runs: PromiseRun[] = [];
  const take = (run: PromiseRun | null) => {
    if (run === null || run.members.some((member) => taken.has(member))) return;
    for (const place of [...run.members, ...run.themes]) taken.add(place);
    runs.push(run);
  };
  const heads = blocks.map((block) => (block === null ? null : readPromise(block)));
  // What stands nearest above says best what they are.
  for (const [index, words] of [...heads.entries()].toReversed()) {
    if (words !== null) take(findBelow(blocks, index, words));
  }
  if (isOpen)
    for (const { begin, end } of betweenTables(blocks)) {
      for (let at = begin; at < end; at += 1) if (!taken.has(at)) take(readOpen(blocks, at, { begin, end }));
    }
  return runs.toSorted((a, b) => (a.members[0] ?? 0) - (b.members[0] ?? 0));
}

/** The words by which a block promises what follows it; null for one that does not. */
function readPromise({ text, depth }: NonNullable<RunBlock>): string | null {
  const plain = text.trim();
  const isLine = plain.length <= longestLine && !/[，,。；;]./u.test(plain);
  if (depth > 0 || isLine) return promisesWorks(plain) ? plain : null;
  const sentences = plain.split(/(?<=[。！!；;])/u).map((sentence) => sentence.trim());
  const sentence = leadsOn.test(plain)
    ? sentences.at(-1)
    : sentences.find((each) => counted.test(each) && ahead.test(each));
  // Who said it where stands before it: 市人大会议上的报告显示，今年将办好10件实事。
  return sentence?.split(/[，,]/u).findLast((clause) => promises.test(clause) && promisesWorks(clause)) ?? null;
}

function promisesWorks(words: string): boolean {
  return promises.test(words) && !noPromise.test(words);
}

/** The run that stands below what promises it, at once or, below a title or a heading, behind a few sentences. */
function findBelow(blocks: readonly RunBlock[], index: number, words: string): PromiseRun | null {
  const own = blocks[index]?.depth ?? 0;
  const end = findEnd(blocks, index, own);
  let opening = own > 0 ? mostOpening : 0;
  for (let at = index + 1; at < end; at += 1) {
    const block = blocks[at];
    if (block == null || readPromise(block) !== null) return null;
    const run = readRun(blocks, at, { begin: index + 1, end });
    if (run !== null) return toPromised(run, words);
    const isAside = aside.test(block.text) && !/。./u.test(block.text);
    if (block.depth > 0 || isTheme(block.text) || (!isAside && opening === 0)) return null;
    if (!isAside) opening -= 1;
  }
  return null;
}

/** A list that was cut may hold fewer than its words count; where it holds more, some are none. */
function toPromised(run: PromiseRun, words: string): PromiseRun {
  const counts = readDeedCounts(words);
  const isMore = counts.length > 0 && run.members.length > counts.reduce((sum, count) => sum + count, 0);
  return { ...run, words, counts, isUniform: run.isUniform && !isMore };
}

/** Where what stands below a block ends: at a table, or a heading as high as the one above it. */
function findEnd(blocks: readonly RunBlock[], index: number, own: number): number {
  const above = own > 0 ? own : (blocks.slice(0, index).findLast((block) => (block?.depth ?? 0) > 0)?.depth ?? 1);
  const end = blocks.findIndex(
    (block, at) => at > index && (block === null || (block.depth > 0 && block.depth <= above)),
  );
  return end === -1 ? blocks.length : end;
}

function betweenTables(blocks: readonly RunBlock[]): Stretch[] {
  const tables = blocks.flatMap((block, at) => (block === null ? [at] : []));
  return [-1, ...tables].map((table, nth) => ({ begin: table + 1, end: tables[nth] ?? blocks.length }));
}

/** A run that nothing promises: every member is built so, says work, and all have figures. */
function readOpen(blocks: readonly RunBlock[], at: number, stretch: Stretch): PromiseRun | null {
  const run = readSignedRun(blocks, at, stretch);
  if (run === null) return null;
  const figures = run.members.filter((member) => promisesFigure(blocks[member]?.text ?? '')).length;
  return figures * 2 >= run.members.length ? { ...run, isUniform: false } : null;
}

type Read = Omit<PromiseRun, 'words' | 'counts'>;

/** The places between which a run stands. */
interface Stretch {
  readonly begin: number;
  readonly end: number;
}

function readRun(blocks: readonly RunBlock[], from: number, stretch: Stretch): PromiseRun | null {
  const named = readNamed(blocks, from, stretch.end);
  return named === null ? readSignedRun(blocks, from, stretch) : { ...named, words: null, counts: [] };
}

function readSignedRun(blocks: readonly RunBlock[], from: number, stretch: Stretch): PromiseRun | null {
  const found =
    readSigned(blocks, from, stretch, 'dash') ??
    readSigned(blocks, from, stretch, 'phrase') ??
    readSigned(blocks, from, stretch, 'work');
  return found === null ? null : { ...found, words: null, counts: [] };
}

/** Paragraphs with one sign, and lines that name a field of works before some of them. */
function readSigned(
  blocks: readonly RunBlock[],
  from: number,
  { begin, end }: Stretch,
  sign: PromiseSign,
): Read | null {
  const textAt = (at: number) => (at < end ? (blocks[at]?.text ?? '') : '');
  const signAt = (at: number) => (blocks[at]?.depth === 0 ? readPromiseSign(textAt(at), sign) : null);
  const first = signAt(from) === null && isTheme(textAt(from)) ? signAt(from + 1) : signAt(from);
  // A list begins with the first that is built so. What promises it may be built so itself, but has no dash.
  const least = sign === 'dash' ? 0 : begin;
  if (first === null || (from > least && signAt(from - 1) === first)) return null;
  const [members, themes]: [number[], number[]] = [[], []];
  let at = from;
  for (; at < end; at += 1) {
    if (signAt(at) === first) members.push(at);
    else if (isTheme(textAt(at)) && signAt(at + 1) === first) themes.push(at);
    else break;
  }
  const texts = members.map(textAt);
  if (members.length < fewest) return null;
  const isDone = texts.filter(tellsOutcome).length * 2 > texts.length;
  const figures = texts.filter(promisesFigure).length * 2 >= texts.length;
  const isLast = !isAnyOf(at, end, (each) => signAt(each) === first);
  const areWorks = texts.every(promisesWork) && (sign === 'phrase' || figures);
  if (!areWorks && !isDone && texts.filter(promisesWork).length * 2 <= texts.length) return null;
  return { sign, members, themes, isUniform: areWorks && isLast && !isDone, isDone };
}

/** Lines that name a deed each, over what is said of it: no other short line stands among them. */
function readNamed(blocks: readonly RunBlock[], from: number, end: number): Read | null {
  const textAt = (at: number) => (at < end ? (blocks[at]?.text.trim() ?? '') : '');
  const isName = (at: number) => namesDeed(textAt(at));
  const isBody = (at: number) => !isName(at) && (saysMore(textAt(at)) || readItemMark(textAt(at)) > 0);
  const members: number[] = [];
  const bodies: string[] = [];
  let at = from;
  while (isName(at) && isBody(at + 1)) {
    members.push(at);
    const start = at + 1;
    at = start;
    while (isBody(at)) at += 1;
    bodies.push(
      blocks
        .slice(start, at)
        .map((block) => block?.text ?? '')
        .join(''),
    );
  }
  if (members.length < fewest) return null;
  const isLast = !isAnyOf(at, end, isName);
  const isDone = bodies.filter(tellsOutcome).length * 2 > bodies.length;
  return { sign: 'name', members, themes: [], isUniform: isLast, isDone };
}

function isAnyOf(from: number, end: number, is: (at: number) => boolean): boolean {
  for (let at = from; at < end; at += 1) if (is(at)) return true;
  return false;
}

const shortestBody = 20;

/** A sentence or what is as long as one, and no caption without a stop. */
function saysMore(text: string): boolean {
  return text.length >= shortestBody || /[。；;！!]$/u.test(text);
}
