import type { VFile } from 'vfile';
import { doubt } from '../../records/messages.ts';
import { type FrontMatter, unknownYear } from '../../records/source/front-matter.ts';
import { opening } from './document-opening.ts';

/** What may say of which year a document is, the surest first. */
export interface YearHints {
  readonly kind: FrontMatter['kind'];
  readonly title: string;
  readonly texts: readonly string[];
  /** Of its tables. */
  readonly headings: readonly string[];
  readonly documentNumber: string | null;
  /** The day on which it was given or issued. */
  readonly dateSaid: string | undefined;
  readonly datePublished: string | null | undefined;
  readonly line: number;
}

/** The year of the tasks of a document; null where nothing says it. Doubt: `unknown-year`. */
export function readDocumentYear(
  hints: YearHints,
  file: VFile,
): { readonly year: number | null; readonly isOfLastYear: boolean } {
  const { kind, title, texts, line } = hints;
  const written = findYear([
    title.replace(occasion, ''),
    title,
    ...texts.slice(0, opening).map((text) => yearOfTasks.exec(text)?.[0] ?? ''),
    hints.documentNumber ?? '',
    hints.dateSaid ?? '',
    ...texts.slice(0, 8),
    readHeadingYear(hints.headings),
    hints.datePublished ?? '',
  ]);
  const isOfLastYear = kind === 'progress-report' && findYear([title]) === null && speaksOfLastYear([title, ...texts]);
  const year = written === null || !isOfLastYear ? written : written - 1;
  if (year !== null && isOfLastYear)
    doubt(
      file,
      'unknown-year',
      `标题没有写明年份，文中说的是去年的事，按所印的 ${written} 年往前一年，记为 ${year}。请核对 front matter 的 year 和 account`,
      { line },
    );
  if (year === null)
    doubt(file, 'unknown-year', `文中没有写明年份，暂记为 ${unknownYear}。请在 front matter 的 year 中填写`, { line });
  return { year, isOfLastYear };
}

/** 【喜迎2032市两会】: on what occasion it was printed. */
const occasion = /^【[^】]*】/u;

/** 2031年度任务目标: the one year for which the headings of tables speak of tasks; none where they compare several. */
function readHeadingYear(headings: readonly string[]): string {
  const years = headings.flatMap(
    (heading) => heading.replace(/\s+/gu, '').match(/(?<!\d)(?:19|20)\d{2}(?=年)/gu) ?? [],
  );
  const isOfTasks = headings.some((heading) => /\d{4}年度?[^，。]{0,4}(?:任务|目标|工作|计划|实事)/u.test(heading));
  return isOfTasks && new Set(years).size === 1 ? `${years[0]}年` : '';
}

/** 2031年民生实事: the year of the tasks, in an announcement that is made the year before. */
const yearOfTasks =
  /(?<!\d)(?:19|20)\d{2}年度?[^，。；、：\d]{0,12}?(?:实事|重点工作|重点任务|工作任务|目标任务|工作要点|责任目标)/u;

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

function findYear(texts: readonly string[]): number | null {
  for (const text of texts) {
    const match = /(?<!\d)((?:19|20)\d{2})(?:\s*年|[-〔\]）)】〕]|(?=[^\d]))/u.exec(text);
    if (match) return Number(match[1]);
  }
  return null;
}
