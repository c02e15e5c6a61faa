import type { DocumentRecord, LeaderRecord, RowRecord } from './model.ts';

/** The names in charge, of each document by themselves, in the order in which they are first printed. */
export function toLeaderRecords(
  documents: readonly Pick<DocumentRecord, 'id' | 'district' | 'year'>[],
  rows: readonly Pick<RowRecord, 'id' | 'document' | 'leaders'>[],
): LeaderRecord[] {
  const byDocument = Map.groupBy(rows, ({ document }) => document);
  return documents.flatMap(({ id: document, district, year }) => {
    const printed = (byDocument.get(document) ?? []).flatMap(({ id, leaders }) =>
      leaders.map(({ name }) => ({ id, name })),
    );
    return [...Map.groupBy(printed, ({ name }) => name)].map(([name, own]) => ({
      id: `${document}/${name}`,
      name,
      document,
      district,
      year,
      rows: [...new Set(own.map(({ id }) => id))],
    }));
  });
}
