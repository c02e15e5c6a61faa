import type { VFile } from 'vfile';
import { doubt } from '../../records/messages.ts';
import type { DistrictEntry } from '../../records/registry/registry.ts';
import { type FrontMatter, unknownYear } from '../../records/source/front-matter.ts';
import { findDocumentNumber } from '../../records/values/document-number.ts';
import { parseChineseDate, parseDateTime } from '../../records/values/quantities/date.ts';
import type { DraftBlock } from '../draft.ts';
import { toDocumentId } from './document-id.ts';
import { readKind } from './document-kind.ts';
import { isLabelLine, readLabels } from './document-labels.ts';
import { readPeriod } from './document-period.ts';
import { type DocumentPlace, readPlace } from './document-place.ts';
import { endsAsTitle } from './document-title.ts';

/** So many lines head a document. */
const opening = 12;
/** The title of an annex is no longer. */
const longestTitle = 60;
/** A place named later in a paragraph is rather one that the text mentions. */
const placeWithin = 30;

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
  readonly hasTaskTables: boolean;
  readonly hasProgress: boolean;
}

/**
 * Title, kind, place, year, number, issuer and dates as the text states them; what it does not state is left out.
 * Doubts: `unknown-kind`, `unknown-district`, `unknown-year`, `unknown-period`.
 */
export function readMeta(
  blocks: readonly DraftBlock[],
  hints: MetaHints,
  districts: readonly DistrictEntry[],
  file: VFile,
): DocumentMeta {
  const texts = blocks.flatMap((block) => (block.type === 'table' ? [] : [block.text]));
  const labelled = readLabels(texts);
  const issuer = labelled.issuer ?? readIssuer(texts);
  const datePublished = hints.datePublished ?? labelled.datePublished ?? readDateLine(texts) ?? readLoneDate(texts);
  const documentNumber = readDocumentNumber([labelled.documentNumber ?? '', ...texts]);
  const { kind, isSure } = readKind({
    ...hints,
    texts,
    isOfficial: issuer !== null || documentNumber !== null,
    isPublished: datePublished !== null && datePublished !== undefined,
  });
  if (!isSure) doubt(file, 'unknown-kind', describeKind(kind), { line: hints.line });
  const dateIssued = readDateIssued(texts, kind) ?? labelled.dateIssued;
  const place = readPlace(
    {
      heads: [
        issuer ?? '',
        hints.title,
        labelled.contentSource ?? '',
        ...texts.slice(0, opening).filter((text) => isSignature(text) || isTitle(text)),
      ],
      // What a label says is asked for above.
      lines: texts
        .slice(0, opening)
        .filter((text) => !isLabelLine(text))
        .map((text) => text.slice(0, placeWithin)),
    },
    districts,
  );
  if (!place.isKnown || !place.isSure) doubt(file, 'unknown-district', describePlace(place), { line: hints.line });
  const written = readYear([
    hints.title,
    ...texts.slice(0, opening).map((text) => yearOfTasks.exec(text)?.[0] ?? ''),
    documentNumber ?? '',
    dateIssued ?? '',
    ...texts.slice(0, 8),
    datePublished ?? '',
  ]);
  const isOfLastYear =
    kind === 'progress-report' && readYear([hints.title]) === null && speaksOfLastYear([hints.title, ...texts]);
  const year = written === null || !isOfLastYear ? written : written - 1;
  if (year !== null && isOfLastYear)
    doubt(
      file,
      'unknown-year',
      `标题没有写明年份，文中说的是去年的事，按所印的 ${written} 年往前一年，记为 ${year}。请核对 front matter 的 year 和 account`,
      { line: hints.line },
    );
  if (year === null)
    doubt(file, 'unknown-year', `文中没有写明年份，暂记为 ${unknownYear}。请在 front matter 的 year 中填写`, {
      line: hints.line,
    });
  const account = `${place.id}-${year ?? unknownYear}`;
  const dates = [dateIssued, datePublished].filter((date) => date !== undefined && date !== null);
  const period =
    kind === 'progress-report'
      ? readPeriod(
          { title: hints.title, lines: texts.slice(0, opening), year, isOfLastYear, dates, line: hints.line },
          file,
        )
      : undefined;
  const { title } = hints;
  const stated = present({ period, documentNumber, issuer, dateIssued, datePublished, ...readRest(labelled) });
  const id = toDocumentId({ account, kind, title, ...present({ period }) });
  return { id, title, kind, district: place.id, year: year ?? unknownYear, account, ...stated };
}

function isTitle(text: string): boolean {
  return text.length <= longestTitle && !/[。；]/u.test(text) && endsAsTitle(text);
}

/** ——2025年1月8日在江宁市第十五届人民代表大会第四次会议上, 江宁市人民政府市长 高远: who gives a report, and where. */
function isSignature(text: string): boolean {
  return (
    /^[—―\-\s（(]*\d{4}年\d{1,2}月\d{1,2}日在.{2,40}(?:(?:会议|大会)上|届)/u.test(text) ||
    /^[\u4e00-\u9fff]{2,16}(?:人民政府)?(?:代理)?(?:市长|县长|区长|州长|省长|旗长|主任|主席)[\s　]/u.test(text)
  );
}

function describeKind(kind: FrontMatter['kind']): string {
  const found =
    kind === 'notice'
      ? '看不出是哪一种文件，因为有文号或落款，暂记为通知（notice）'
      : '看不出是哪一种文件，暂记为新闻（news）';
  return `${found}。请核对 front matter 的 kind`;
}

function describePlace({ id, name, isKnown }: DocumentPlace): string {
  if (name === '') return `文中没有写明是哪个地区，暂记为“${id}”。请改正 front matter 的 district 和 account`;
  if (isKnown)
    return `标题和落款没有写明地区，按正文中的“${name}”记为“${id}”。请核对 front matter 的 district 和 account`;
  return `registry/districts.yaml 中没有“${name}”，暂记为“${id}”。请登记该地区（--register 会写进去，或照 npm run check 给出的条目），或改正 front matter 的 district 和 account`;
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

/** The body that signs the document, a line of its own above the date, or heads it (…人民政府文件). */
function readIssuer(texts: readonly string[]): string | null {
  const lines = texts.map((text) => text.replace(/[\s|｜]+/gu, ''));
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

/** 2031-01-05 10:00 区政府办公室, 2031年01月23日 来源：…: the line below the title in which a page says when it was put up. */
function readDateLine(texts: readonly string[]): string | null {
  const line = texts.slice(0, opening).find((text) => text.length <= longestTitle && isDateLine(text.trim()));
  const date = line === undefined ? undefined : /^\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}日?/u.exec(line.trim())?.[0];
  return date === undefined ? null : (parseDateTime(date) ?? parseChineseDate(date));
}

function isDateLine(text: string): boolean {
  return /^\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}日?(?:\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?|\s+(?:来源|信息来源|文章来源|作者|发布|浏览|点击|字体|字号))/u.test(
    text,
  );
}

/** 2031年民生实事: the year of the tasks, in an announcement that is made the year before. */
const yearOfTasks =
  /(?<!\d)(?:19|20)\d{2}年度?[^，。；、：\d]{0,12}?(?:实事|重点工作|重点任务|工作任务|目标任务|工作要点|责任目标)/u;

/** 2025-07-16, alone below the title or at the end: a web page writes a date so, and no signature. */
function readLoneDate(texts: readonly string[]): string | null {
  const [, below = ''] = texts;
  const lone = [below, texts.at(-1) ?? ''].find((text) =>
    /^\d{4}-\d{1,2}-\d{1,2}(?: \d{1,2}:\d{2}(?::\d{2})?)?$/u.test(text.trim()),
  );
  return lone === undefined ? null : parseDateTime(lone.trim());
}

/** 去年承诺的民生实事, 上年度重点工作: what a report tells of was promised the year before. */
function speaksOfLastYear(texts: readonly string[]): boolean {
  return texts
    .slice(0, opening)
    .some((text) =>
      /(?:去年|上年度?|上一年度?)(?:我[市县区省])?(?:[^，,。；]{0,12})?(?:承诺|确定|部署|安排|下达|民生实事|实事|重点工作|目标任务)/u.test(
        text,
      ),
    );
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
  const alone = texts.map((text) => text.replace(/[\s|｜]+/gu, '')).find(isDate);
  return (alone && parseChineseDate(alone)) || undefined;
}

function readYear(texts: readonly string[]): number | null {
  for (const text of texts) {
    const match = /(?<!\d)((?:19|20)\d{2})(?:\s*年|[-〔\]）)】〕]|(?=[^\d]))/u.exec(text);
    if (match) return Number(match[1]);
  }
  return null;
}
