import { isBlank } from '../../characters/blank.ts';
import type { ExtractLine } from '../../originals/extract.ts';
import { fail } from '../messages.ts';
import type { DocumentSource } from '../source/document-source.ts';
import type { Check } from './check-context.ts';

/**
 * `original-lines`: lines of an original that belong to no document, such as an article of a list whose document is
 * gone, or to two. Blank lines need no document.
 */
export const checkOriginalLines: Check = ({ documents }) => {
  const sources = documents.map(({ source }) => source);
  for (const sharing of Map.groupBy(sources, ({ matter }) => matter.original.path).values()) {
    checkCover(sharing.toSorted((a, b) => a.matter.original.lines[0] - b.matter.original.lines[0]));
  }
};

/** @param sources The documents of one original, in its order. */
function checkCover(sources: readonly DocumentSource[]): void {
  const texts = sources[0]?.original.lines ?? [];
  let end = 0;
  sources.forEach((source, index) => {
    const [first, last] = source.matter.original.lines;
    const before = sources[index - 1]?.matter.id;
    reportGap(source, texts, end + 1, first - 1);
    if (first <= end) {
      report(source, `${toLines(first, Math.min(end, last))}同时属于文档 ${before}。请改正其中一份的行号`);
    }
    end = Math.max(end, last);
    if (index === sources.length - 1) reportGap(source, texts, end + 1, texts.length);
  });
}

function reportGap(source: DocumentSource, texts: readonly ExtractLine[], first: number, last: number): void {
  const printed = texts.slice(first - 1, last).flatMap(({ text }, index) => (isBlank(text) ? [] : [first + index]));
  if (printed.length === 0) return;
  const mend = '请重新导入缺少的文档；不需要的文字，并入相邻文档的行号并在 omitted 中声明';
  report(source, `${toLines(printed[0], printed.at(-1))}有文字，但不属于任何文档。${mend}`);
}

function toLines(first = 0, last = first): string {
  return first === last ? `第 ${first} 行` : `第 ${first} 至 ${last} 行`;
}

function report({ file, matter, placeOf }: DocumentSource, text: string): void {
  fail(file, 'original-lines', `原件 ${matter.original.path} ${text}`, placeOf(['original', 'lines']));
}
