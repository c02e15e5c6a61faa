import { verdictRules } from '../links/verdict-rules.ts';
import type { FindingRecord, Observation, RowRecord, TaskRecord, Verdict } from '../model.ts';
import { toStatedAmount } from '../values/quantities/stated-amount.ts';
import { toFindingAddress } from './finding-pages.ts';
import { findingRules } from './finding-rules.ts';

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
  const ownerOf = ownersOf(tasks, rows);
  return verdicts.flatMap((verdict): FindingRecord[] => {
    const { indicator, district, year, result, target } = verdict;
    if (verdict.group === 'no-outcome') return [];
    const outcomes = [...(verdict.outcome ? [verdict.outcome] : []), ...verdict.others];
    const [quotation] = toQuotations([target]);
    const next = result === 'not-met' ? findNext(target, observations) : [];
    const quotations = toQuotations([...outcomes, ...next]);
    if (quotation === undefined) return [];
    return [
      {
        ...toFindingAddress('target', `${district}-${year}/${indicator}`),
        kind: 'target',
        outcome: result,
        district,
        year,
        ...ownerOf(target),
        statement: `${target.name}，${verdict.statement}。${describeNext(next)}`,
        rule: verdictRules[verdict.rule] ?? verdict.rule,
        quotations: [quotation, ...quotations],
        indicator,
      },
    ];
  });
}

/** The task that states each target, and whoever it names; a cell of a matrix belongs to none. */
function ownersOf(tasks: readonly TaskRecord[], rows: ReadonlyMap<string, RowRecord>) {
  const taskOf = new Map(tasks.toReversed().flatMap((task) => task.rows.map((row) => [row, task] as const)));
  return ({ row }: Observation): Pick<FindingRecord, 'departments' | 'task'> => {
    const task = row === null ? undefined : taskOf.get(row);
    const units = task?.rows.flatMap((id) => rows.get(id)?.units ?? []) ?? [];
    return { departments: [...new Set(units.flatMap(({ department }) => department ?? []))], task: task?.id ?? null };
  };
}

/**
 * The targets that no document of a year gives a number any more, while one of the year before did: one finding for each
 * indicator, place and year. A dash in a target's place sets none.
 */
export function findDroppedNumbers(
  observations: readonly Observation[],
  tasks: readonly TaskRecord[],
  rows: ReadonlyMap<string, RowRecord>,
): FindingRecord[] {
  const ownerOf = ownersOf(tasks, rows);
  const targets = observations.filter(
    ({ kind, period, asPrinted, supersededBy }) =>
      kind === 'target' && period === 'year' && asPrinted !== '—' && supersededBy === null,
  );
  const keyOf = (one: Observation, year: number) => `${one.district}-${year}/${one.indicator}`;
  const byYear = Map.groupBy(targets, (target) => keyOf(target, target.year));
  return [...byYear].flatMap(([place, own]): FindingRecord[] => {
    const [target] = own;
    if (target === undefined || own.some(({ value }) => value !== null)) return [];
    const before = (byYear.get(keyOf(target, target.year - 1)) ?? []).filter(({ value }) => value !== null);
    if (before.length === 0) return [];
    const { district, year, indicator, name } = target;
    return [
      {
        ...toFindingAddress('number-dropped', place),
        kind: 'number-dropped',
        outcome: null,
        district,
        year,
        ...ownerOf(own.find(({ row }) => row !== null) ?? target),
        statement: `${name}，${year - 1}年的目标：${toAmounts(before)}；${describeNext(own)}`,
        rule: findingRules['number-dropped'],
        quotations: toQuotations([...before, ...own]),
        indicator,
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
      one.supersededBy === null &&
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
  const amounts = toAmounts(next);
  return next.every(({ value }) => value === null)
    ? `${first.year}年的目标没有数字：${amounts}。`
    : `${first.year}年的目标：${amounts}。`;
}

/** Each amount once, as it is stated. */
function toAmounts(observations: readonly Observation[]): string {
  return [...new Set(observations.map(toStatedAmount))].join('、');
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
