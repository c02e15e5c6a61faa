import type { SourceLine } from '../draft.ts';

/** One article of a list page; the line with its date stands above or below the text. Its other lines are the page's own. */
export interface Article {
  readonly lines: readonly SourceLine[];
  readonly title: SourceLine;
  readonly date: SourceLine;
  readonly body: readonly SourceLine[];
}

const day = '\\d{4}\\s*[-./年]\\s*\\d{1,2}\\s*[-./月]\\s*\\d{1,2}(?:\\s*日)?(?:\\s+\\d{1,2}:\\d{2}(?::\\d{2})?)?';
const date = new RegExp(`(?:(?:发布|更新|发表|发文)?(?:时间|日期)?\\s*[：:])?\\s*[\\[【(（]?${day}[\\]】)）]?`, 'u');
// What else a portal prints on the line of the date: 来源：…　浏览次数：12　【字体：大 中 小】
const beside =
  /(?:(?:信息|文章)?来源|作者|编辑|责任编辑|浏览(?:次数|量)?|阅读(?:次数|量)?|点击(?:次数|量|率)?|访问(?:次数|量)?)\s*[：:]\s*\S*|[[【(（]?字体?(?:大小)?\s*[：:]\s*[[【(（]?\s*(?:大|中|小|\s)+[\]】)）]*|[|｜]/gu;
const separator = /^[-—–·•*_=~～#]+$/u;
const longestTitle = 80;
/** So many lines may stand above the dashes that begin an article. */
const deepest = 8;
const issuer = /(?:人民政府|委员会|办公室|[局厅委办])$/u;

/** True for a line that only the page's list needs. */
function isSeparator(text: string): boolean {
  return separator.test(text.trim());
}

/** True for a line with nothing but a date of publication and what stands beside it. */
export function isDateLine(printed: string): boolean {
  // A pattern that begins with white space tries each place of a long gap anew.
  const text = printed.replace(/\s+/gu, ' ');
  return date.test(text) && text.replace(beside, '').replace(date, '').trim() === '';
}

/**
 * The articles of a portal's list page, each a title, a text, and a line with a date either below the text or between
 * title and text. Null for any other page.
 */
export function readPortalList(lines: readonly SourceLine[]): Article[] | null {
  const printed = lines.filter(({ text }) => text.trim() !== '');
  const dates = printed.filter(
    ({ text }, index) => isDateLine(text) && !issuer.test(printed[index - 1]?.text.trim() ?? ''),
  );
  if (dates.length < 2) return null;
  const readings = [readDatesBelow(lines, dates), readDatesAbove(lines, printed, dates)];
  return readings.find((articles) => articles.every(isWhole)) ?? null;
}

/** Title, text, date. What follows the last date is the page's own, and stays with the last article. */
function readDatesBelow(lines: readonly SourceLine[], dates: readonly SourceLine[]): Article[] {
  const places = toPlaces(lines);
  return dates.map((found, index) => {
    const before = dates[index - 1];
    const isLast = index === dates.length - 1;
    const own = lines.slice(
      before ? (places.get(before) ?? 0) + 1 : 0,
      isLast ? lines.length : (places.get(found) ?? 0) + 1,
    );
    // What stands above a line of dashes ends the article before, or heads the page.
    const start = own.slice(0, deepest).find(({ text }) => isSeparator(text))?.line ?? 0;
    const texts = own.filter(
      ({ line, text }) => line > start && line < found.line && text.trim() !== '' && !isSeparator(text),
    );
    return { lines: own, title: texts[0] ?? found, date: found, body: texts.slice(1) };
  });
}

/** Title, date, text: each article begins with the line above its date. */
function readDatesAbove(
  lines: readonly SourceLine[],
  printed: readonly SourceLine[],
  dates: readonly SourceLine[],
): Article[] {
  const places = toPlaces(lines);
  const placesOfPrinted = toPlaces(printed);
  const titles = dates.map((found) => printed[(placesOfPrinted.get(found) ?? 0) - 1] ?? found);
  return dates.map((found, index) => {
    const [title, next] = [titles[index], titles[index + 1]];
    const start = index === 0 || title === undefined ? 0 : (places.get(title) ?? 0);
    const own = lines.slice(start, next === undefined ? lines.length : (places.get(next) ?? 0));
    const body = own.filter(({ line, text }) => line > found.line && !isSeparator(text));
    return { lines: own, title: titles[index] ?? found, date: found, body };
  });
}

function toPlaces(lines: readonly SourceLine[]): ReadonlyMap<SourceLine, number> {
  return new Map(lines.map((source, place) => [source, place]));
}

/** A title is short and no sentence, and an article has a text. */
function isWhole({ title, date: found, body }: Article): boolean {
  const hasTitle =
    title !== found && title.text.trim().length <= longestTitle && !/[。；：:]$/u.test(title.text.trim());
  return hasTitle && body.some(({ text }) => text.trim() !== '');
}
