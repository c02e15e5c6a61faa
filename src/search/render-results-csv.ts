import { stringify } from 'csv-stringify/browser/esm/sync';

/** One result as it is downloaded; its place in the list of rows is its place among the results. */
export interface ResultRow {
  /** From the root of the site, or whole. */
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
  url: ({ url }, _, origin) => new URL(url, origin).href,
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
 * The results as CSV in the form of the published tables: UTF-8 with BOM, heading row included, lines closed by CRLF
 * (RFC 4180), lists joined with `；`, an apostrophe before a text that a spreadsheet would run as a formula. Addresses
 * are whole: `origin` is that of the site, e.g. https://example.org.
 */
export function renderResultsCsv(rows: readonly ResultRow[], origin: string): string {
  const lines = rows.map((row, place) => Object.values(columns).map((cell) => cell(row, place, origin)));
  return stringify([Object.keys(columns), ...lines], { bom: true, record_delimiter: '\r\n', escape_formulas: true });
}
