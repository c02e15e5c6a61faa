import type { Column } from '../../outputs/data-table.ts';
import type { ChangedField } from './published-change.ts';

/** How the records of one kind are laid side by side. */
export interface RecordKind<Entry> {
  /** What names a record as long as it is about the same. */
  key(entry: Entry): string;
  readonly columns: readonly Pick<Column<Entry>, 'name' | 'title' | 'cell'>[];
  /** Names of columns that say where a record stands, or what another kind tells already. */
  readonly without?: readonly string[];
}

/** A record that differs: as it is now, or as it was where it is gone; and the fields in which it differs. */
export interface RecordChange<Entry> {
  readonly turn: 'new' | 'gone' | 'changed';
  readonly entry: Entry;
  readonly fields: readonly ChangedField[];
}

/** The records that differ, in the order of the later side; those that are gone come last. */
export function compareRecords<Entry extends object>(
  kind: RecordKind<Entry>,
  before: readonly Entry[],
  after: readonly Entry[],
): RecordChange<Entry>[] {
  const [known, present] = [byKey(kind, before), byKey(kind, after)];
  const gone = [...known].flatMap(([key, entry]): RecordChange<Entry>[] =>
    present.has(key) ? [] : [{ turn: 'gone', entry, fields: [] }],
  );
  const others = [...present].flatMap(([key, entry]): RecordChange<Entry>[] => {
    const was = known.get(key);
    if (was === undefined) return [{ turn: 'new', entry, fields: [] }];
    const fields = compareFields(kind, was, entry);
    return fields.length === 0 ? [] : [{ turn: 'changed', entry, fields }];
  });
  return [...others, ...gone];
}

function compareFields<Entry>({ columns, without = [] }: RecordKind<Entry>, was: Entry, is: Entry): ChangedField[] {
  return columns.flatMap(({ name, title, cell }): ChangedField[] => {
    const [before, after] = [toText(cell(was)), toText(cell(is))];
    return without.includes(name) || before === after ? [] : [{ title, before, after }];
  });
}

function toText(cell: string | number | boolean | null): string | null {
  return cell === null || cell === '' ? null : String(cell);
}

/** Where several have one key, the later ones are told apart by their number. */
function byKey<Entry>({ key }: RecordKind<Entry>, entries: readonly Entry[]): Map<string, Entry> {
  const groups = Map.groupBy(entries, key);
  return new Map(
    [...groups].flatMap(([own, group]) => group.map((entry, nth) => [nth === 0 ? own : `${own} ${nth + 1}`, entry])),
  );
}
