import { toCompareUrl } from '../compare/compare-url.ts';
import { findingText } from '../finding/finding-text.ts';
import type { Link } from '../frame/page-head.ts';
import type { DistrictGoals, DistrictYears } from './district-goals.ts';
import { districtText } from './district-text.ts';

/** The parts of a district's page, each of which may be empty but its documents. */
interface DistrictParts {
  readonly goals: readonly DistrictGoals[];
  readonly indicators: DistrictYears | null;
  readonly found: readonly unknown[];
  readonly years: readonly unknown[];
  readonly elsewhere: readonly unknown[];
  readonly news: readonly unknown[];
  readonly departments: readonly unknown[];
}

/** What there is on the page of a district, in its order: the ways past its first screens; and the way to compare it. */
export function districtJump(id: string, view: DistrictParts): Link[] {
  const toGoals = (goals: DistrictParts['goals']) =>
    goals.map(({ year, anchor }) => ({ name: districtText.goalsOf(year), url: `#${anchor}` }));
  const part = (name: string, anchor: string, isThere: boolean) => (isThere ? [{ name, url: `#${anchor}` }] : []);
  return [
    ...toGoals(view.goals.filter(({ hasResult }) => hasResult)),
    ...part(findingText.brief, 'found', view.found.length > 0),
    ...toGoals(view.goals.filter(({ hasResult }) => !hasResult)),
    ...part(districtText.tasks, 'tasks', view.years.length > 0),
    ...part(districtText.indicators, 'indicators', view.indicators !== null),
    ...part(districtText.jumpElsewhere, 'elsewhere', view.elsewhere.length > 0),
    ...part(districtText.documents, 'documents', true),
    ...part(districtText.news, 'news', view.news.length > 0),
    ...part(districtText.units, 'departments', view.departments.length > 0),
    { name: districtText.compare, url: toCompareUrl('district', id) },
  ];
}
