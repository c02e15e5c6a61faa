import type { Ledger, RowKind } from '../../records/model.ts';
import type { FacetName, FacetValue } from '../../search-index/index-format.ts';
import { labelDepartments } from '../department/department-label.ts';
import { documentKindNames, rowKindNames } from '../frame/record-names.ts';
import { siteSections } from '../frame/site-sections.ts';
import { kindOfTask } from '../task/task-facets.ts';
import { stateNames, taskStates } from '../task/task-state.ts';

/** A value of a facet, with the address of the page about it; null where there is none. */
export interface AddressedValue extends FacetValue {
  readonly url: string | null;
}

/** The values of each facet, in the order in which they are shown. */
export type FacetValues = Readonly<Record<FacetName, readonly AddressedValue[]>>;

const made = new WeakMap<Ledger, FacetValues>();

/** All values that a facet can have, with their Chinese labels, in the ledger's own order. Those of `lead` are those of `department`. */
export function facetValues(ledger: Ledger): FacetValues {
  const known = made.get(ledger) ?? makeValues(ledger);
  made.set(ledger, known);
  return known;
}

function makeValues(ledger: Ledger): FacetValues {
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
    { value: 'news', label: documentKindNames.news },
    { value: 'topic', label: siteSections.topics.name },
    { value: 'page', label: '目录和说明' },
  ];
  return kinds.map((kind) => ({ ...kind, url: null }));
}
