import type { Ledger, RowKind } from '../../records/model.ts';
import { type FacetName, mapFacets } from '../../search-index/index-format.ts';
import { labelDepartments } from '../../views/department/department-label.ts';
import { rowKindNames } from '../../views/frame/record-names.ts';
import { siteSections } from '../../views/frame/site-sections.ts';
import { stateNames, taskStates } from '../../views/task/task-state.ts';
import { kindOfTask } from './describe-entries.ts';
import type { AddressedValue, FacetValues, SearchEntry } from './search-entry.ts';

/**
 * The values of each facet that some entry has, with their Chinese labels, in the ledger's own order. Those of `lead`
 * are those of `department`.
 */
export function toFacetValues(ledger: Ledger, entries: readonly SearchEntry[]): FacetValues {
  const known = knownValues(ledger);
  const values = mapFacets((name) => {
    const used = new Set(entries.flatMap((entry) => entry.facets[name] ?? []));
    return known[name].filter(({ value }) => used.has(value));
  });
  return { ...values, lead: values.department };
}

function knownValues(ledger: Ledger): Record<FacetName, readonly AddressedValue[]> {
  const years = [...new Set([...ledger.documents, ...ledger.tasks].map(({ year }) => year))].sort((a, b) => b - a);
  const labels = labelDepartments(ledger);
  const departments = ledger.departments.map(({ id, name, url }) => ({
    value: id,
    label: labels.get(id) ?? name,
    url,
  }));
  return {
    kind: kindValues(),
    year: years.map((year) => ({ value: String(year), label: `${year}年`, url: null })),
    district: ledger.districts.map(({ id, name, url }) => ({ value: id, label: name, url })),
    lead: departments,
    department: departments,
    topic: ledger.topics.map(({ id, name, url }) => ({ value: id, label: name, url })),
    document: ledger.documents.map(({ id, title, url }) => ({ value: id, label: title, url })),
    status: taskStates.map((value) => ({ value, label: stateNames[value], url: null })),
  };
}

const rowKinds = Object.keys(rowKindNames) as RowKind[];

/** The kinds of results: whom and what a query may name, then what says it, then what only lists it. */
function kindValues(): AddressedValue[] {
  const kinds = [
    { value: 'department', label: siteSections.departments.name },
    { value: 'district', label: siteSections.districts.name },
    { value: 'indicator', label: siteSections.indicators.name },
    { value: 'term', label: siteSections.glossary.name },
    ...rowKinds.map((kind) => ({ value: kindOfTask(kind), label: rowKindNames[kind] })),
    { value: 'document', label: siteSections.documents.name },
    { value: 'finding', label: siteSections.findings.name },
    { value: 'topic', label: siteSections.topics.name },
    { value: 'page', label: '目录和说明' },
  ];
  return kinds.map((kind) => ({ ...kind, url: null }));
}
