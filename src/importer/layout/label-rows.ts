import { isLabelName, isOtherName, wideGap } from '../document/label-names.ts';
import type { SourceLine } from '../draft.ts';
import type { LayoutStep } from './layout-step.ts';

/** The head of a page, with what its portal says of it, stands in its first lines. */
const deepest = 36;
/** Fewer rows than these may be the heading of a table. */
const fewest = 2;

/** 索引号⇥YX0101 above 主题分类⇥综合政务: the head block of a page, which is no table; each label with its value behind a wide gap. */
export const readLabelRows: LayoutStep = (lines) => {
  const rows = lines.slice(0, deepest).filter(isPair);
  const own = new Set(rows.length < fewest ? [] : rows);
  return {
    lines: lines.map((source) =>
      own.has(source) ? { ...source, text: source.text.replace(/\t+/u, wideGap) } : source,
    ),
    omitted: [],
    corrections: [],
    doubts: [],
  };
};

function isPair({ text }: SourceLine): boolean {
  const [name = '', value = '', ...more] = text.trim().split(/\t+/u);
  return more.length === 0 && value.trim() !== '' && isName(name) && !isName(value);
}

function isName(text: string): boolean {
  return isLabelName(text) || isOtherName(text);
}
