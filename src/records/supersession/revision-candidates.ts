import type { FrontMatter } from '../source/front-matter.ts';
import type { StatedRevision } from './stated-revision.ts';
import { isProgressKind } from './supersession.ts';

/** What is looked at of a document. */
export type CandidateMatter = Pick<
  FrontMatter,
  'id' | 'title' | 'kind' | 'district' | 'year' | 'account' | 'documentNumber' | 'dateIssued'
>;

/** The documents that a revision may be of. */
export interface RevisionCandidates {
  readonly documents: readonly CandidateMatter[];
  /** Whether its own words name them; else they are only of the same place and year. */
  readonly isNamed: boolean;
}

/** A title that is shorter names too little. */
const leastTitle = 8;

/**
 * The documents that are held and that a revision names by number or title, or else those of its place, year and kind that are
 * not younger; never the revision itself.
 */
export function findCandidates(
  { titles, numbers }: StatedRevision,
  own: CandidateMatter,
  held: readonly CandidateMatter[],
): RevisionCandidates {
  const others = held.filter(
    (other) => other.id !== own.id && other.district === own.district && isProgressKind(other) === isProgressKind(own),
  );
  const named = others.filter(
    ({ title, documentNumber }) =>
      numbers.some((number) => fold(number) === fold(documentNumber ?? '')) ||
      titles.some((quoted) => isOneTitle(fold(quoted), fold(title))),
  );
  if (named.length > 0) return { documents: named, isNamed: true };
  const ofYear = others.filter(
    ({ year, kind, dateIssued }) =>
      year === own.year &&
      kind !== 'news' &&
      kind !== 'government-work-report' &&
      (dateIssued ?? '') <= (own.dateIssued ?? dateIssued ?? ''),
  );
  return { documents: ofYear, isNamed: false };
}

/** A notice is quoted with or without the organ in front. */
function isOneTitle(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= leastTitle && long.endsWith(short);
}

function fold(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * `supersession-unstated` in words: what the document says, which document it may mean, and the lines to paste.
 */
export function describeStatedRevision(
  { words, isWhole, titles, numbers }: StatedRevision,
  own: CandidateMatter,
  { documents, isNamed }: RevisionCandidates,
): string {
  const found = `文中写“${words.slice(0, 60)}”，像是${isWhole ? '替代' : '调整'}了较早的文件`;
  const [only] = documents;
  if (only === undefined) {
    const quoted = [...numbers, ...titles.map((title) => `《${title}》`)][0];
    return `${found}${quoted === undefined ? '' : `（${quoted}）`}，内容目录里没有找到那份文件。收录了那份，在这份的 front matter 写 ${toLine(isWhole, '它的编号')}；不是调整已有文件的，写 amends: []`;
  }
  const which = documents.map(({ id, title }) => `${id}《${title}》`).join('、');
  const account = only.account === own.account ? '' : `，account 改为 ${only.account}`;
  const line = documents.length > 1 ? `是哪一份，如 ${toLine(isWhole, only.id)}` : toLine(isWhole, only.id);
  return `${found}${isNamed ? '：' : '，同一地区同一年度的有：'}${which}。${meanings[toField(isWhole)]}的，在 front matter 写 ${line}${account}；${meanings[toField(!isWhole)]}的，写 ${toField(!isWhole)}；都不是的，写 amends: []`;
}

function toLine(isWhole: boolean, id: string): string {
  return `${toField(isWhole)}: ${id}`;
}

function toField(isWhole: boolean): keyof typeof meanings {
  return isWhole ? 'supersedes' : 'amends';
}

const meanings = {
  supersedes: '整份替代（那份列了而这份没有的任务不再列入）',
  amends: '只调整其中一部分（没有提到的任务照旧）',
};
