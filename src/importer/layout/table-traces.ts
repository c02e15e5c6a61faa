import { findBars, isRuleLine } from '../../characters/drawing.ts';
import type { SourceLine } from '../draft.ts';
import { cutPieces } from './line-pieces.ts';

/** Lines that hold what stands between cells: so many are no accident. */
const fewest = { bars: 4, tabs: 3, gaps: 6 };
/** So many lines of text between two of them set them apart. */
const mostBetween = 8;
/** No gap within a sentence, a name or a heading is so wide. */
const widestPadding = 4;

/** Where the lines begin that hold bars, tabs or wide gaps as the rows of a table do, and how many; null where hardly any do. */
export function findTableTraces(
  lines: readonly SourceLine[],
): { readonly line: number; readonly count: number } | null {
  const printed = lines.filter(({ text }) => text.trim() !== '');
  const kinds = [
    { holds: hasBar, least: fewest.bars },
    { holds: hasTab, least: fewest.tabs },
    { holds: hasGap, least: fewest.gaps },
  ];
  const found = kinds.flatMap(({ holds, least }) => findRun(printed, holds, least) ?? []);
  return found.toSorted((a, b) => a.line - b.line)[0] ?? null;
}

function findRun(printed: readonly SourceLine[], holds: (text: string) => boolean, least: number) {
  let run: SourceLine[] = [];
  let between = 0;
  for (const source of printed) {
    if (holds(source.text)) {
      if (between > mostBetween) run = [];
      run.push(source);
      between = 0;
    } else {
      between += 1;
      if (between > mostBetween && run.length >= least) break;
    }
  }
  const [first] = run;
  return first && run.length >= least ? { line: first.line, count: run.length } : null;
}

function hasBar(text: string): boolean {
  return findBars(text).length > 0 || isRuleLine(text);
}

/** A tab before the text indents it. */
function hasTab(text: string): boolean {
  return /\S[ \u3000]*\t\s*\S/u.test(text) && !isLabelled(text);
}

function hasGap(text: string): boolean {
  return cutPieces(text, widestPadding).length > 1 && !isLabelled(text);
}

/** 索引号：…    发布日期：…: what a page says of itself. */
function isLabelled(text: string): boolean {
  return /^\s*[^\s：:]{2,8}[：:]/u.test(text);
}
