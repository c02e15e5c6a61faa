import { isNoNews } from '../../records/findings/not-news.ts';
import type { FindingKind, FindingRecord, Ledger } from '../../records/model.ts';
import { type CountedOnly, type CountedText, toCount } from '../frame/counted.ts';
import { indexLedger } from '../frame/ledger-index.ts';
import type { Link } from '../frame/page-head.ts';
import { taskLink } from '../task/task-label.ts';
import { toFindingStatement } from './finding-statement.ts';
import { findingKindNames, findingText } from './finding-text.ts';

/** A finding in one sentence, with the way to its words and its rule. */
export interface FindingBrief {
  readonly kind: string;
  readonly place: string;
  /** The task that it is about; null where there is none, and on the task's own page. */
  readonly task: Link | null;
  /** Whether its numbers are read first, 112 → 113 → 114, and the task behind them. */
  readonly opensWithNumbers: boolean;
  readonly statement: CountedText;
  readonly url: string;
}

/** Numbers that changed and targets that were missed are read first. */
const order = Object.keys(findingKindNames) as FindingKind[];

/**
 * What should be known first of these findings: what is in order is left out.
 * @param page The id of the task whose page says it, if it is one.
 */
export function findingBriefs(
  ledger: Ledger,
  findings: readonly FindingRecord[],
  page: string | null = null,
): FindingBrief[] {
  const index = indexLedger(ledger);
  return findings
    .filter((finding) => !isNoNews(finding))
    .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
    .map((finding) => {
      const task = finding.task === page ? undefined : index.tasks.get(finding.task ?? '');
      return {
        kind: findingKindNames[finding.kind],
        place: `${index.districts.get(finding.district)?.name ?? finding.district}${finding.year}年`,
        task: task ? taskLink(task) : null,
        opensWithNumbers: finding.kind === 'number-conflict',
        statement: toFindingStatement(finding),
        url: finding.url,
      };
    });
}

/** What was found of an indicator; its targets' cells say what became of each. */
export function indicatorBriefs(ledger: Ledger, indicator: string): FindingBrief[] {
  return findingBriefs(
    ledger,
    ledger.findings.filter((finding) => finding.indicator === indicator && finding.kind !== 'target'),
  );
}

/** How many findings there are, those that only say that something is in order apart. */
export function countFindings(findings: readonly FindingRecord[], only: CountedOnly): CountedText {
  const quiet = findings.filter(isNoNews).length;
  return findingText.total(
    toCount(findings.length - quiet, 'findings/news', only),
    toCount(quiet, 'findings/quiet', only),
  );
}
