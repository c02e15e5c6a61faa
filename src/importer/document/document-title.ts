import { type DraftBlock, heading } from '../draft.ts';
import { isLabelLine } from './document-labels.ts';

const titleWords =
  '(?:通知|通报|公示|意见|方案|决定|公告|通告|批复|函|报告|表|清单|安排|要点|计划|情况|任务|分工|一览|目标)';
const titleEnd = new RegExp(`${titleWords}$`, 'u');
const titleBeforeBrackets = new RegExp(`${titleWords}[（(]`, 'u');

/** True for what ends as the titles of official documents do, with something in brackets behind it perhaps. */
export function endsAsTitle(text: string): boolean {
  return titleEnd.test(text) || (/[）)]$/u.test(text) && titleBeforeBrackets.test(text));
}

/** Titles stand among the first blocks, and are no longer than this. */
const [deepest, longest] = [12, 60];

/** The blocks with the title as the heading of depth 1, and the title's text; null where the page prints none. */
export function headTitle(
  blocks: readonly DraftBlock[],
  behindBreadcrumb: string | null,
): { blocks: DraftBlock[]; title: string | null } {
  // Behind its breadcrumb a page may say first what its document is: 索引号: …
  const known = behindBreadcrumb !== null && isLabelLine(behindBreadcrumb) ? null : behindBreadcrumb;
  const at = findTitle(blocks, known);
  const found = blocks[at];
  if (found === undefined || found.type === 'table') return { blocks: [...blocks], title: known ?? annexTitle(blocks) };
  const start = isBroken(blocks[at - 1], found) ? at - 1 : at;
  const parts = blocks.slice(start, at + 1).filter((block) => block.type !== 'table');
  const text = parts.map((part) => part.text).join('');
  const head = heading(1, text, parts[0]?.line ?? found.line);
  return { blocks: [...blocks.slice(0, start), head, ...blocks.slice(at + 1)], title: text.trim() };
}

/** Of a page that is nothing but an annex, what stands behind 附件1. */
function annexTitle(blocks: readonly DraftBlock[]): string | null {
  const annex = blocks.find((block) => block.type === 'heading' && isAnnex(block.text));
  const title =
    annex?.type === 'heading' ? annex.text.replace(/^附\s*[件表]\s*[\d一二三四五六七八九十]*[\s：:]*/u, '') : '';
  return title === '' ? null : title;
}

/** Where the title is that is known, or what ends as titles do, or else a first line that is no sentence; -1 for none. */
function findTitle(blocks: readonly DraftBlock[], known: string | null): number {
  const firstTable = blocks.findIndex(({ type }) => type === 'table');
  const top = blocks.slice(0, Math.min(firstTable === -1 ? deepest : firstTable, deepest));
  const texts = top.map((block) =>
    block.type === 'table' || isAnnex(block.text) || isLabelLine(block.text) ? '' : block.text.replace(/\s+/gu, ''),
  );
  if (known !== null) return top.findIndex((block) => block.type !== 'table' && block.text === known);
  const named = texts.findIndex(
    (text) => endsAsTitle(text) && text.length <= longest && !/[。；]/u.test(text) && !isNumbered.test(text),
  );
  const fuller = texts.findIndex((text, index) => index < named && names(text, texts[named] ?? ''));
  if (named !== -1) return fuller === -1 ? named : fuller;
  return texts[0] !== undefined && texts[0] !== '' && texts[0].length <= longest && !/[。；：:]/u.test(texts[0])
    ? 0
    : -1;
}

/** 青云市2024年政府工作报告发布 names what 政府工作报告 below it only says the kind of. */
function names(text: string, title: string): boolean {
  return text.includes(title) && text.length > title.length && text.length <= longest && !/[。；：:]/u.test(text);
}

/** 二、部分项目进展情况 is the title of a part. */
const isNumbered = /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)])/u;

/** The heading of an annex names that annex. */
function isAnnex(text: string): boolean {
  return /^附\s*[件表]/u.test(text);
}

/** 关于分解落实2018年 / 政府各项主要工作任务的通知: a title over two lines. */
function isBroken(before: DraftBlock | undefined, found: Exclude<DraftBlock, { type: 'table' }>): boolean {
  if (before?.type !== 'paragraph' || found.line - before.line > 1) return false;
  return /关于/u.test(before.text) && !/关于/u.test(found.text) && !/[。：:〕\]]|号$/u.test(before.text);
}
