import { verdictRules } from '../links/verdict-rules.ts';
import type { FindingRecord, Observation, RowRecord, TaskRecord, Verdict } from '../model.ts';
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
): FindingRecord[] {
  const taskOf = new Map(tasks.toReversed().flatMap((task) => task.rows.map((row) => [row, task] as const)));
  return verdicts.flatMap((verdict): FindingRecord[] => {
    const { indicator, district, year, result, target } = verdict;
    if (verdict.group === 'no-outcome') return [];
    const outcomes = [...(verdict.outcome ? [verdict.outcome] : []), ...verdict.others];
    const [quotation] = toQuotations([target]);
    const quotations = toQuotations(outcomes);
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
        statement: `${target.name}，${verdict.statement}。`,
        rule: verdictRules[verdict.rule] ?? verdict.rule,
        quotations: [quotation, ...quotations],
      },
    ];
  });
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
