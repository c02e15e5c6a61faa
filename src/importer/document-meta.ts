import { pinyin } from 'pinyin-pro';
import type { VFile } from 'vfile';
import type { DistrictEntry } from '../records/registry.ts';
import type { FrontMatter } from '../records/front-matter.ts';
import { parseChineseDate, parseDateTime } from '../records/values/date.ts';
import { findDocumentNumber } from '../records/values/document-number.ts';
import type { DraftBlock } from './draft.ts';
import { doubt } from '../records/messages.ts';

/** What the front matter says of the document itself, apart from its original. */
export type DocumentMeta = Omit<FrontMatter, 'original' | 'omitted' | 'corrections' | 'damaged'>;

/** What is known before the text is read: a portal gives title and date of each article apart. */
export interface MetaHints {
  readonly title: string;
  readonly datePublished: string | null;
  readonly hasTasks: boolean;
  readonly hasProgress: boolean;
}

/**
 * Title, kind, place, year, number, issuer and dates as the text states them; what it does not state is left out.
 * Doubts: `unknown-district`, `unknown-year`.
 */
export function readMeta(blocks: readonly DraftBlock[], hints: MetaHints, districts: readonly DistrictEntry[], file: VFile): DocumentMeta {
  const texts = blocks.flatMap((block) => (block.type === 'table' ? [] : [block.text]));
  const kind = readKind(hints, texts);
  const issuer = readIssuer(texts);
  const dateIssued = readDateIssued(texts, kind);
  const published = texts.map((text) => /发布(?:时间|日期)[:：]\s*(\d{4}\S*(?:\s+\d{1,2}:\d{2})?)/u.exec(text)?.[1]).find(Boolean);
  const datePublished = hints.datePublished ?? (published ? parseDateTime(published) : null);
  const contentSource = texts.map((text) => /(?:^|\s)(?:信息)?来源[:：]\s*(\S+)/u.exec(text)?.[1]).find(Boolean);
  const documentNumber = findDocumentNumber(texts.slice(0, 12).join('\n'));
  const year = readYear([hints.title, documentNumber ?? '', dateIssued ?? '', ...texts.slice(0, 8), datePublished ?? '']);
  if (year === null) doubt(file, 'unknown-year', '文中没有写明年份，暂记为 1949。请在 front matter 的 year 中填写', { line: 1 });
  const district = readDistrict([issuer ?? '', hints.title, contentSource ?? '', ...texts.slice(0, 12)], districts);
  if (!district.known) {
    doubt(file, 'unknown-district', `登记表 registry/districts.yaml 中没有“${district.name || '本文所属地区'}”，暂用“${district.id}”。请登记该地区，或改正 front matter 的 district`, { line: 1 });
  }
  const account = `${district.id}-${year ?? 1949}`;
  const period = kind === 'progress-report' ? readPeriod(hints.title) : undefined;
  return {
    id: toDocumentId(account, kind, period, hints.title),
    title: hints.title,
    kind,
    district: district.id,
    year: year ?? 1949,
    account,
    ...(period === undefined ? {} : { period }),
    ...(documentNumber === null ? {} : { documentNumber }),
    ...(issuer === null ? {} : { issuer }),
    ...(dateIssued === null ? {} : { dateIssued }),
    ...(datePublished === null ? {} : { datePublished }),
    ...(contentSource === undefined ? {} : { contentSource }),
  };
}

function readKind({ hasTasks, hasProgress, title }: MetaHints, texts: readonly string[]): FrontMatter['kind'] {
  if (hasProgress) return 'progress-report';
  if (hasTasks) return 'task-breakdown';
  const isReport = /政府工作报告/u.test(title.replace(/\s+/gu, '')) || texts.slice(0, 12).some((text) => /代表.{0,12}政府.{0,4}向大会报告/u.test(text));
  return isReport ? 'government-work-report' : 'news';
}

/** The body that signs the document (a line of its own) or heads it (…人民政府文件). */
function readIssuer(texts: readonly string[]): string | null {
  const lines = texts.map((text) => text.trim());
  const signed = lines.findLast((text) => /^[\u4e00-\u9fff]{2,16}(?:人民政府|委员会|办公室|管委会)$/u.test(text) && !/办公室$/u.test(text));
  const headed = lines.map((text) => /^([\u4e00-\u9fff]{2,16}(?:人民政府|委员会|办公室))文件$/u.exec(text)?.[1]).find(Boolean);
  return signed ?? headed ?? null;
}

/** The date under the signature; of a report, the day on which it was given. */
function readDateIssued(texts: readonly string[], kind: FrontMatter['kind']): string | null {
  if (kind === 'government-work-report') {
    const given = texts.slice(0, 12).map((text) => /^[—―\-\s]*(\d{4}年\d{1,2}月\d{1,2}日)在/u.exec(text.trim())?.[1]).find(Boolean);
    return given ? parseChineseDate(given) : null;
  }
  const alone = texts.find((text) => /^[\d〇○零一二三四五六七八九]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/u.test(text.replace(/\s+/gu, '')));
  return alone === undefined ? null : parseChineseDate(alone.replace(/\s+/gu, ''));
}

function readYear(texts: readonly string[]): number | null {
  for (const text of texts) {
    const match = /(?<!\d)((?:19|20)\d{2})(?:\s*年|[-〔\]）)】〕]|(?=[^\d]))/u.exec(text);
    if (match) return Number(match[1]);
  }
  return null;
}

function readPeriod(title: string): FrontMatter['period'] {
  if (/上半年|1[-~～—]6月|半年/u.test(title)) return 'H1';
  if (/[一1]季度|1[-~～—]3月/u.test(title)) return 'Q1';
  if (/前三季度|1[-~～—]9月/u.test(title)) return 'Q1-Q3';
  return 'year';
}

/** The first text that names a registered place decides; of two places there, the narrower. */
function readDistrict(texts: readonly string[], districts: readonly DistrictEntry[]): { id: string; name: string; known: boolean } {
  for (const text of texts) {
    const found = districts
      .map((entry) => ({ entry, at: Math.min(...[entry.name, ...entry.aliases].map((name) => position(text, name))) }))
      .filter(({ at }) => at < Number.POSITIVE_INFINITY)
      .sort((a, b) => a.at - b.at);
    const [first, ...rest] = found;
    if (first === undefined) continue;
    const narrower = rest.find(({ entry, at }) => entry.parent === first.entry.id && at - first.at <= 3);
    const { entry } = narrower ?? first;
    return { id: entry.id, name: entry.name, known: true };
  }
  const name = texts.map((text) => /^(?:\d{4}年)?([\u4e00-\u9fff]{1,5}?[市县区州旗])/u.exec(text.trim())?.[1]).find((found) => found && found.length > 2);
  return { id: name ? toSlug(name.slice(0, -1)).replaceAll('-', '') : 'weizhi', name: name ?? '', known: false };
}

function position(text: string, name: string): number {
  const at = text.indexOf(name);
  return at === -1 ? Number.POSITIVE_INFINITY : at;
}

const kindNames: Readonly<Record<FrontMatter['kind'], string>> = {
  'task-breakdown': 'breakdown',
  'progress-report': 'progress',
  'government-work-report': 'report',
  news: 'news',
};

function toDocumentId(account: string, kind: FrontMatter['kind'], period: FrontMatter['period'], title: string): string {
  const parts = [account, kindNames[kind]];
  if (period !== undefined && period !== 'year') parts.push(period.toLowerCase());
  if (kind === 'news') parts.push(toSlug(title, 6));
  return parts.join('-');
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Chinese text → pinyin, words apart by hyphens; at most so many words. The whole text decides how a character is read. */
export function toSlug(text: string, most = 12): string {
  const syllables = pinyin(text, { toneType: 'none', type: 'all', v: true });
  let at = 0;
  const parts = [...words.segment(text)].map(({ segment, isWordLike }) => {
    const length = [...segment].length;
    const read = syllables.slice(at, at + length).map(({ origin, pinyin: sound }) => sound || origin);
    at += length;
    return isWordLike ? read.join('').toLowerCase().replace(/[^a-z0-9]+/gu, '') : '';
  });
  return parts.filter((part) => part !== '').slice(0, most).join('-');
}
