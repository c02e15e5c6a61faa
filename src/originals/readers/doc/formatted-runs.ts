import type { Part } from './file-information.ts';
import { type PropertyChange, readPropertyChanges } from './property-changes.ts';

/** A stretch of the stream's bytes with the same properties; `style` is that of a paragraph, 0 for characters. */
export interface FormattedRun {
  readonly start: number;
  readonly end: number;
  readonly style: number;
  readonly changes: readonly PropertyChange[];
}

const pageLength = 512;
/** The number of a page has 22 bits; the other bits say nothing. */
const pageNumber = 0x3fffff;

/**
 * The runs of paragraphs or characters by where they begin in the stream WordDocument. A table of pages names pages of 512
 * bytes, each with its runs and their properties ([MS-DOC] 2.9.33, 2.9.175).
 */
export function readRuns(stream: Buffer, table: Buffer, part: Part, kind: 'paragraphs' | 'characters'): FormattedRun[] {
  const pages = table.subarray(part.offset, part.offset + part.length);
  const count = Math.max(0, Math.floor((pages.length - 4) / 8));
  const runs: FormattedRun[] = [];
  for (let index = 0; index < count; index += 1) {
    const start = (pages.readUInt32LE((count + 1) * 4 + index * 4) & pageNumber) * pageLength;
    const page = stream.subarray(start, start + pageLength);
    if (page.length === pageLength) for (const run of readPage(page, kind)) runs.push(run);
  }
  return runs.sort((a, b) => a.start - b.start);
}

function readPage(page: Buffer, kind: 'paragraphs' | 'characters'): FormattedRun[] {
  const count = page.readUInt8(pageLength - 1);
  const width = kind === 'paragraphs' ? 13 : 1;
  if ((count + 1) * 4 + count * width > pageLength) return [];
  return Array.from({ length: count }, (_, index) => {
    const [start, end] = [page.readUInt32LE(index * 4), page.readUInt32LE((index + 1) * 4)];
    const at = page.readUInt8((count + 1) * 4 + index * width) * 2;
    const own = at === 0 ? null : kind === 'paragraphs' ? cutParagraph(page, at) : cutCharacters(page, at);
    if (own === null) return { start, end, style: 0, changes: [] };
    const isStyled = kind === 'paragraphs' && own.length >= 2;
    return {
      start,
      end,
      style: isStyled ? own.readUInt16LE(0) : 0,
      changes: readPropertyChanges(isStyled ? own.subarray(2) : own),
    };
  });
}

/** The length counts words, the first byte included; where it is 0 the next one says it. */
function cutParagraph(page: Buffer, at: number): Buffer {
  const words = page.readUInt8(at);
  if (words > 0) return page.subarray(at + 1, at + words * 2);
  const [start, more] = [at + 2, page[at + 1] ?? 0];
  return page.subarray(start, start + more * 2);
}

function cutCharacters(page: Buffer, at: number): Buffer {
  return page.subarray(at + 1, at + 1 + page.readUInt8(at));
}

/** The run that holds the byte; null where none does. */
export function findRun(runs: readonly FormattedRun[], offset: number): FormattedRun | null {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const run = runs[low - 1];
  return run !== undefined && offset < run.end ? run : null;
}
