/** The `id` of an element about a record: the record's id, which is plain ASCII, in one piece. */
export function toAnchor(...parts: readonly (string | number)[]): string {
  return parts.join('-').replaceAll('/', '-');
}
