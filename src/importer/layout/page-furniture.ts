import type { Draft, SourceLine } from '../draft.ts';
import type { TableRegion } from './find-tables.ts';

type Omission = Draft['omitted'][number];

const pageNumber =
  /^[—–―\-－·\s]+\d{1,3}[—–―\-－·\s]+$|^第\s*\d+\s*页(?:[\s，,/]*共\s*\d+\s*页)?$|^\d{1,3}\s*\/\s*\d{1,3}$/u;
const bareNumber = /^\d{1,3}$/u;
const continued = /^[（(]?续\s*(?:上\s*)?表\s*\d*[）)]?$/u;
/** So many lines above a heading row may be the head of its page. */
const deepest = 4;

/** True for a line with nothing but the number of a page: — 3 —, 第3页 共8页. */
function isPageNumber(text: string): boolean {
  return pageNumber.test(text.trim());
}

/**
 * What pages print above and below a table and is not the table itself: page numbers, 续表, and the title or running head
 * where it stands above the heading row again.
 */
export function findPageFurniture(lines: readonly SourceLine[], tables: readonly TableRegion[]): Omission[] {
  const omitted = [
    ...lines.filter(({ text }) => isPageNumber(text)).map((source) => omit(source, '页眉页脚')),
    ...tables.flatMap((table) => findRepeatedHeads(lines, table)),
    ...findHeadsBehindFormFeeds(lines),
  ];
  const last = lines.findLast(({ text }) => text.trim() !== '');
  const lastNumber = omitted
    .map(({ text }) => (bareNumber.test(text) ? Number(text) : 0))
    .reduce((a, b) => Math.max(a, b), 0);
  if (last && lastNumber > 0 && Number(last.text.trim()) === lastNumber + 1) omitted.push(omit(last, '页眉页脚'));
  return [...new Map(omitted.map((omission) => [omission.line, omission])).values()];
}

function omit({ line, text }: SourceLine, reason: Omission['reason']): Omission {
  return { line, text: text.trim(), reason };
}

/** Above each heading row but the first: the lines that also stand above the first, or above another page of rows with tabs. */
function findRepeatedHeads(lines: readonly SourceLine[], { heading, repeats, copy }: TableRegion): Omission[] {
  const places = new Map(lines.map(({ line }, place) => [line, place]));
  const heads = [heading.printed, ...repeats].map(([first]) => readHead(lines, places.get(first?.line ?? 0) ?? 0));
  const pagesOf = new Map<string, Set<number>>();
  for (const [page, head] of (copy.leavesOut ? heads.slice(0, 1) : heads).entries()) {
    for (const { text } of head) pagesOf.set(text.trim(), (pagesOf.get(text.trim()) ?? new Set()).add(page));
  }
  const isKnown = (text: string, page: number): boolean => {
    const pages = pagesOf.get(text);
    return pages !== undefined && (pages.size > 1 || !pages.has(page));
  };
  return heads.slice(1).flatMap((head, index) => {
    const omitted: Omission[] = [];
    for (const source of head) {
      const text = source.text.trim();
      if (bareNumber.test(text) || continued.test(text)) omitted.push(omit(source, '页眉页脚'));
      else if (isKnown(text, index + 1)) omitted.push(omit(source, '重复标题'));
      else break;
    }
    return omitted;
  });
}

/** The lines of text above the one at that place, nearest first, up to the first one with cells. */
function readHead(lines: readonly SourceLine[], place: number): SourceLine[] {
  const head: SourceLine[] = [];
  for (let at = place - 1; at >= 0 && head.length < deepest; at -= 1) {
    const source = lines[at];
    if (source === undefined || source.text.trim() === '' || isPageNumber(source.text)) continue;
    if (source.text.includes('\t')) break;
    head.push(source);
  }
  return head;
}

/** A form feed begins a page: what repeats an earlier line is its head, and a bare number before it the foot of the last. */
function findHeadsBehindFormFeeds(lines: readonly SourceLine[]): Omission[] {
  const printed = lines.filter(({ text }) => text.trim() !== '');
  const seen = new Set<string>();
  return printed.flatMap((source, index) => {
    const text = source.text.trim();
    const isAgain = seen.has(text);
    seen.add(text);
    if (!source.text.startsWith('\f')) return [];
    const isHead = !text.includes('\t') && isAgain;
    const foot = printed[index - 1];
    return [
      ...(isHead ? [omit(source, '页眉页脚')] : []),
      ...(foot && bareNumber.test(foot.text.trim()) ? [omit(foot, '页眉页脚')] : []),
    ];
  });
}
