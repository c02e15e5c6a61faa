import { verdictRules } from '../../records/links/verdict-rules.ts';
import type { Verdict, VerdictResult } from '../../records/model.ts';
import type { LedgerIndex } from '../frame/ledger-index.ts';
import { verdictNames } from './indicator-text.ts';
import { type StatedValue, toStatedValue } from './stated-value.ts';

/** A target beside its outcome, with the rule and all words that it rests on. */
export interface VerdictLine {
  readonly result: VerdictResult;
  readonly name: string;
  readonly rule: string;
  readonly target: StatedValue;
  readonly outcomes: readonly StatedValue[];
}

/** One verdict as a page shows it. */
export function toVerdictLine(index: LedgerIndex, verdict: Verdict): VerdictLine {
  const { result, rule, target, outcome, others } = verdict;
  return {
    result,
    name: verdictNames[result],
    rule: verdictRules[rule] ?? rule,
    target: toStatedValue(index, target),
    outcomes: [...(outcome ? [outcome] : []), ...others].map((observation) => toStatedValue(index, observation)),
  };
}
