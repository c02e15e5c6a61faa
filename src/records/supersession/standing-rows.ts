import type { RowRecord, TaskRecord } from '../model.ts';
import type { Supersession } from './supersession.ts';

/**
 * The row of a task whose words stand: that of the newest document that takes the place of another one of its rows, or else
 * the oldest.
 * @param rows The rows of one task, oldest document first; not empty.
 */
export function findStanding<Row extends Pick<RowRecord, 'document'>>(
  rows: readonly Row[],
  { revises, isReport }: Supersession,
): Row | undefined {
  const newest = rows.findLast(
    ({ document }) => !isReport(document) && rows.some((other) => revises(document, other.document)),
  );
  return newest ?? rows[0];
}

/** The rows before the one that stands: neither their words nor their units hold any more, what they report does. */
export function findFormer<Row extends Pick<RowRecord, 'document'>>(
  rows: readonly Row[],
  supersession: Supersession,
): Row[] {
  const standing = findStanding(rows, supersession);
  return standing === undefined ? [] : rows.slice(0, rows.indexOf(standing));
}

/** The rows of a task that say who answers for it. */
export function findNamingRows(
  { rows, former }: Pick<TaskRecord, 'rows' | 'former'>,
  byId: ReadonlyMap<string, RowRecord>,
): readonly RowRecord[] {
  return findNaming(
    rows.flatMap((id) => byId.get(id) ?? []),
    former,
  );
}

/** Of these rows those that say who answers: those that hold, unless none of these names anybody. */
export function findNaming<Row extends Pick<RowRecord, 'id' | 'units'>>(
  rows: readonly Row[],
  former: readonly string[],
): readonly Row[] {
  const holding = rows.filter(({ id }) => !former.includes(id));
  return holding.some(({ units }) => units.length > 0) ? holding : rows;
}

/**
 * The document that took the place of all that promised a task and does not state it itself; null where the task stands.
 * @param unclear Rows of which nobody can say yet whether they state the same: then none is said to be dropped.
 */
export function findDropping(
  rows: readonly Pick<RowRecord, 'document' | 'id'>[],
  { replacedBy, isReport }: Supersession,
  unclear: ReadonlySet<string>,
): string | null {
  const promising = rows.filter(({ document }) => !isReport(document));
  const last = promising.at(-1);
  const by = last === undefined ? null : replacedBy(last.document);
  if (by === null || promising.some(({ document, id }) => replacedBy(document) === null || unclear.has(id)))
    return null;
  return by;
}
