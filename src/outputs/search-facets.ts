import type { Account, DepartmentRecord } from '../records/model.ts';
import { indexAccount } from '../views/account-index.ts';
import { columns, rowKindNames } from '../views/interface-text.ts';
import { type FacetName, type FacetValue, mapFacets, type SearchCatalog } from './search-catalog.ts';
import type { SearchEntry } from './search-entries.ts';

/** The values of each facet that some entry has, with their Chinese labels, in the account's own order. */
export function toFacetValues(account: Account, entries: readonly SearchEntry[]): SearchCatalog['facets'] {
  const known = knownValues(account);
  return mapFacets((name) => {
    const used = new Set(entries.flatMap((entry) => entry.facets[name] ?? []));
    return known[name].filter(({ value }) => used.has(value));
  });
}

function knownValues(account: Account): Record<FacetName, readonly FacetValue[]> {
  const years = [...new Set([...account.documents, ...account.tasks].map(({ year }) => year))].sort((a, b) => b - a);
  const departments = departmentValues(account);
  return {
    kind: [
      ...Object.entries(rowKindNames).map(([value, label]) => ({ value, label })),
      { value: 'document', label: columns.documents.name },
      { value: 'department', label: columns.departments.name },
      { value: 'district', label: columns.districts.name },
    ],
    year: years.map((year) => ({ value: String(year), label: `${year}年` })),
    district: account.districts.map(({ id, name }) => ({ value: id, label: name })),
    lead: departments,
    department: departments,
    document: account.documents.map(({ id, title }) => ({ value: id, label: title })),
  };
}

/** A name that several districts have is told apart by the district. */
function departmentValues(account: Account): FacetValue[] {
  const { districts } = indexAccount(account);
  const counts = new Map<string, number>();
  for (const { name } of account.departments) counts.set(name, (counts.get(name) ?? 0) + 1);
  const label = ({ name, district }: DepartmentRecord) =>
    (counts.get(name) ?? 0) > 1 ? `${name}（${districts.get(district)?.name ?? district}）` : name;
  return account.departments.map((department) => ({ value: department.id, label: label(department) }));
}
