import type { Account, DistrictRecord } from '../records/model.ts';
import { indexAccount } from './account-index.ts';
import { columns, districtKindNames } from './interface-text.ts';
import { type PageHead, toColumnHead } from './page-head.ts';

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
export function districtListView(account: Account): DistrictListView {
  return {
    head: toColumnHead(account, 'districts', columns.districts.name),
    total: account.districts.length,
    cities: cityLines(account),
  };
}

/** Every city with its districts, in the registry's order. */
export function cityLines(account: Account): CityLines[] {
  const { districtsByParent } = indexAccount(account);
  const cities = account.districts.filter((district) => district.parent === null);
  return cities.map((city) => ({
    city: toDistrictLine(account, city),
    districts: (districtsByParent.get(city.id) ?? []).map((district) => toDistrictLine(account, district)),
  }));
}

function toDistrictLine(account: Account, district: DistrictRecord): DistrictLine {
  const index = indexAccount(account);
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
