import { parseChineseDate, parseDateTime } from '../../records/values/quantities/date.ts';
import { longestLine, opening } from './document-opening.ts';

/** True for a line that is a day of a signature and nothing else: 2031年1月5日, 二〇三一年一月五日, 二O三一年一月五日. */
export function isSignedDate(text: string): boolean {
  return /^[\d〇○◯零OoＯｏ一二三四五六七八九]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/u.test(
    text,
  );
}

/** The day on which a report was given, above its text: 2031年1月5日在…会议上. */
export function readDateGiven(texts: readonly string[]): string | undefined {
  const given = texts
    .slice(0, opening)
    .map((text) => /^[—―\-\s（(]*(\d{4}年\d{1,2}月\d{1,2}日)(?:在|[)）]$)/u.exec(text.trim())?.[1])
    .find(Boolean);
  return (given && parseChineseDate(given)) || undefined;
}

/** The date under the signature, or else behind a body's name on a line of their own: 云溪县人民政府督查室  2031年8月19日. */
export function readDateIssued(texts: readonly string[]): string | undefined {
  const alone = texts.map((text) => text.replace(/[\s|｜]+/gu, '')).find(isSignedDate);
  const beside = alone ?? texts.map((text) => signedBeside.exec(text.trim())?.[1]).find((date) => date !== undefined);
  return (beside && parseChineseDate(beside.replace(/\s+/gu, ''))) || undefined;
}

const signedBeside =
  /^[\u4e00-\u9fff]{2,24}(?:人民政府|委员会|办公室|管委会|督查室|督导室|[局厅委办])[\s|｜]+(\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)(?:印发)?$/u;

/** The day on which a page put the document up; null where it does not say. */
export function readDatePublished(texts: readonly string[]): string | null {
  return readDateLine(texts) ?? readLoneDate(texts);
}

/** 2031-01-05 10:00 区政府办公室, 云溪发布 · 公众号 · 2031-12-29 20:02: the line below the title in which a page says when it was put up. */
function readDateLine(texts: readonly string[]): string | null {
  const line = texts
    .slice(0, opening)
    .find((text) => (text.length <= longestLine ? isPublishedLine(text.trim()) : within.test(text.trim())));
  const date = line === undefined ? undefined : new RegExp(day, 'u').exec(line.trim())?.[0];
  return date === undefined ? null : (parseDateTime(date) ?? parseChineseDate(date));
}

const [day, clock] = [
  '(?:\\d{4}[-/年.]\\d{1,2}[-/月.]\\d{1,2}日?|\\d{1,2}\\.\\d{1,2}\\.\\d{4})',
  '\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?',
];
const begins = new RegExp(`^${day}(?:\\s*${clock}|\\s+(?:来源|信息来源|文章来源|作者|发布|浏览|点击|字体|字号))`, 'u');
/** 2031-12-24 云溪日报: a day, and the paper or the site that printed it. */
const printedBy = new RegExp(
  `^${day}(?:\\s*${clock})?\\s*[（(]?[\\u4e00-\\u9fff]{2,20}(?:[日晚早周时商]报|报|网|网站|发布|新闻|融媒体?|融媒体中心|电视台|广播|客户端|在线)[）)]?$`,
  'u',
);
/** 云溪发布 2031-12-24: the same the other way round. */
const printedAbove = new RegExp(
  `^[\\u4e00-\\u9fff]{2,16}(?:[日晚早周时商]报|发布|新闻|融媒体?|融媒体中心|电视台|客户端)\\s+${day}$`,
  'u',
);
/** What a page sets behind the hour: its source, the size of its letters, how often it was read. */
const aids = '(?:\\s*(?:信息|文章)?(?:来源|作者|编辑|字体|字号|浏览|点击|阅读|访问)[^，。；！？]{0,80})?';
/** Behind the account, its platform or its place; a sentence that tells the hour has a mark. */
const within = new RegExp(
  `^[^，。；！？]{1,30}[\\s·•|｜：:]${day}\\s*${clock}(?![\\d:：])(?:[^，。；！？]{0,24}|${aids})$`,
  'u',
);

/** True for a line with the day and hour of publication: at its beginning, or behind who published it and where. */
export function isPublishedLine(text: string): boolean {
  return begins.test(text) || within.test(text) || printedBy.test(text) || printedAbove.test(text);
}

/** 2025-07-16, alone below the title or at the end: a web page writes a date so, and no signature. */
function readLoneDate(texts: readonly string[]): string | null {
  const [, below = ''] = texts;
  const lone = [below, texts.at(-1) ?? ''].find((text) =>
    /^\d{4}-\d{1,2}-\d{1,2}(?: \d{1,2}:\d{2}(?::\d{2})?)?$/u.test(text.trim()),
  );
  return lone === undefined ? null : parseDateTime(lone.trim());
}
