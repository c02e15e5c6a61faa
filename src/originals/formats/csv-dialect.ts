import { parse } from 'csv-parse/sync';

/** How a text separates the fields of its records. */
export interface CsvDialect {
  readonly delimiter: string;
  /** Where the first record begins, behind a line that names the delimiter (`sep=;`); an offset in the text. */
  readonly start: number;
}

const named = /^sep=([,;\t|])[ \t]*\r?\n/iu;
/** So many records tell, and so large a part of them has to have as many fields as most. */
const [mostSampled, shareAlike] = [400, 0.8];
const longestRecord = 200_000;

/**
 * How a text separates fields, by its records alone; null for a text that is no table of that kind. Commas and semicolons
 * have to come in nearly every record in the same number, or stand in quoted fields alone; tabs beside quoted fields with line ends in them: rows of tabs are
 * what is copied from a table, and read as text. Wide commas (，) are punctuation.
 */
export function csvDialect(text: string): CsvDialect | null {
  const first = named.exec(text);
  if (first !== null) return { delimiter: first[1] ?? ',', start: first[0].length };
  if (isBarred(text)) return null;
  const found = [',', ';', '\t'].find((delimiter) => text.includes(delimiter) && isSeparatedBy(text, delimiter));
  if (found !== undefined) return { delimiter: found, start: 0 };
  return isOneColumn(text) ? { delimiter: ',', start: 0 } : null;
}

/** Bars set the cells of nearly every line apart, and commas stand within them. */
function isBarred(text: string): boolean {
  const lines = text.split(/\r?\n/u, mostSampled).filter((line) => line.trim() !== '');
  const barred = lines.filter((line) => (line.match(/[|｜]/gu)?.length ?? 0) > 1);
  return barred.length > 1 && barred.length >= lines.length * shareAlike;
}

/** A sheet of one column: every record is one field, and those that hold a comma are quoted. */
function isOneColumn(text: string): boolean {
  if ((text.match(/^"/gmu)?.length ?? 0) < 2) return false;
  const records = readSample(text, ',') ?? [];
  return records.every(({ length }) => length === 1) && records.filter(([field]) => field?.includes(',')).length > 1;
}

function isSeparatedBy(text: string, delimiter: string): boolean {
  const records = readSample(text, delimiter);
  if (records === null) return false;
  const filled = records.filter((record) => record.some((field) => field.trim() !== ''));
  const counts = filled.map((record) => record.length);
  const most = mostFrequent(counts.filter((count) => count > 1));
  if (most < 2 || filled.length < (most === 2 ? 3 : 2)) return false;
  const alike = counts.filter((count) => count === most).length;
  // Two sentences of a text may have a semicolon each.
  if (alike < Math.max(most === 2 ? 3 : 2, countRows(counts) * shareAlike) || alike * 3 < filled.length) return false;
  if (delimiter === '\t') return filled.some((record) => record.some((field) => /[\r\n]/u.test(field)));
  return !filled.some((record) => record.some((field) => field.includes('\t'))) && !areSentences(filled, most);
}

/** So many lines above the rows may be their title, and so many below them notes. */
const mostBeside = 5;

/** How many records there are without the lone lines above and below. */
function countRows(counts: readonly number[]): number {
  const isRow = (count: number) => count > 1;
  const above = counts.findIndex(isRow);
  const below = counts.length - 1 - counts.findLastIndex(isRow);
  return counts.length - Math.min(above, mostBeside) - Math.min(below, mostBeside);
}

/** The first records; null for a text whose quotes do not fit, or that has no records of any reasonable length. */
function readSample(text: string, delimiter: string): string[][] | null {
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      to: mostSampled,
      skip_empty_lines: true,
      max_record_size: longestRecord,
    });
  } catch {
    return null;
  }
}

function mostFrequent(counts: readonly number[]): number {
  const tally = new Map<number, number>();
  for (const count of counts) tally.set(count, (tally.get(count) ?? 0) + 1);
  return [...tally].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0];
}

/** Prose with narrow commas: the last field of most records ends a sentence, or has a blank before it as in a list of words. */
function areSentences(records: readonly (readonly string[])[], most: number): boolean {
  const full = records.filter((record) => record.length === most);
  const [heading] = full;
  if (heading?.some((field) => field.trim() === '')) return false;
  const ended = full.filter((record) => /[。；：:;.]$/u.test(record.at(-1)?.trim() ?? '')).length;
  // 各县（区）政府,市政府各部门: is an address, and no heading.
  const isAddress = /[。：:]$/u.test(heading?.at(-1)?.trim() ?? '');
  return ended * 2 > full.length && (isAddress || (heading?.some((field) => field.length > 15) ?? false));
}
