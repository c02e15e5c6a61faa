import type { FrontMatter } from '../source/front-matter.ts';
import { lastDayOf } from '../values/quantities/period.ts';
import { isProgressKind, revisedBy } from './supersession.ts';

const kindOrder = ['government-work-report', 'notice', 'task-breakdown', 'progress-report', 'bulletin', 'news'];

/**
 * The documents oldest first. By date where both are known, else by what comes first in a year: report, breakdown, progress;
 * reports on progress as the year goes. A document that takes the place of another one stands behind that, and behind the
 * reports up to its own day.
 */
export function sortDocuments<Matter extends FrontMatter>(matters: readonly Matter[]): Matter[] {
  const isRevision = (matter: Matter) => revisedBy(matter).length > 0;
  const sorted = matters.filter((matter) => !isRevision(matter)).sort(compare);
  const revisions = matters.filter(isRevision).sort(compare);
  // Those that revise a revision come behind it; what revises nothing that is there, or itself, stands where its date is.
  for (let left = revisions; left.length > 0; ) {
    const ready = left.filter(
      (one) => !revisedBy(one).some((id) => id !== one.id && left.some((two) => two.id === id)),
    );
    const next = ready.length > 0 ? ready : left;
    for (const matter of next) sorted.splice(placeOf(matter, sorted), 0, matter);
    left = left.filter((matter) => !next.includes(matter));
  }
  return sorted;
}

function placeOf(matter: FrontMatter, sorted: readonly FrontMatter[]): number {
  const revised = revisedBy(matter);
  const day = dayOf(matter);
  const isBefore = (other: FrontMatter) => {
    if (revised.includes(other.id)) return true;
    const own = dayOf(other);
    return other.year < matter.year || (other.year === matter.year && own !== null && day !== null && own <= day);
  };
  return sorted.findLastIndex(isBefore) + 1;
}

function compare(a: FrontMatter, b: FrontMatter): number {
  const dates = [a, b].map(({ dateGiven, dateIssued }) => dateGiven ?? dateIssued);
  const byDate = dates[0] && dates[1] ? dates[0].localeCompare(dates[1]) : 0;
  const byKind = kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind);
  return a.year - b.year || byDate || byKind || (dayOf(a) ?? '').localeCompare(dayOf(b) ?? '');
}

/** A report is of the last day that it tells of, anything else of the day on which it was issued. */
function dayOf(matter: FrontMatter): string | null {
  const { year, period, dateGiven, dateIssued, datePublished } = matter;
  if (isProgressKind(matter) && period !== undefined) return lastDayOf(year, period);
  return (dateGiven ?? dateIssued ?? datePublished)?.slice(0, 10) ?? null;
}
