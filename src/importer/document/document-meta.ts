import type { VFile } from 'vfile';
import { doubt } from '../../records/messages.ts';
import type { DistrictEntry } from '../../records/registry/registry.ts';
import type { FrontMatter } from '../../records/source/front-matter.ts';
import { findDocumentNumber } from '../../records/values/document-number.ts';
import { parseChineseDate } from '../../records/values/quantities/date.ts';
import type { DraftBlock } from '../draft.ts';
import { toDocumentId } from './document-id.ts';
import { readLabels } from './document-labels.ts';
import { readPlace } from './document-place.ts';

/** A place named later in a paragraph is rather one that the text mentions. */
const placeWithin = 30;
/** Stands for a year that no text states. */
const unknownYear = 1949;

/** What the front matter says of the document itself, apart from its original. */
export type DocumentMeta = Omit<
  FrontMatter,
  'original' | 'omitted' | 'corrections' | 'damaged' | 'notTasks' | 'printedSo'
>;

/** What is known before the text is read: a portal gives title and date of each article apart. */
export interface MetaHints {
  readonly title: string;
  /** Where it begins, for messages about the document as a whole. */
  readonly line: number;
  readonly datePublished: string | null;
  readonly hasTasks: boolean;
  readonly hasProgress: boolean;
}

/**
 * Title, kind, place, year, number, issuer and dates as the text states them; what it does not state is left out.
 * Doubts: `unknown-district`, `unknown-year`, `unknown-period`.
 */
export function readMeta(
  blocks: readonly DraftBlock[],
  hints: MetaHints,
  districts: readonly DistrictEntry[],
  file: VFile,
): DocumentMeta {
  const texts = blocks.flatMap((block) => (block.type === 'table' ? [] : [block.text]));
  const kind = readKind(hints, texts);
  const labelled = readLabels(texts);
  const issuer = labelled.issuer ?? readIssuer(texts);
  const dateIssued = readDateIssued(texts, kind) ?? labelled.dateIssued;
  const datePublished = hints.datePublished ?? labelled.datePublished;
  const documentNumber = readDocumentNumber([labelled.documentNumber ?? '', ...texts]);
  const place = readPlace(
    [
      issuer ?? '',
      hints.title,
      labelled.contentSource ?? '',
      ...texts.slice(0, 12).map((text) => text.slice(0, placeWithin)),
    ],
    districts,
  );
  if (!place.isKnown) {
    const text =
      place.name === ''
        ? `文中没有写明是哪个地区，暂记为“${place.id}”。请改正 front matter 的 district 和 account`
        : `registry/districts.yaml 中没有“${place.name}”，暂记为“${place.id}”。请登记该地区（npm run check 给出条目），或改正 front matter 的 district 和 account`;
    doubt(file, 'unknown-district', text, { line: hints.line });
  }
  const year = readYear([
    hints.title,
    documentNumber ?? '',
    dateIssued ?? '',
    ...texts.slice(0, 8),
    datePublished ?? '',
  ]);
  if (year === null)
    doubt(file, 'unknown-year', `文中没有写明年份，暂记为 ${unknownYear}。请在 front matter 的 year 中填写`, {
      line: hints.line,
    });
  const account = `${place.id}-${year ?? unknownYear}`;
  const period = kind === 'progress-report' ? readPeriod(hints, file) : undefined;
  const { title } = hints;
  const stated = present({ period, documentNumber, issuer, dateIssued, datePublished, ...readRest(labelled) });
  const id = toDocumentId({ account, kind, title, ...present({ period }) });
  return { id, title, kind, district: place.id, year: year ?? unknownYear, account, ...stated };
}

/** What only a label says, in the order of the front matter. */
function readRest({ contentSource, indexNumber, topicCategory, validity }: ReturnType<typeof readLabels>) {
  return { contentSource, indexNumber, topicCategory, validity };
}

/** The fields that have a value. */
function present<Fields extends object>(fields: Fields): { [Name in keyof Fields]?: NonNullable<Fields[Name]> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(entries) as { [Name in keyof Fields]?: NonNullable<Fields[Name]> };
}

function readKind({ hasTasks, hasProgress, title }: MetaHints, texts: readonly string[]): FrontMatter['kind'] {
  if (hasProgress) return 'progress-report';
  if (hasTasks) return 'task-breakdown';
  const isReport =
    /政府工作报告/u.test(title.replace(/\s+/gu, '')) ||
    texts.slice(0, 12).some((text) => /代表.{0,12}政府.{0,4}向大会报告/u.test(text));
  return isReport ? 'government-work-report' : 'news';
}

/** The body that signs the document, a line of its own above the date, or heads it (…人民政府文件). */
function readIssuer(texts: readonly string[]): string | null {
  const lines = texts.map((text) => text.trim().replace(/\s+/gu, ''));
  const isBody = (text: string) => /^[\u4e00-\u9fff]{2,16}(?:人民政府|委员会|办公室|管委会|[局厅委办])$/u.test(text);
  const signed = lines.find((text, index) => isBody(text) && isDate(lines[index + 1] ?? ''));
  const headed = lines
    .map((text) => /^([\u4e00-\u9fff]{2,16}(?:人民政府|委员会|办公室))文件$/u.exec(text)?.[1])
    .find(Boolean);
  const alone = lines.findLast((text) => /^[\u4e00-\u9fff]{2,16}(?:人民政府|管委会)$/u.test(text));
  return signed ?? headed ?? alone ?? null;
}

/** A line of its own, or one that is hardly more: a number in running text is that of another document. */
function readDocumentNumber(texts: readonly string[]): string | null {
  const lines = texts.slice(0, 16).filter((text) => text.length <= 40 && !/[。；]/u.test(text));
  return lines.map((text) => findDocumentNumber(text)).find((number) => number !== null) ?? null;
}

function isDate(text: string): boolean {
  return /^[\d〇○零一二三四五六七八九]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/u.test(text);
}

/** The date under the signature; of a report, the day on which it was given. */
function readDateIssued(texts: readonly string[], kind: FrontMatter['kind']): string | undefined {
  if (kind === 'government-work-report') {
    const given = texts
      .slice(0, 12)
      .map((text) => /^[—―\-\s（(]*(\d{4}年\d{1,2}月\d{1,2}日)在/u.exec(text.trim())?.[1])
      .find(Boolean);
    return (given && parseChineseDate(given)) || undefined;
  }
  const alone = texts.map((text) => text.replace(/\s+/gu, '')).find(isDate);
  return (alone && parseChineseDate(alone)) || undefined;
}

function readYear(texts: readonly string[]): number | null {
  for (const text of texts) {
    const match = /(?<!\d)((?:19|20)\d{2})(?:\s*年|[-〔\]）)】〕]|(?=[^\d]))/u.exec(text);
    if (match) return Number(match[1]);
  }
  return null;
}

const periods: readonly (readonly [period: NonNullable<FrontMatter['period']>, pattern: RegExp])[] = [
  ['H1', /上半年|1[-~～—至]6月|[^下]半年/u],
  ['Q1-Q3', /前三季度|1[-~～—至]9月/u],
  ['Q1', /[一1]季度|1[-~～—至]3月/u],
  ['year', /全年|年度|年底|年终|1[-~～—至]12月/u],
];

/** The part of the year that a report on progress covers. Doubt: `unknown-period` where its title names another part. */
function readPeriod({ title, line }: MetaHints, file: VFile): NonNullable<FrontMatter['period']> {
  const found = periods.find(([, pattern]) => pattern.test(title));
  if (found === undefined && /月|季度|下半年/u.test(title)) {
    doubt(
      file,
      'unknown-period',
      '标题写的时段不是一季度、上半年、前三季度或全年，暂记为全年（year）。请核对 front matter 的 period',
      { line },
    );
  }
  return found?.[0] ?? 'year';
}
