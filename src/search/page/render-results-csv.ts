import { writeCsv } from '../../csv/write-csv.ts';

/** One result as it is downloaded; its place in the list of rows is its place among the results. */
export interface ResultRow {
  /** With the base of the site, or whole. */
  readonly url: string;
  readonly title: string;
  /** As the results show them; none where it does not apply. */
  readonly kind: readonly string[];
  readonly district: readonly string[];
  readonly year: readonly string[];
  readonly lead: readonly string[];
  readonly status: readonly string[];
  /** ISO date. */
  readonly date: string | null;
  /** Original glyphs. */
  readonly excerpt: string;
}

const columns: Readonly<Record<string, (row: ResultRow, place: number, origin: string) => string | number | null>> = {
  position: (_, place) => place + 1,
  url: ({ url }, _, origin) => (origin === '' ? url : new URL(url, origin).href),
  title: ({ title }) => title,
  kind: ({ kind }) => kind.join('；'),
  district: ({ district }) => district.join('；'),
  year: ({ year }) => year.join('；'),
  lead: ({ lead }) => lead.join('；'),
  status: ({ status }) => status.join('；'),
  date: ({ date }) => date,
  excerpt: ({ excerpt }) => excerpt,
};

/**
 * The results as CSV in the form of the published tables ({@link writeCsv}): heading row included, lists joined with
 * `；`. Addresses are whole: `origin` is that of the site, e.g. https://example.org; where it is '', they stay paths.
 */
export function renderResultsCsv(rows: readonly ResultRow[], origin: string): string {
  const lines = rows.map((row, place) => Object.values(columns).map((cell) => cell(row, place, origin)));
  return writeCsv([Object.keys(columns), ...lines]);
}
