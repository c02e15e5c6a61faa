import type {
  Account,
  DepartmentRecord,
  DistrictRecord,
  DocumentRecord,
  FindingRecord,
  IndicatorRecord,
  Observation,
  RowRecord,
  SectionRecord,
  TaskRecord,
  TopicRecord,
  Verdict,
} from '../records/model.ts';

/** Maps by id, and lists by what owns them, each in the account's order. */
export interface AccountIndex {
  readonly documents: ReadonlyMap<string, DocumentRecord>;
  readonly rows: ReadonlyMap<string, RowRecord>;
  readonly tasks: ReadonlyMap<string, TaskRecord>;
  readonly departments: ReadonlyMap<string, DepartmentRecord>;
  readonly districts: ReadonlyMap<string, DistrictRecord>;
  readonly topics: ReadonlyMap<string, TopicRecord>;
  readonly indicators: ReadonlyMap<string, IndicatorRecord>;
  /** By id: the place in the account's list. */
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
  readonly findingsByDepartment: ReadonlyMap<string, readonly FindingRecord[]>;
  /** By department: those whose successor it is. */
  readonly predecessors: ReadonlyMap<string, readonly DepartmentRecord[]>;
}

/** The districts of these values with the values of each, in the account's order; of unknown districts none. */
export function byDistrict<Value extends { readonly district: string }>(
  { districts, districtPlaces }: Pick<AccountIndex, 'districts' | 'districtPlaces'>,
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

const indexes = new WeakMap<Account, AccountIndex>();

/** The index of an account, made once. */
export function indexAccount(account: Account): AccountIndex {
  const known = indexes.get(account);
  if (known) return known;
  const made = makeIndex(account);
  indexes.set(account, made);
  return made;
}

function makeIndex(account: Account): AccountIndex {
  const documentsByYear = listBy(account.documents, (document) => [yearKey(document)]);
  return {
    documents: mapById(account.documents),
    rows: mapById(account.rows),
    tasks: mapById(account.tasks),
    departments: mapById(account.departments),
    districts: mapById(account.districts),
    topics: mapById(account.topics),
    indicators: mapById(account.indicators),
    districtPlaces: placeById(account.districts),
    departmentPlaces: placeById(account.departments),
    taskByRow: new Map(account.tasks.flatMap((task) => task.rows.map((row) => [row, task] as const))),
    rowsByDocument: listBy(account.rows, (row) => [row.document]),
    rowsByDepartment: listBy(account.rows, departmentsOf),
    sectionsByDocument: listBy(account.sections, (section) => [section.document]),
    parts: listBy(account.tasks, ({ partOf }) => (partOf === null ? [] : [partOf])),
    tasksByDistrict: listBy(account.tasks, (task) => [task.district]),
    documentsByDistrict: listBy(account.documents, (document) => [document.district]),
    documentsByYear,
    placesInYear: new Map(documentsByYear.values().flatMap((own) => own.map(({ id }, place) => [id, place] as const))),
    districtsByParent: listBy(account.districts, ({ parent }) => (parent === null ? [] : [parent])),
    departmentsByDistrict: listBy(account.departments, (department) => [department.district]),
    observationsByDistrict: listBy(account.observations, (observation) => [observation.district]),
    observationsByIndicator: listBy(account.observations, (observation) => [observation.indicator]),
    verdictsByDistrict: listBy(account.verdicts, (verdict) => [verdict.district]),
    verdictsByIndicator: listBy(account.verdicts, (verdict) => [verdict.indicator]),
    tasksByTopic: listBy(account.tasks, (task) => task.topics),
    findingsByDistrict: listBy(account.findings, (finding) => [finding.district]),
    findingsByDepartment: listBy(account.findings, (finding) => finding.departments),
    predecessors: listBy(account.departments, ({ successors }) => new Set(successors.map(({ id }) => id))),
  };
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
