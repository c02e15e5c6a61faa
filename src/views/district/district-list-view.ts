import type { DistrictRecord, Ledger } from '../../records/model.ts';
import { indexLedger } from '../frame/ledger-index.ts';
import { type PageHead, toSectionHead } from '../frame/page-head.ts';
import { siteSections } from '../frame/site-sections.ts';
import { districtKindNames } from './district-text.ts';

/** A district as a list shows it. */
export interface DistrictLine {
  readonly anchor: string;
  readonly name: string;
  readonly url: string;
  readonly kind: string;
  readonly tasks: number;
  readonly documents: number;
  readonly departments: number;
  readonly targets: number;
}

/** A city with the districts that belong to it. */
export interface CityLines {
  readonly city: DistrictLine;
  readonly districts: readonly DistrictLine[];
}

export interface DistrictListView {
  readonly head: PageHead;
  readonly total: number;
  readonly cities: readonly CityLines[];
}

/** All that /districts/ says. */
export function districtListView(ledger: Ledger): DistrictListView {
  return {
    head: toSectionHead(ledger, 'districts', siteSections.districts.name),
    total: ledger.districts.length,
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
  return {
    anchor: district.id,
    name: district.name,
    url: district.url,
    kind: districtKindNames[district.kind] ?? district.kind,
    tasks: index.tasksByDistrict.get(district.id)?.length ?? 0,
    documents: index.documentsByDistrict.get(district.id)?.length ?? 0,
    departments: index.departmentsByDistrict.get(district.id)?.length ?? 0,
    targets: index.observationsByDistrict.get(district.id)?.length ?? 0,
  };
}
