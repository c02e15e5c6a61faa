import type { RowRecord, RowUnit, TaskRecord, UnitRole } from '../../records/model.ts';
import { toTaskUnits } from '../../records/task-roles.ts';
import { numberText } from '../frame/count-text.ts';
import { documentDate, originalUrl, type PageDate, rowUrl } from '../frame/document-facts.ts';
import type { LedgerIndex } from '../frame/ledger-index.ts';
import { documentKindNames, roleNames, roles } from '../frame/record-names.ts';
import { toAnchor } from '../frame/to-anchor.ts';
import { taskText } from './task-text.ts';
import { describeFormer } from './wording-history.ts';

/** A unit as a page names it; no address where the registry does not know the unit. */
export interface UnitMention {
  readonly name: string;
  readonly url: string | null;
}

export interface RoleUnits {
  readonly role: string;
  /** Whether they lead, for the search: those named first, unless they are called supporting; those of its parts are only listed. */
  readonly field: 'lead' | 'supporting' | 'listed';
  readonly units: readonly UnitMention[];
  /** True where the row shares a merged cell with the one above. */
  readonly inherited: boolean;
}

/** What one document says about a task, the reported progress apart. */
export interface RowStatement {
  /** Id of the row record. */
  readonly row: string;
  readonly anchor: string;
  readonly kind: string;
  readonly document: { readonly title: string; readonly number: string | null; readonly url: string };
  readonly date: PageDate;
  /** Annex and headings above the row. */
  readonly path: readonly string[];
  /** Null where the document says the same as the page does above. */
  readonly name: string | null;
  readonly text: string | null;
  readonly detail: string | null;
  /** Column heading and cell, as printed; an empty cell is called empty. */
  readonly printed: readonly { readonly heading: string; readonly cell: string }[];
  readonly leaders: string | null;
  /** As printed, and the last day that it leaves, an ISO date, where one follows. */
  readonly deadline: RowRecord['deadline'];
  /** By which document its words were changed, or its task was left out. */
  readonly former: string | null;
  readonly damaged: string | null;
  /** What looks like a slip of the row and is printed so. */
  readonly printedSo: readonly string[];
  readonly rowUrl: string;
  readonly originalUrl: string;
  readonly lines: string;
}

/** The statement of one row. Throws where the row's document is unknown: the records do not fit together. */
export function toRowStatement(index: LedgerIndex, row: RowRecord, task: TaskRecord): RowStatement {
  const document = index.documents.get(row.document);
  if (!document) throw new Error(`${row.id}: ${row.document}`);
  return {
    row: row.id,
    anchor: toAnchor(row.id),
    kind: documentKindNames[document.kind],
    document: { title: document.title, number: document.documentNumber, url: document.url },
    date: documentDate(document),
    path: row.table ? [row.table, ...row.path] : row.path,
    name: row.name === task.name ? null : row.name,
    text: row.text === task.text ? null : row.text,
    detail: row.detail,
    printed: [...Object.entries(row.unitsAsPrinted), ...Object.entries(row.fields)].map(([heading, cell]) => ({
      heading,
      cell: printedCell(cell),
    })),
    leaders: row.leaders.map((leader) => leader.name).join('、') || null,
    deadline: row.deadline,
    former: describeFormer(index, task, row),
    damaged: row.damaged,
    printedSo: document.printedSo.filter(({ where }) => where === row.anchor).map(({ reason }) => reason),
    rowUrl: rowUrl(document, row),
    originalUrl: originalUrl(document, row.source.startLine),
    lines: printedLines(row),
  };
}

const leadingRoles: ReadonlySet<UnitRole> = new Set(['lead', 'responsible']);

/**
 * The units of one task or of several by role: in a task each once, in the role that the most specific document gives it. What each
 * document prints stands in its statement.
 * @param tasks The rows of each, oldest document first.
 */
export function unitsByRole(index: LedgerIndex, ...tasks: readonly (readonly RowRecord[])[]): RoleUnits[] {
  const units = tasks.flatMap(toTaskUnits);
  const named = roles.filter((role) => units.some((unit) => unit.role === role));
  return named.map((role, nth) => ({
    role: roleNames[role],
    field: nth === 0 && leadingRoles.has(role) ? 'lead' : 'supporting',
    ...toMentions(
      index,
      units.filter((unit) => unit.role === role),
    ),
  }));
}

function toMentions(index: LedgerIndex, units: readonly RowUnit[]): Pick<RoleUnits, 'units' | 'inherited'> {
  const mentions = new Map<string, UnitMention>();
  for (const unit of units) {
    const department = unit.department === null ? undefined : index.departments.get(unit.department);
    const key = department?.id ?? unit.name;
    if (!mentions.has(key)) mentions.set(key, { name: unit.name, url: department?.url ?? null });
  }
  return { units: [...mentions.values()], inherited: units.some((unit) => unit.inherited) };
}

/** Where the original prints the row: by lines, or by the place that its format has (第 2 页 表 1 第 3 行). */
export function printedLines({ place, source }: RowRecord): string {
  return place === null ? numberText.lineRange(source.startLine, source.endLine) : ` ${place}`;
}

function printedCell(cell: string): string {
  return cell.trim() === '' ? taskText.emptyCell : cell;
}

/** The printed row as a link, under its document's title. */
export function rowLink(index: LedgerIndex, id: string): { readonly name: string; readonly url: string } {
  const row = index.rows.get(id);
  const document = row && index.documents.get(row.document);
  return row && document ? { name: document.title, url: rowUrl(document, row) } : { name: id, url: '' };
}
