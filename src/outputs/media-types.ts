/** Of the files under /data/, by the ending of their name. */
const mediaTypes: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  jsonld: 'application/ld+json',
  parquet: 'application/vnd.apache.parquet',
  sqlite: 'application/vnd.sqlite3',
  zip: 'application/zip',
};

/** The media type that IANA has for such a file. Throws for an ending that none is known of. */
export function mediaTypeOf(name: string): string {
  const type = mediaTypes[name.slice(name.lastIndexOf('.') + 1)];
  if (type === undefined) throw new TypeError(`no media type is known for ${name}`);
  return type;
}
