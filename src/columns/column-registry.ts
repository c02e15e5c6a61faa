import type { ColumnField } from './column-field.ts';
import { dropBracketed } from './drop-bracketed.ts';
import { splitLevels } from './heading-levels.ts';
import { guessField, type HeadingUnit } from './heading-words.ts';
import { parsePeriodEnd } from './period-end.ts';
import { readStage } from './progress-stage.ts';
import { namesTwoRoles, readEitherRole, readUnitsAndDays } from './two-roles.ts';
import { guessUnits } from './unit-heading.ts';

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
    const { rest, isPartOfYear } = splitPeriod(plain);
    // 一季度目标 is no 目标 of the year, and 完成情况（%） is a figure.
    const isOwn = isPartOfYear && /(?:计划|目标|安排|任务|要求)$/u.test(rest);
    return known.get(plain) ?? (isOwn ? null : (known.get(rest) ?? null));
  };
  const guess = (heading: string) => {
    const { rest, isPartOfYear } = splitPeriod(plainHeading(heading));
    // 完成 alone goes on below as 完成时限 does; 1-6月完成 is what was done.
    if (isPartOfYear && /^(?:已|实际|累计)?完成$/u.test(rest))
      return readUnit(heading).isShare ? 'percentage' : 'progress';
    return (
      guessField(rest, readUnit(heading), isPartOfYear) ??
      guessUnits(rest) ??
      (readStage(rest) === null ? null : 'progress')
    );
  };
  const readPart = (heading: string) => find(heading) ?? guess(heading);
  const read = (heading: string) =>
    readPart(heading) ??
    readUnitsAndDays(heading, readPart) ??
    readEitherRole(heading, readPart) ??
    (namesTwoRoles(heading, readPart) ? 'responsible' : null);
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
  const isPeriod = parsePeriodEnd(low) !== null && splitPeriod(plainHeading(low)).rest === plainHeading(low);
  if (!isPeriod) {
    const own = read(low);
    // 形象进度 below 2031年工作计划 is how far it is to come.
    return own === 'progress' && above.some((name) => ofPlan.test(plainHeading(name))) ? 'milestone' : own;
  }
  return above.map(read).find((field) => field !== null) ?? null;
}

const ofPlan = /^[^完进落]*(?:计划|安排|打算)$/u;

/** A heading as it is registered: without white space and without what stands in brackets. */
export function plainHeading(heading: string): string {
  return dropBracketed(heading.replace(/\s+/gu, ''));
}

/** 2018年完成情况 → 完成情况; a heading that is a period alone stays. */
function splitPeriod(plain: string): { readonly rest: string; readonly isPartOfYear: boolean } {
  const period = periodPrefix.exec(plain)?.[0] ?? '';
  const rest = plain.slice(period.length);
  return rest === '' ? { rest: plain, isPartOfYear: false } : { rest, isPartOfYear: /月|季度|半年/u.test(period) };
}

// 2018年…, 上半年…, 第一季度…, 截至6月底…, 1-6月…, 2031年1—10月份…, 截至2031年6月30日…
const periodPrefix =
  /^(?:(?:截至|截止到?|至|到)(?=[\d一二三四]))?(?:\d{4}年度?)?(?:[上下]半年|全年|年度|前?第?[一二三四1-4]季度末?|(?:\d{1,2}月?[-—–~～至到])?\d{1,2}月(?:\d{1,2}日|[底末份])?|[本当上]月)?(?:的|累计(?=[^完到支]))?/u;

function readUnit(heading: string): HeadingUnit {
  const plain = heading.replace(/\s+/gu, '');
  return { isShare: /[（(]?[%％][）)]?$/u.test(plain), isMoney: /[（(](?:单位[：:])?[百千万亿]*元[）)]$/u.test(plain) };
}
