import type {
  ChangeRecord,
  DepartmentRecord,
  DistrictRecord,
  DocumentRecord,
  FindingRecord,
  IndicatorRecord,
  Ledger,
  Observation,
  RowRecord,
  SectionRecord,
  TaskRecord,
  TopicRecord,
  Verdict,
} from '../../records/model.ts';

/** Maps by id, and lists by what owns them, each in the ledger's order. */
export interface LedgerIndex {
  readonly documents: ReadonlyMap<string, DocumentRecord>;
  readonly rows: ReadonlyMap<string, RowRecord>;
  readonly tasks: ReadonlyMap<string, TaskRecord>;
  readonly departments: ReadonlyMap<string, DepartmentRecord>;
  readonly districts: ReadonlyMap<string, DistrictRecord>;
  readonly topics: ReadonlyMap<string, TopicRecord>;
  readonly indicators: ReadonlyMap<string, IndicatorRecord>;
  /** By id: the place in the ledger's list. */
  readonly districtPlaces: ReadonlyMap<string, number>;
  readonly departmentPlaces: ReadonlyMap<string, number>;
  readonly taskByRow: ReadonlyMap<string, TaskRecord>;
  readonly rowsByDocument: ReadonlyMap<string, readonly RowRecord[]>;
  readonly rowsByDepartment: ReadonlyMap<string, readonly RowRecord[]>;
  readonly sectionsByDocument: ReadonlyMap<string, readonly SectionRecord[]>;
  /** By task: those that break it down. */
  readonly parts: ReadonlyMap<string, readonly TaskRecord[]>;
  readonly tasksByDistrict: ReadonlyMap<string, readonly TaskRecord[]>;
  readonly documentsByDistrict: ReadonlyMap<string, readonly DocumentRecord[]>;
  /** The years of all documents but news, in order. */
  readonly yearsHeld: readonly number[];
  /** By district and year, as {@link yearKey} puts them together. */
  readonly documentsByYear: ReadonlyMap<string, readonly DocumentRecord[]>;
  /** Each document's place there. */
  readonly placesInYear: ReadonlyMap<string, number>;
  readonly districtsByParent: ReadonlyMap<string, readonly DistrictRecord[]>;
  readonly departmentsByDistrict: ReadonlyMap<string, readonly DepartmentRecord[]>;
  readonly observationsByDistrict: ReadonlyMap<string, readonly Observation[]>;
  readonly observationsByIndicator: ReadonlyMap<string, readonly Observation[]>;
  readonly verdictsByDistrict: ReadonlyMap<string, readonly Verdict[]>;
  readonly verdictsByIndicator: ReadonlyMap<string, readonly Verdict[]>;
  readonly tasksByTopic: ReadonlyMap<string, readonly TaskRecord[]>;
  readonly findingsByDistrict: ReadonlyMap<string, readonly FindingRecord[]>;
  readonly findingsByTask: ReadonlyMap<string, readonly FindingRecord[]>;
  readonly findingsByDepartment: ReadonlyMap<string, readonly FindingRecord[]>;
  readonly changesByDocument: ReadonlyMap<string, readonly ChangeRecord[]>;
  readonly changesByTask: ReadonlyMap<string, readonly ChangeRecord[]>;
  /** By department: those whose successor it is. */
  readonly predecessors: ReadonlyMap<string, readonly DepartmentRecord[]>;
}

/** The districts of these values with the values of each, in the ledger's order; of unknown districts none. */
export function byDistrict<Value extends { readonly district: string }>(
  { districts, districtPlaces }: Pick<LedgerIndex, 'districts' | 'districtPlaces'>,
  values: readonly Value[],
): { readonly district: DistrictRecord; readonly own: readonly Value[] }[] {
  const found = [...Map.groupBy(values, ({ district }) => district)].flatMap(([id, own]) => {
    const district = districts.get(id);
    return district ? [{ district, own }] : [];
  });
  const placeOf = (id: string) => districtPlaces.get(id) ?? 0;
  return found.sort((a, b) => placeOf(a.district.id) - placeOf(b.district.id));
}

/** A district and a year as one key. */
export function yearKey({ district, year }: { readonly district: string; readonly year: number }): string {
  return `${district}-${year}`;
}

const indexes = new WeakMap<Ledger, LedgerIndex>();

/** The index of a ledger, made once. */
export function indexLedger(ledger: Ledger): LedgerIndex {
  const known = indexes.get(ledger);
  if (known) return known;
  const made = makeIndex(ledger);
  indexes.set(ledger, made);
  return made;
}

function makeIndex(ledger: Ledger): LedgerIndex {
  const documentsByYear = listBy(ledger.documents, (document) => [yearKey(document)]);
  return {
    documents: mapById(ledger.documents),
    rows: mapById(ledger.rows),
    tasks: mapById(ledger.tasks),
    departments: mapById(ledger.departments),
    districts: mapById(ledger.districts),
    topics: mapById(ledger.topics),
    indicators: mapById(ledger.indicators),
    districtPlaces: placeById(ledger.districts),
    departmentPlaces: placeById(ledger.departments),
    taskByRow: new Map(ledger.tasks.flatMap((task) => task.rows.map((row) => [row, task] as const))),
    rowsByDocument: listBy(ledger.rows, (row) => [row.document]),
    rowsByDepartment: listBy(ledger.rows, departmentsOf),
    sectionsByDocument: listBy(ledger.sections, (section) => [section.document]),
    parts: listBy(ledger.tasks, ({ partOf }) => (partOf === null ? [] : [partOf])),
    tasksByDistrict: listBy(ledger.tasks, (task) => [task.district]),
    documentsByDistrict: listBy(ledger.documents, (document) => [document.district]),
    yearsHeld: yearsOf(ledger.documents),
    documentsByYear,
    placesInYear: new Map(documentsByYear.values().flatMap((own) => own.map(({ id }, place) => [id, place] as const))),
    districtsByParent: listBy(ledger.districts, ({ parent }) => (parent === null ? [] : [parent])),
    departmentsByDistrict: listBy(ledger.departments, (department) => [department.district]),
    observationsByDistrict: listBy(ledger.observations, (observation) => [observation.district]),
    observationsByIndicator: listBy(ledger.observations, (observation) => [observation.indicator]),
    verdictsByDistrict: listBy(ledger.verdicts, (verdict) => [verdict.district]),
    verdictsByIndicator: listBy(ledger.verdicts, (verdict) => [verdict.indicator]),
    tasksByTopic: listBy(ledger.tasks, (task) => task.topics),
    findingsByDistrict: listBy(ledger.findings, (finding) => [finding.district]),
    findingsByTask: listBy(ledger.findings, ({ task }) => (task === null ? [] : [task])),
    findingsByDepartment: listBy(ledger.findings, (finding) => finding.departments),
    changesByDocument: listBy(ledger.changes, ({ document }) => (document === null ? [] : [document])),
    changesByTask: listBy(ledger.changes, ({ task }) => (task === null ? [] : [task])),
    predecessors: listBy(ledger.departments, ({ successors }) => new Set(successors.map(({ id }) => id))),
  };
}

function yearsOf(documents: readonly DocumentRecord[]): number[] {
  const held = documents.filter(({ kind }) => kind !== 'news').map(({ year }) => year);
  return [...new Set(held)].sort((a, b) => a - b);
}

function departmentsOf(row: RowRecord): Iterable<string> {
  return new Set(row.units.flatMap((unit) => unit.department ?? []));
}

function mapById<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

function placeById(items: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(items.map(({ id }, place) => [id, place]));
}

function listBy<Item>(items: readonly Item[], keysOf: (item: Item) => Iterable<string>): ReadonlyMap<string, Item[]> {
  const lists = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const list = lists.get(key);
      if (list) list.push(item);
      else lists.set(key, [item]);
    }
  }
  return lists;
}
