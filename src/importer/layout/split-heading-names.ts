import type { ColumnRegistry } from '../../columns/column-registry.ts';
import { isHeadingRow } from '../../columns/heading-row.ts';
import { parseSerialNumber } from '../../columns/serial-number.ts';
import type { SourceLine } from '../draft.ts';
import type { PlainLayout } from './layout-step.ts';
import { cutPieces, widthOfGap } from './line-pieces.ts';

/** Names of columns are no longer, nor a line of them. */
const longest = { name: 12, line: 80 };
/** Two names that an editor has registered are likelier than one that its words tell: 工作任务责任单位 is read as either. */
const costs = { registered: 2, likely: 5 };
/** A line of a cell that stands alone is no longer. */
const longestCell = 12;

/**
 * A heading row whose names run together (序号工作任务责任单位完成时限) → its names apart, as the lines below are: with tabs,
 * wide gaps, or one a line.
 */
export function splitHeadingNames(lines: readonly SourceLine[], columns: ColumnRegistry): PlainLayout {
  const split = lines.flatMap((source, at): SourceLine[] => {
    const names = readRunTogether(source.text, columns);
    const below = lines.slice(at + 1).find(({ text }) => text.trim() !== '')?.text ?? '';
    if (names === null || below === '') return [source];
    if (below.includes('\t')) return [{ ...source, text: names.join('\t') }];
    if (cutPieces(below, widthOfGap).length > 1) return [{ ...source, text: names.join('  ') }];
    const isAlone = parseSerialNumber(below.trim()) !== null || below.trim().length <= longestCell;
    return isAlone ? names.map((text) => ({ text, line: source.line })) : [source];
  });
  return { lines: split, omitted: [], corrections: [], doubts: [] };
}

/** A line that is nothing but names of columns one after the other → the names; null for any other. */
export function readRunTogether(text: string, columns: ColumnRegistry): string[] | null {
  const plain = text.trim();
  if (plain.length > longest.line || /[\s。；，,：:|]/u.test(plain) || columns(plain) !== null) return null;
  const best: ({ cost: number; names: readonly string[] } | null)[] = [{ cost: 0, names: [] }];
  for (let end = 1; end <= plain.length; end += 1) {
    best[end] = null;
    for (let start = Math.max(0, end - longest.name); start < end - 1; start += 1) {
      const before = best[start];
      const name = plain.slice(start, end);
      if (!before || columns(name) === null) continue;
      const cost = before.cost + (columns.isRegistered(name) ? costs.registered : costs.likely);
      const known = best[end];
      if (!known || cost < known.cost) best[end] = { cost, names: [...before.names, name] };
    }
  }
  const names = best[plain.length]?.names ?? [];
  return names.length > 2 && isHeadingRow(names, columns) ? [...names] : null;
}
