import { verdictRules } from '../links/verdict-rules.ts';
import type { FindingRecord, Observation, RowRecord, TaskRecord, Verdict } from '../model.ts';
import { toStatedAmount } from '../values/quantities/stated-amount.ts';
import { toFindingAddress } from './finding-pages.ts';

type Quotation = FindingRecord['quotations'][number];

/**
 * The targets beside whose words a document states an outcome, one finding for each verdict. Silence is no finding: it
 * has no words to quote, and what a document says of something near would go unseen.
 */
export function findTargets(
  verdicts: readonly Verdict[],
  tasks: readonly TaskRecord[],
  rows: ReadonlyMap<string, RowRecord>,
  observations: readonly Observation[] = [],
): FindingRecord[] {
  const taskOf = new Map(tasks.toReversed().flatMap((task) => task.rows.map((row) => [row, task] as const)));
  return verdicts.flatMap((verdict): FindingRecord[] => {
    const { indicator, district, year, result, target } = verdict;
    if (verdict.group === 'no-outcome') return [];
    const outcomes = [...(verdict.outcome ? [verdict.outcome] : []), ...verdict.others];
    const [quotation] = toQuotations([target]);
    const next = result === 'not-met' ? findNext(target, observations) : [];
    const quotations = toQuotations([...outcomes, ...next]);
    if (quotation === undefined) return [];
    // A cell of a matrix belongs to no task.
    const task = target.row === null ? undefined : taskOf.get(target.row);
    const units = task?.rows.flatMap((row) => rows.get(row)?.units ?? []) ?? [];
    return [
      {
        ...toFindingAddress('target', `${district}-${year}/${indicator}`),
        kind: 'target',
        outcome: result,
        district,
        year,
        departments: [...new Set(units.flatMap(({ department }) => department ?? []))],
        task: task?.id ?? null,
        statement: `${target.name}，${verdict.statement}。${describeNext(next)}`,
        rule: verdictRules[verdict.rule] ?? verdict.rule,
        quotations: [quotation, ...quotations],
      },
    ];
  });
}

/** What the next year's target for the same says, each amount once. */
function findNext(target: Observation, observations: readonly Observation[]): Observation[] {
  const { indicator, district, year } = target;
  const next = observations.filter(
    (one) =>
      one.kind === 'target' &&
      one.period === 'year' &&
      one.indicator === indicator &&
      one.district === district &&
      one.year === year + 1,
  );
  return [...new Map(next.toReversed().map((one) => [toStatedAmount(one), one])).values()].toReversed();
}

/** A target after a miss, and one that gave way to words without a number. */
function describeNext(next: readonly Observation[]): string {
  const [first] = next;
  if (first === undefined) return '';
  const amounts = next.map(toStatedAmount).join('、');
  return next.every(({ value }) => value === null)
    ? `${first.year}年的目标没有数字：${amounts}。`
    : `${first.year}年的目标：${amounts}。`;
}

/** The words of each value once; of a cell, the cell. */
function toQuotations(observations: readonly Observation[]): Quotation[] {
  const all = observations.map(({ quote, asPrinted, document, anchor }) => ({
    quote: quote ?? asPrinted,
    document,
    anchor,
  }));
  const once = new Map(all.map((one) => [`${one.document}#${one.anchor} ${one.quote}`, one]));
  return [...once.values()].filter(({ quote }) => quote !== '');
}
