import type { VFile } from 'vfile';
import type { ColumnRegistry } from '../../../columns/column-registry.ts';
import { toFields } from '../../../columns/heading-row.ts';
import { noEvidence } from '../../../records/values/departments/unit-joint.ts';
import type { Draft } from '../../draft.ts';
import type { TableEvent } from '../reading/table-event.ts';
import { toTextEvents } from './grid-body.ts';
import { toDraftCells } from './grid-cells.ts';
import { bareText, fieldText, type GridField, type GridLine, type GridMatrix, printedCells } from './grid-matrix.ts';

/** A label and what stands beside it. */
interface Entry {
  readonly label: GridField;
  readonly value: GridField;
}

/** The entries of one task, and the rows above it that stand across the form. */
interface Form {
  readonly above: readonly GridLine[];
  readonly entries: Entry[];
}

/** What forms give, as a table would. */
export interface FormReading {
  readonly events: readonly TableEvent[];
  readonly omitted: Draft['omitted'];
}

/** A longer text is no label. */
const longestLabel = 14;
/** Fewer entries are no form. */
const leastEntries = 3;

/**
 * A grid of forms, one a task (项目名称 | …, 进展情况 | …, 责任单位 | …) → a table with the labels for its heading and a row for each
 * form. Null where its labels are not those of tasks. Doubt: `units-broken`.
 */
export function readForms(grid: GridMatrix, columns: ColumnRegistry, file: VFile): FormReading | null {
  const forms = toForms(grid.rows);
  if (forms === null || !areForms(forms, columns)) return null;
  const events: TableEvent[] = [];
  const omitted: Draft['omitted'] = [];
  let known = '';
  for (const { above, entries } of forms) {
    for (const row of above) for (const event of toTextEvents(row)) events.push(event);
    const names = entries.map(({ label }) => bareText(label));
    const line = entries[0]?.label.lines[0]?.line ?? grid.line;
    const isAlike = names.join('\t') === known;
    if (!isAlike) events.push({ type: 'headings', names, line, hasOpenBlanks: false });
    known = names.join('\t');
    events.push(toRow(entries, { line, page: grid.line, columns, file }));
    for (const { label } of entries) {
      omitted.push({ line: label.lines[0]?.line ?? line, text: fieldText(label), reason: '表头' });
    }
  }
  return { events, omitted };
}

interface FormPlace {
  readonly line: number;
  readonly page: number;
  readonly columns: ColumnRegistry;
  readonly file: VFile;
}

function toRow(entries: readonly Entry[], { line, page, columns, file }: FormPlace): TableEvent {
  const fields = toFields(
    entries.map(({ label }) => bareText(label)),
    columns,
  );
  const values = entries.map(({ value }): GridField => ({ ...value, merge: 'none' }));
  const cells = toDraftCells({ fields: values, line }, fields, { evidence: noEvidence, hasMarks: true, file });
  return { type: 'row', cells, line, page, cutOff: null };
}

/** A label that comes again, or a row across, begins another form. Null where a row is no entries. */
function toForms(rows: readonly GridLine[]): Form[] | null {
  const forms: Form[] = [];
  let above: GridLine[] = [];
  for (const row of rows) {
    const own = row.fields.filter(({ merge }) => merge === 'none');
    if (own.length === 1 && printedCells(row).length === 1) {
      above.push(row);
      continue;
    }
    if (own.length % 2 !== 0 || own.length === 0) return null;
    const entries = Array.from({ length: own.length / 2 }, (_, nth): Entry => {
      return { label: own[nth * 2] as GridField, value: own[nth * 2 + 1] as GridField };
    });
    const last = forms.at(-1);
    const labels = new Set(last?.entries.map(({ label }) => bareText(label)));
    const isNew = last === undefined || above.length > 0 || entries.some(({ label }) => labels.has(bareText(label)));
    if (isNew) forms.push({ above, entries });
    else for (const entry of entries) last.entries.push(entry);
    above = [];
  }
  return above.length > 0 ? null : forms;
}

/** Most labels are known, one of them names the task, and what stands beside them is not known. */
function areForms(forms: readonly Form[], columns: ColumnRegistry): boolean {
  const entries = forms.flatMap((form) => form.entries);
  const isKnown = (field: GridField) => columns(bareText(field)) !== null;
  const known = entries.filter(({ label }) => isKnown(label));
  const values = entries.filter(({ value }) => bareText(value) !== '' && isKnown(value));
  const areLabels = entries.every(({ label }) => {
    const text = bareText(label);
    return text !== '' && text.length <= longestLabel && !/[。；;]/u.test(text);
  });
  return (
    areLabels &&
    forms.length > 0 &&
    forms.every((form) => form.entries.length >= leastEntries && namesTask(form, columns)) &&
    known.length * 3 >= entries.length * 2 &&
    values.length * 4 <= entries.length
  );
}

function namesTask({ entries }: Form, columns: ColumnRegistry): boolean {
  const fields = entries.map(({ label }) => columns(bareText(label)));
  const names = fields.filter((field) => field === 'text' || field === 'name' || field === 'detail');
  return names.length > 0 && new Set(entries.map(({ label }) => bareText(label))).size === entries.length;
}
