/** A value within a record, and its path there: `source.document`, `topics[]`, `links[].from`. */
export interface FoundValue {
  readonly path: string;
  readonly value: unknown;
}

/** Every value within a record, objects and the record itself included; lists only by their members. */
export function findValues(value: unknown, path = ''): FoundValue[] {
  if (Array.isArray(value)) return value.flatMap((member) => findValues(member, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  const parts = Object.entries(value).flatMap(([name, part]) =>
    findValues(part, path === '' ? name : `${path}.${name}`),
  );
  return [{ path, value }, ...parts];
}

/** The places on documents' pages that a record names: every object with a document and an anchor, '' for none. */
export function findPlaces(record: unknown): { document: string; anchor: string }[] {
  return findValues(record).flatMap(({ value }) => (isPlace(value) && value.anchor !== '' ? [value] : []));
}

function isPlace(value: unknown): value is { document: string; anchor: string } {
  return typeof value === 'object' && value !== null && 'document' in value && 'anchor' in value;
}
