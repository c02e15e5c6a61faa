import type { VFile } from 'vfile';
import { doubt } from '../../records/messages.ts';
import type { DistrictEntry } from '../../records/registry/registry.ts';
import { type FrontMatter, unknownYear } from '../../records/source/front-matter.ts';
import type { DraftBlock } from '../draft.ts';
import type { DraftContents } from '../draft-contents.ts';
import { readDateGiven, readDateIssued, readDatePublished } from './document-dates.ts';
import { toDocumentId } from './document-id.ts';
import { readDocumentNumber, readIssueNumber, readIssuer } from './document-issuer.ts';
import { isSurvey, readKind } from './document-kind.ts';
import { readLabels } from './document-labels.ts';
import { opening } from './document-opening.ts';
import { readPeriod } from './document-period.ts';
import { type DocumentPlace, readPlace } from './document-place.ts';
import { readDocumentYear } from './document-year.ts';
import { findPlaceHeads, findPlaceLines, findPlaceMentions } from './place-hints.ts';
import { findTracedPlaces } from './place-traces.ts';

/** What the front matter says of the document itself, apart from its original. */
export type DocumentMeta = Omit<
  FrontMatter,
  'original' | 'omitted' | 'corrections' | 'damaged' | 'notTasks' | 'printedSo' | 'revised'
>;

/** What is known before the text is read: a portal gives title and date of each article apart. */
export interface MetaHints extends DraftContents {
  readonly title: string;
  /** Where it begins, for messages about the document as a whole. */
  readonly line: number;
  readonly datePublished: string | null;
  /** What the page prints around it. */
  readonly around: readonly string[];
  /** It holds a table of which no heading was understood. */
  readonly hasUnreadTable: boolean;
  /** What it prints above and below. */
  readonly margins: readonly string[];
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
  const { title, line } = hints;
  const texts = blocks.flatMap((block) => (block.type === 'table' ? [] : [block.text]));
  const headings = blocks.flatMap((block) => (block.type === 'table' ? block.headings.map((name) => name ?? '') : []));
  const labelled = readLabels(texts);
  const issuer = labelled.issuer ?? readIssuer(texts);
  const datePublished = hints.datePublished ?? labelled.datePublished ?? readDatePublished(texts);
  const documentNumber =
    readDocumentNumber([labelled.documentNumber ?? '', ...texts]) ?? readIssueNumber(labelled.documentNumber ?? '');
  const { kind, isSure } = readKind({
    ...hints,
    texts,
    isOfficial: issuer !== null || documentNumber !== null,
    isPublished: datePublished !== null && datePublished !== undefined,
  });
  if (!isSure) doubt(file, 'unknown-kind', describeKind(kind, title), { line });
  const isReport = kind === 'government-work-report';
  const dateGiven = isReport ? readDateGiven(texts) : undefined;
  // A report is not signed: a day that stands alone in it is another.
  const dateIssued = (isReport ? undefined : readDateIssued(texts)) ?? labelled.dateIssued;
  const heads = [issuer ?? '', readIssuer(texts) ?? '', title, labelled.contentSource ?? '', ...findPlaceHeads(texts)];
  const place = readPlace(
    {
      heads,
      lines: findPlaceLines(texts),
      mentions: findPlaceMentions(texts, hints.around),
      texts,
      traced: findTracedPlaces({ title, documentNumber, texts: texts.slice(0, opening), margins: hints.margins }),
    },
    districts,
  );
  if (!place.isKnown || !place.isSure) doubt(file, 'unknown-district', describePlace(place), { line });
  const { year, isOfLastYear } = readDocumentYear(
    { kind, title, texts, headings, documentNumber, dateSaid: dateGiven ?? dateIssued, datePublished, line },
    file,
  );
  const account = `${place.id}-${year ?? unknownYear}`;
  const dates = [dateIssued, datePublished].filter((date) => date !== undefined && date !== null);
  const period =
    kind === 'progress-report'
      ? readPeriod({ title, lines: texts.slice(0, opening), year, isOfLastYear, dates, line }, file)
      : undefined;
  const stated = present({
    period,
    documentNumber,
    issuer,
    dateGiven,
    dateIssued,
    ...(isOfCopy(datePublished, year) ? { dateReposted: datePublished } : { datePublished }),
    ...readRest(labelled),
  });
  const id = toDocumentId({ account, kind, title, ...present({ period }) });
  return { id, title, kind, district: place.id, year: year ?? unknownYear, account, ...stated };
}

/** Nobody publishes the promises of a year years later: such a date is that of a copy. */
const latestAfterYear = 1;

function isOfCopy(date: string | null | undefined, year: number | null): boolean {
  return date != null && year !== null && Number(date.slice(0, 4)) > year + latestAfterYear;
}

function describeKind(kind: FrontMatter['kind'], title: string): string {
  const isOfState = kind === 'bulletin' && !isSurvey.test(title);
  return `${isOfState ? unsureState : (unsureKinds[kind] ?? unsureNews)}。请核对 front matter 的 kind`;
}

const unsureState = '标题或开头说的是进展或完成情况，文中没有读出写明进展的任务，暂记为通报（bulletin）';
const unsureNews = '看不出是哪一种文件，暂记为新闻（news）';
const unsureKinds: Readonly<Partial<Record<FrontMatter['kind'], string>>> = {
  notice: '看不出是哪一种文件，因为有文号、落款或没有读懂的表格，暂记为通知（notice）',
  bulletin: '标题说的是测评、考核的结果，不是任务分解，暂记为通报（bulletin）',
  'progress-report':
    '标题、开头或多数条目说的是完成或执行情况，没有读出另写的进展，暂记为进展情况（progress-report）；只列任务的，是任务分解（task-breakdown）',
  'government-work-report':
    '标题是政府工作报告，文中却像新闻那样转述报告，可能只是摘要，暂记为政府工作报告（government-work-report）',
};

function describePlace({ id, name, isKnown, isSure, candidates }: DocumentPlace): string {
  const mentioned = candidates.length === 0 ? '' : `（提到的有“${candidates.slice(0, 6).join('”“')}”）`;
  if (name === '')
    return `文中没有写明是哪个地区${mentioned}，暂记为“${id}”。请改正 front matter 的 district 和 account`;
  if (isKnown)
    return `标题和落款没有写明地区，按正文中的“${name}”记为“${id}”。请核对 front matter 的 district 和 account`;
  const doubted = isSure ? '' : `文中没有写明确定的地区，最像是“${name}”。`;
  return `${doubted}registry/districts.yaml 中没有“${name}”，暂记为“${id}”。请登记该地区（--register 会写进去，或照 npm run check 给出的条目），或改正 front matter 的 district 和 account`;
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
