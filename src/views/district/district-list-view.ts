import type { DistrictRecord, Ledger } from '../../records/model.ts';
import { type CountedNumber, type CountedText, toCount } from '../frame/counted.ts';
import { countDocuments } from '../frame/document-facts.ts';
import { isUnit } from '../frame/is-named.ts';
import { indexLedger } from '../frame/ledger-index.ts';
import { type PageHead, toSectionHead } from '../frame/page-head.ts';
import { siteSections } from '../frame/site-sections.ts';
import { describeTaskTally, tallyTasks } from '../task/task-tally.ts';
import { districtKindNames } from './district-text.ts';

/** A district as a list shows it. */
export interface DistrictLine {
  readonly anchor: string;
  readonly name: string;
  readonly url: string;
  readonly kind: string;
  /** Null where no document of the district states a task. */
  readonly tasks: CountedText | null;
  readonly documents: CountedText;
  readonly departments: CountedNumber;
  /** Values of indicators. */
  readonly values: CountedNumber;
}

/** A city with the districts that belong to it. */
export interface CityLines {
  readonly city: DistrictLine;
  readonly districts: readonly DistrictLine[];
}

export interface DistrictListView {
  readonly head: PageHead;
  readonly cities: readonly CityLines[];
}

/** All that /districts/ says. */
export function districtListView(ledger: Ledger): DistrictListView {
  return {
    head: toSectionHead(ledger, 'districts', siteSections.districts.name),
    cities: cityLines(ledger),
  };
}

/** Every city with its districts, in the registry's order. */
export function cityLines(ledger: Ledger): CityLines[] {
  const { districtsByParent } = indexLedger(ledger);
  const cities = ledger.districts.filter((district) => district.parent === null);
  return cities.map((city) => ({
    city: toDistrictLine(ledger, city),
    districts: (districtsByParent.get(city.id) ?? []).map((district) => toDistrictLine(ledger, district)),
  }));
}

function toDistrictLine(ledger: Ledger, district: DistrictRecord): DistrictLine {
  const index = indexLedger(ledger);
  const only = { district: district.id };
  const tasks = index.tasksByDistrict.get(district.id) ?? [];
  const departments = index.departmentsByDistrict.get(district.id) ?? [];
  return {
    anchor: district.id,
    name: district.name,
    url: district.url,
    kind: districtKindNames[district.kind] ?? district.kind,
    tasks: tasks.length === 0 ? null : describeTaskTally(tallyTasks(index, tasks, only)),
    documents: countDocuments(index.documentsByDistrict.get(district.id) ?? [], only),
    departments: toCount(departments.filter(isUnit).length, 'departments/units', only),
    values: toCount(index.observationsByDistrict.get(district.id)?.length ?? 0, 'observations', only),
  };
}
