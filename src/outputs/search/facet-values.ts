import type { Account, RowKind } from '../../records/model.ts';
import { type FacetName, mapFacets } from '../../search-index/index-format.ts';
import { labelDepartments } from '../../views/department-label.ts';
import { columns, rowKindNames, statuses, statusNames } from '../../views/interface-text.ts';
import { kindOfTask } from './describe-entries.ts';
import type { AddressedValue, FacetValues, SearchEntry } from './search-entry.ts';

/**
 * The values of each facet that some entry has, with their Chinese labels, in the account's own order. Those of `lead`
 * are those of `department`.
 */
export function toFacetValues(account: Account, entries: readonly SearchEntry[]): FacetValues {
  const known = knownValues(account);
  const values = mapFacets((name) => {
    const used = new Set(entries.flatMap((entry) => entry.facets[name] ?? []));
    return known[name].filter(({ value }) => used.has(value));
  });
  return { ...values, lead: values.department };
}

function knownValues(account: Account): Record<FacetName, readonly AddressedValue[]> {
  const years = [...new Set([...account.documents, ...account.tasks].map(({ year }) => year))].sort((a, b) => b - a);
  const labels = labelDepartments(account);
  const departments = account.departments.map(({ id, name, url }) => ({
    value: id,
    label: labels.get(id) ?? name,
    url,
  }));
  return {
    kind: kindValues(),
    year: years.map((year) => ({ value: String(year), label: `${year}年`, url: null })),
    district: account.districts.map(({ id, name, url }) => ({ value: id, label: name, url })),
    lead: departments,
    department: departments,
    topic: account.topics.map(({ id, name, url }) => ({ value: id, label: name, url })),
    document: account.documents.map(({ id, title, url }) => ({ value: id, label: title, url })),
    status: statuses.map((value) => ({ value, label: statusNames[value], url: null })),
  };
}

const rowKinds = Object.keys(rowKindNames) as RowKind[];

/** The kinds of results: whom and what a query may name, then what says it, then what only lists it. */
function kindValues(): AddressedValue[] {
  const kinds = [
    { value: 'department', label: columns.departments.name },
    { value: 'district', label: columns.districts.name },
    { value: 'indicator', label: columns.indicators.name },
    { value: 'term', label: columns.glossary.name },
    ...rowKinds.map((kind) => ({ value: kindOfTask(kind), label: rowKindNames[kind] })),
    { value: 'document', label: columns.documents.name },
    { value: 'finding', label: columns.findings.name },
    { value: 'topic', label: columns.topics.name },
    { value: 'page', label: '目录和说明' },
  ];
  return kinds.map((kind) => ({ ...kind, url: null }));
}
