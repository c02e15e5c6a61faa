import type { ColumnField } from './column-field.ts';
import { dropBracketed } from './drop-bracketed.ts';
import { splitLevels } from './heading-levels.ts';
import { guessField } from './heading-words.ts';
import { parsePeriodEnd } from './period-end.ts';

/** Column headings and what they mean. */
export interface ColumnRegistry {
  /** Heading as printed → its meaning, registered or told by its words; null for one that says nothing. */
  (heading: string): ColumnField | null;
  /** Whether an editor has registered the heading. */
  readonly isRegistered: (heading: string) => boolean;
  /** The file in which an editor registers one, as messages name it. */
  readonly registeredIn: string;
}

/** @param known Headings without white space, brackets and leading period → what they mean. */
export function columnRegistry(
  known: ReadonlyMap<string, ColumnField>,
  registeredIn = 'registry/columns.yaml',
): ColumnRegistry {
  const find = (heading: string) => {
    const plain = plainHeading(heading);
    return known.get(plain) ?? known.get(withoutPeriod(plain)) ?? null;
  };
  const read = (heading: string) => find(heading) ?? guessField(withoutPeriod(plainHeading(heading)));
  return Object.assign((heading: string) => read(heading) ?? readLevels(splitLevels(heading), read), {
    isRegistered: (heading: string) =>
      find(heading) !== null || splitLevels(heading).some((name) => find(name) !== null),
    registeredIn,
  });
}

/**
 * Of a heading over several levels the lowest name says what stands under it (责任单位 over 牵头); a period says only when, and
 * the names above it say what (进展情况 over 一季度). Null where that does not tell.
 */
function readLevels(names: readonly string[], read: (name: string) => ColumnField | null): ColumnField | null {
  const [low = '', ...above] = names.toReversed();
  if (above.length === 0) return null;
  const isPeriod = parsePeriodEnd(low) !== null && withoutPeriod(plainHeading(low)) === plainHeading(low);
  if (!isPeriod) return read(low);
  return above.map(read).find((field) => field !== null) ?? null;
}

/** A heading as it is registered: without white space and without what stands in brackets. */
export function plainHeading(heading: string): string {
  return dropBracketed(heading.replace(/\s+/gu, ''));
}

/** 2018年完成情况 → 完成情况; a heading that is a period alone stays. */
function withoutPeriod(plain: string): string {
  return plain.replace(periodPrefix, '') || plain;
}

// 2018年…, 上半年…, 第一季度…, 截至6月底…, 1-6月…
const periodPrefix = /^(?:截至|至)?(?:\d{4}年度?)?(?:[上下]半年|全年|年度|第?[一二三四]季度|[\d\-~～]+月[底末份]?)?/u;
