import { isBlank } from '../../characters/blank.ts';
import type { ExtractLine } from '../../originals/extract.ts';
import { fail } from '../messages.ts';
import type { DocumentSource } from '../source/document-source.ts';
import type { Check } from './check-context.ts';

/**
 * `original-lines`: lines of an original that belong to no document, such as an article of a list whose document is
 * gone, or to two. Blank lines need no document, nor do those of one that was withdrawn: as an omission of its neighbour its
 * words would be published again.
 */
export const checkOriginalLines: Check<'documents' | 'redirects'> = ({ documents, redirects }) => {
  const sources = documents.map(({ source }) => source);
  const withdrawn = redirects.entries.flatMap((entry) =>
    'withdrawn' in entry && entry.withdrawn.shared !== undefined ? [entry.withdrawn.shared] : [],
  );
  for (const [path, sharing] of Map.groupBy(sources, ({ matter }) => matter.original.path)) {
    const isWithdrawn: LineTest = (line) =>
      withdrawn.some((one) => one.path === path && one.lines[0] <= line && line <= one.lines[1]);
    checkCover(
      sharing.toSorted((a, b) => a.matter.original.lines[0] - b.matter.original.lines[0]),
      isWithdrawn,
    );
  }
};

type LineTest = (line: number) => boolean;

/** @param sources The documents of one original, in its order. */
function checkCover(sources: readonly DocumentSource[], isWithdrawn: LineTest): void {
  const texts = sources[0]?.original.lines ?? [];
  let end = 0;
  sources.forEach((source, index) => {
    const [first, last] = source.matter.original.lines;
    const before = sources[index - 1]?.matter.id;
    reportGap(source, findPrinted(texts, end + 1, first - 1, isWithdrawn));
    if (first <= end) {
      report(source, `${toLines(first, Math.min(end, last))}同时属于文档 ${before}。请改正其中一份的行号`);
    }
    end = Math.max(end, last);
    if (index === sources.length - 1) reportGap(source, findPrinted(texts, end + 1, texts.length, isWithdrawn));
  });
}

/** The lines of a stretch that are neither blank nor withdrawn, 1-based. */
function findPrinted(texts: readonly ExtractLine[], first: number, last: number, isWithdrawn: LineTest): number[] {
  return texts
    .slice(first - 1, last)
    .flatMap(({ text }, index) => (isBlank(text) || isWithdrawn(first + index) ? [] : [first + index]));
}

function reportGap(source: DocumentSource, printed: readonly number[]): void {
  const [first] = printed;
  if (first === undefined) return;
  const { path } = source.matter.original;
  const shared = `shared: { path: ${JSON.stringify(path)}, lines: [${first}, ${printed.at(-1)}] }`;
  const mend = `请重新导入缺少的文档；是撤回了的文档的，在 registry/redirects.yaml 它那一条的 withdrawn 里写 ${shared}；不需要的文字，并入相邻文档的行号并在 omitted 中声明`;
  report(source, `${toLines(first, printed.at(-1))}有文字，但不属于任何文档。${mend}`);
}

function toLines(first = 0, last = first): string {
  return first === last ? `第 ${first} 行` : `第 ${first} 至 ${last} 行`;
}

function report({ file, matter, placeOf }: DocumentSource, text: string): void {
  fail(file, 'original-lines', `原件 ${matter.original.path} ${text}`, placeOf(['original', 'lines']));
}
