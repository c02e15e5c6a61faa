import { beginsAnnexList } from '../../records/values/annex-list.ts';
import { readAnnouncement, readDeedCounts, tellsNoPlan } from '../../records/values/statements/announced-deeds.ts';
import { announcesWorks, namesWork, readWorkCount } from '../../records/values/statements/named-works.ts';
import { isPublishedLine, isSignedDate } from '../document/document-dates.ts';
import { isPageLine } from '../document/document-title.ts';
import { isLabelLine } from '../document/label-names.ts';
import { isOrgan } from '../document/organ-line.ts';
import { type DraftBlock, type DraftText, isText } from '../draft.ts';
import type { AnnouncedRun } from './announced-run.ts';
import { isNumbered } from './item-number.ts';
import { listsProjects } from './listed-items.ts';
import { mostlyResults } from './parted-deeds.ts';

const fewest = 3;
/** No deed that is a line by itself is longer; without a count that they match, they are shorter still. */
const [longest, longestUncounted] = [90, 45];

/**
 * The lists of deeds for the public of which each is a line without a number, behind a line or a title that announces them: as many as it says,
 * or, where it does not say how many, lines that end alike. Behind a heading of other works (2031年重点项目清单) each is the name of a work.
 */
export function findDeedLines(blocks: readonly DraftBlock[]): AnnouncedRun[] {
  const runs: AnnouncedRun[] = [];
  const taken = new Set<DraftBlock>();
  for (const [index, block] of blocks.entries()) {
    const announced = isText(block) && !taken.has(block) ? readHead(block) : null;
    if (announced === null || tellsNoPlan(announced.words)) continue;
    const lines = toLines(blocks.slice(index + 1), isText(block) && block.depth === 1);
    const members = announced.isOfNames ? chooseNames(lines, announced.counts) : chooseLines(lines, announced.counts);
    if (members === null || mostlyResults(members.map(({ text }) => text))) continue;
    for (const member of members) taken.add(member);
    runs.push({ announcement: announced.words, members });
  }
  return runs;
}

/** 今年的民生实事项目： or a heading that is nothing but the name of such a list. */
function readHead(block: DraftText): Head | null {
  const text = block.text.trim();
  if (block.type === 'heading') {
    const isList = listsProjects(text) && ofDeeds.test(text) && !/通知|公告|决定|函$/u.test(text);
    if (isList) return { words: text, counts: [...readDeedCounts(text), ...readWorkCount(text)] };
    return announcesPlan(text) ? { words: text, counts: readWorkCount(text), isOfNames: true } : null;
  }
  if (nameAlone.test(text)) return { words: text, counts: readDeedCounts(text) };
  const counts = ofDeeds.test(text) ? readWorkCount(text) : [];
  if (counts.length > 0) return { words: text, counts, isOfNames: true };
  return /[：:]$|(?:如下|分别[是为])。?$/u.test(text) ? readAnnouncement(text) : null;
}

interface Head {
  readonly words: string;
  readonly counts: readonly number[];
  /** Nothing but names of works may stand below it. */
  readonly isOfNames?: boolean;
}

const ofDeeds = /[实實]事|民生|惠民/u;

/** What stands below 2031年重点项目清单 is to be done; below 竣工项目 or 获奖项目 it is not. */
function announcesPlan(text: string): boolean {
  return announcesWorks(text, true) && !isOver.test(text);
}

const isOver =
  /征集|征求|候选|评选|建议|完工|竣工|建成|获[奖批]|入选|表彰|中标|招标|采购|审批|备案|核准|情况|进展|进度|通报|报告|总结|问题|整改/u;

/** 十大民生实事项目 on a line of its own: the name of the list, with how many it holds. */
const nameAlone =
  /^(?:\d{4}年度?)?(?:[省市县區区州旗镇乡鎮][级級]?)?(?:[\d一二三四五六七八九十]{1,3})[大件项項个個](?:为民|为民办|利民|惠民|民生|重点)*(?:[实實]事|民生工程|惠民工程|民生[项項]目)(?:[项項]目|工程|事项)?$/u;
/** 文/江州日报记者：…, 编辑：…: who wrote it. */
const byline =
  /^[|丨｜]?\s*(?:文|图|摄影?|作者|记者|编辑|责编|供稿|校对|审核|来源)\s*[/／｜|：:]|(?:记者|编辑|通讯员|责编|作者)\s*[：:]/u;

/** The plain lines that follow at once; below the title what a page says of its document stands between. */
function toLines(behind: readonly DraftBlock[], isTitle: boolean): DraftText[] {
  const lines: DraftText[] = [];
  for (const block of behind) {
    if (!isText(block)) break;
    if (isTitle && lines.length === 0 && isHeadLine(block.text.trim())) continue;
    if (!isLine(block)) break;
    lines.push(block);
  }
  return lines;
}

function isHeadLine(text: string): boolean {
  return isLabelLine(text) || isPublishedLine(text) || isPageLine(text) || isSignedDate(text.replace(/\s+/gu, ''));
}

function isLine(block: DraftText): boolean {
  const text = block.text.trim();
  return (
    block.type === 'paragraph' &&
    block.lead === 0 &&
    text.length >= 4 &&
    text.length <= longest &&
    !isNumbered(block) &&
    !/[：:]$|^[（(].*[)）]$|。./u.test(text) &&
    !isHeadLine(text) &&
    !byline.test(text) &&
    !isOrgan(text) &&
    !beginsAnnexList(text)
  );
}

function chooseLines(lines: readonly DraftText[], counts: readonly number[]): readonly DraftText[] | null {
  const alike = takeAlike(lines);
  const exact = [lines, alike].find(({ length }) => length >= fewest && counts.includes(length));
  if (exact !== undefined) return exact;
  const isShort = alike.every(({ text }) => text.trim().length <= longestUncounted);
  return counts.length === 0 && alike.length >= fewest && isShort ? alike : null;
}

/** The names of works that follow at once, as many as were counted. */
function chooseNames(lines: readonly DraftText[], counts: readonly number[]): readonly DraftText[] | null {
  const end = lines.findIndex(({ text }) => !namesWork(text));
  const names = end === -1 ? lines : lines.slice(0, end);
  const isAll = counts.length === 0 || counts.includes(names.length);
  return names.length >= fewest && isAll ? names : null;
}

/** The lines up to the first that ends otherwise: 。 may close a list of ；. */
function takeAlike(lines: readonly DraftText[]): readonly DraftText[] {
  const [first] = lines;
  if (first === undefined) return [];
  const end = lines.findIndex((line) => endOf(line) !== endOf(first));
  if (end === -1) return lines;
  const closes = endOf(first) === '；' && endOf(lines[end] ?? first) === '。';
  return lines.slice(0, closes ? end + 1 : end);
}

function endOf({ text }: DraftText): string {
  const last = text.trim().at(-1) ?? '';
  return last === ';' ? '；' : /[。；，]/u.test(last) ? last : '';
}
