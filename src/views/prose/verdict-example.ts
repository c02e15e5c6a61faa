import type { Ledger, Verdict } from '../../records/model.ts';
import { indexLedger } from '../frame/ledger-index.ts';
import type { Link } from '../frame/page-head.ts';
import { toVerdictLine, type VerdictLine } from '../indicator/verdict-line.ts';

/** A target of the ledger beside its outcome, and what follows. */
export interface VerdictExample {
  readonly indicator: Link;
  readonly verdict: VerdictLine;
}

/**
 * A verdict that words of two documents decide: rather a missed target than one that was met, rather a final figure in the
 * target's own unit than another, else the first. Null where none is decided.
 */
export function verdictExample(ledger: Ledger): VerdictExample | null {
  const decided = ledger.verdicts.filter(
    ({ outcome, target }) => outcome !== null && outcome.document !== target.document,
  );
  const isPlain = ({ target, outcome, others }: Verdict) =>
    outcome?.kind === 'actual' && outcome.unit === target.unit && others.length === 0;
  const isMissed = ({ result }: Verdict) => result === 'not-met';
  const verdict = decided.find((one) => isMissed(one) && isPlain(one)) ?? decided.find(isPlain) ?? decided[0];
  const index = indexLedger(ledger);
  const indicator = verdict && index.indicators.get(verdict.indicator);
  if (verdict === undefined || indicator === undefined) return null;
  const place = `${index.districts.get(verdict.district)?.name ?? verdict.district}${verdict.year}年`;
  return {
    indicator: { name: `${place}${indicator.name}`, url: indicator.url },
    verdict: toVerdictLine(index, verdict),
  };
}
