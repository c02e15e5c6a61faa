import type { FindingRecord } from '../../records/model.ts';
import type { LedgerIndex } from '../frame/ledger-index.ts';

/**
 * The finding that tells a change of one number as part of a longer one (112 → 113 → 114), with the same words of the same
 * places; null where none does.
 */
export function findFuller(index: LedgerIndex, finding: FindingRecord): FindingRecord | null {
  if (finding.kind !== 'difference' || finding.outcome !== 'number') return null;
  const [before, after] = finding.quotations;
  const { differences = [] } = index.tasks.get(finding.task ?? '') ?? {};
  const own = differences.find((one) => one.before === before?.quote && one.after === after?.quote);
  if (own?.changes.length !== 1) return null;
  const others = index.findingsByTask.get(finding.task ?? '') ?? [];
  return others.find(({ kind, quotations }) => kind === 'number-conflict' && quotesAll(quotations, finding)) ?? null;
}

function quotesAll(others: FindingRecord['quotations'], { quotations }: FindingRecord): boolean {
  return quotations.every(({ quote, document, anchor }) =>
    others.some((other) => other.quote === quote && other.document === document && other.anchor === anchor),
  );
}
