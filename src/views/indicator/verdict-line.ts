import { verdictRules } from '../../records/links/verdict-rules.ts';
import type { Verdict } from '../../records/model.ts';
import type { LedgerIndex } from '../frame/ledger-index.ts';
import { type StatedValue, toStatedValues } from './stated-value.ts';

/** A verdict as a page shows it, with its rule and all words that it rests on. */
export interface VerdictLine extends Pick<Verdict, 'group' | 'label' | 'statement' | 'shortfall'> {
  /** The statement without its label. */
  readonly found: string;
  readonly rule: string;
  readonly targets: readonly StatedValue[];
  readonly outcomes: readonly StatedValue[];
}

/** One verdict as a page shows it. */
export function toVerdictLine(index: LedgerIndex, verdict: Verdict): VerdictLine {
  const { group, label, statement, shortfall, rule, target, outcome, others } = verdict;
  return {
    group,
    label,
    statement,
    shortfall,
    found: statement.slice(label.length + 1),
    rule: verdictRules[rule] ?? rule,
    targets: toStatedValues(index, [target]),
    outcomes: toStatedValues(index, [...(outcome ? [outcome] : []), ...others]),
  };
}
