import type { PagePlace, RowRecord, RowUnit, TaskDifference } from '../model.ts';
import { findStanding } from '../supersession/standing-rows.ts';
import type { Supersession } from '../supersession/supersession.ts';
import { foldWords } from './fold-wording.ts';
import { type TextChange, toTextDifference } from './text-difference.ts';

type Places = Pick<TaskDifference, 'from' | 'to' | 'fromPlace' | 'toPlace'>;

/**
 * What each row of a task says differently from the one before; a row of a document that revises another one, from the words
 * that stood until then, and that is no slip but a revision. Who repeats what another one has changed has changed nothing.
 * @param rows Oldest document first.
 */
export function toTaskDifferences(rows: readonly RowRecord[], supersession: Supersession): TaskDifference[] {
  return rows.slice(1).flatMap((row, at) => {
    const before = rows.slice(0, at + 1);
    const revised = findRevised(row, before, supersession);
    const found = toRowDifferences(revised ?? (before.at(-1) as RowRecord), row);
    return revised === undefined ? found : found.map(toRevised);
  });
}

/** Of what a row revises the words that stood: those of the newest document that has changed the same. */
function findRevised(
  { document: newer }: RowRecord,
  before: readonly RowRecord[],
  supersession: Supersession,
): RowRecord | undefined {
  const at = before.findLastIndex(({ document }) => supersession.revises(newer, document));
  const revised = before[at];
  if (revised === undefined || supersession.isReport(newer)) return revised;
  const standing = findStanding(before, supersession);
  return standing !== undefined && before.indexOf(standing) > at ? standing : revised;
}

/** What is lost in a copy was changed by nobody. */
function toRevised(difference: TaskDifference): TaskDifference {
  return difference.kind === 'damage' ? difference : { ...difference, kind: 'revised' };
}

/** What two rows of one task say differently: their texts, their deadlines, who is named, and who leads. */
export function toRowDifferences(before: RowRecord, after: RowRecord): TaskDifference[] {
  const places = { from: before.id, to: after.id, fromPlace: placeOf(before), toPlace: placeOf(after) };
  const damage = [before, after].flatMap(({ damaged }) => damaged ?? []);
  return [
    ...toWordingDifference(places, 'text', before.text, after.text, damage),
    ...toWordingDifference(places, 'name', before.name, after.name, damage),
    ...toWordingDifference(places, 'detail', before.detail, after.detail, damage),
    ...toDeadlineDifference(places, before, after, damage),
    ...toUnitDifference(places, before, after),
    ...toLeadDifference(places, before, after),
  ];
}

/** Where the row stands on its document's page. */
export function placeOf({ document, anchor }: RowRecord): PagePlace {
  return { document, anchor };
}

/** What two wordings of one field differ in; a field that one document does not have is no difference. */
export function toWordingDifference(
  places: Places,
  field: 'text' | 'name' | 'detail' | 'deadline',
  before: string | null,
  after: string | null,
  damage: readonly string[],
): TaskDifference[] {
  if (before === null || after === null) return [];
  const { changes } = toTextDifference(before, after);
  if (changes.length === 0) return [];
  const kind = isDamaged([before, after], damage) ? 'damage' : changes.some(isNumber) ? 'number' : 'wording';
  const plain = changes.map((change) => ({ before: change.before, after: change.after }));
  return [{ ...places, field, before, after, kind, changes: plain }];
}

/** Two wordings that leave the same last day are no difference. */
function toDeadlineDifference(
  places: Places,
  before: RowRecord,
  after: RowRecord,
  damage: readonly string[],
): TaskDifference[] {
  const [old, young] = [before.deadline, after.deadline];
  if (old === null || young === null || (old.date !== null && old.date === young.date)) return [];
  return toWordingDifference(places, 'deadline', old.asPrinted, young.asPrinted, damage);
}

function isNumber(change: TextChange): boolean {
  return change.isNumber;
}

/** True where a declared loss quotes words of one of the texts; a loss that quotes nothing is one of the whole row. */
function isDamaged(texts: readonly string[], damage: readonly string[]): boolean {
  return damage.some((reason) => {
    const quoted = [...reason.matchAll(/“([^”]+)”/gu)].map((match) => foldWords(match[1] ?? ''));
    return quoted.length === 0 || quoted.some((words) => texts.some((text) => foldWords(text).includes(words)));
  });
}

/**
 * Who is named, by role where both documents have the same columns, else all together; the order does not count. A document
 * that has a column for leads alone says nothing of the others.
 */
function toUnitDifference(places: Places, before: RowRecord, after: RowRecord): TaskDifference[] {
  if (!hasUnits(before) || !hasUnits(after) || hasLeadsOnly(before) !== hasLeadsOnly(after)) return [];
  const roles = (row: RowRecord) => [...new Set(row.units.map(({ role }) => role))];
  const columns = (row: RowRecord) => Object.keys(row.unitsAsPrinted).join('\n');
  const groups = columns(before) === columns(after) ? [...new Set([...roles(before), ...roles(after)])] : [null];
  return groups.flatMap((role) => {
    const of = (row: RowRecord) => row.units.filter((unit) => role === null || unit.role === role);
    const gone = missingFrom(of(before), of(after));
    const come = missingFrom(of(after), of(before));
    if (gone.length === 0 && come.length === 0) return [];
    return [
      toDepartmentDifference(places, 'units', before, after, { before: gone.join('、'), after: come.join('、') }),
    ];
  });
}

/** Whether its one column of units is for leads by its name. */
function hasLeadsOnly({ units, unitsAsPrinted }: RowRecord): boolean {
  const headings = Object.keys(unitsAsPrinted);
  const isForLeads = headings.length === 1 && /牵头|主办|主责/u.test(headings[0] ?? '');
  return isForLeads && units.every(({ role }) => role === 'lead');
}

/** Who leads: where one document only lists units, the one that it names first. */
function toLeadDifference(places: Places, before: RowRecord, after: RowRecord): TaskDifference[] {
  const [old, young] = [leadsOf(before), leadsOf(after)];
  const named = [before, after].map(({ units }) => units.some(({ role }) => role === 'lead'));
  if (old.length === 0 || young.length === 0 || !named.includes(true)) return [];
  const isSame = named.every(Boolean)
    ? missingFrom(old, young).length === 0 && missingFrom(young, old).length === 0
    : missingFrom(old, young).length < old.length;
  if (isSame) return [];
  const names = (units: readonly RowUnit[]) => units.map(({ name }) => name).join('、');
  return [toDepartmentDifference(places, 'lead', before, after, { before: names(old), after: names(young) })];
}

function leadsOf({ units }: RowRecord): RowUnit[] {
  const leads = units.filter(({ role }) => role === 'lead');
  return leads.length > 0 ? leads : units.slice(0, 1);
}

function toDepartmentDifference(
  places: Places,
  field: string,
  before: RowRecord,
  after: RowRecord,
  change: { before: string; after: string },
): TaskDifference {
  return { ...places, field, before: printed(before), after: printed(after), kind: 'department', changes: [change] };
}

/** The cells of the units with their headings, as printed; empty ones left out. */
function printed({ unitsAsPrinted }: RowRecord): string {
  const cells = Object.entries(unitsAsPrinted).filter(([, cell]) => cell.trim() !== '');
  return cells.map(([heading, cell]) => `${heading}：${cell.replaceAll('\n', '')}`).join('；');
}

function hasUnits({ units }: RowRecord): boolean {
  return units.length > 0;
}

/** Names of the units that are not among the others, by department where it is known. */
function missingFrom(units: readonly RowUnit[], others: readonly RowUnit[]): string[] {
  const known = new Set(others.map(toKey));
  return units.filter((unit) => !known.has(toKey(unit))).map(({ name }) => name);
}

function toKey({ department, name }: RowUnit): string {
  return department ?? foldWords(name);
}
