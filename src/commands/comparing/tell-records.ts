import { compareRecords } from './compare-records.ts';
import type { ComparedSide } from './compared-side.ts';
import type { PublishedChange } from './published-change.ts';
import type { ToldKind } from './told-kinds.ts';

/** What changes of the records of one kind. */
export function tellRecords<Entry extends object>(
  told: ToldKind<Entry>,
  before: ComparedSide,
  after: ComparedSide,
): PublishedChange[] {
  return compareRecords(told, told.list(before), told.list(after)).flatMap(({ turn, entry, fields }) => {
    const [own, other] = turn === 'gone' ? [before, after] : [after, before];
    if (turn !== 'changed' && !told.isToldAlone(entry, other)) return [];
    return { kind: told.kind, turn, ...told.describe(entry, own), fields, carried: 0 };
  });
}
