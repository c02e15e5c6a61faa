import { type DataTable, joinList } from '../../outputs/data-table.ts';
import { changesTable } from '../../outputs/tables/changes-table.ts';
import { departmentsTable } from '../../outputs/tables/departments-table.ts';
import { districtsTable } from '../../outputs/tables/districts-table.ts';
import { documentsTable } from '../../outputs/tables/documents-table.ts';
import { figuresTable } from '../../outputs/tables/figures-table.ts';
import { findingsTable } from '../../outputs/tables/findings-table.ts';
import { observationsTable } from '../../outputs/tables/observations-table.ts';
import { rowsTable } from '../../outputs/tables/rows-table.ts';
import { tasksTable } from '../../outputs/tables/tasks-table.ts';
import { termsTable } from '../../outputs/tables/terms-table.ts';
import { topicsTable } from '../../outputs/tables/topics-table.ts';
import { toDocumentAddress } from '../../records/addresses/list-addresses.ts';
import { verdictRules } from '../../records/links/verdict-rules.ts';
import type { IndicatorRecord, TaskRecord, Verdict } from '../../records/model.ts';
import type { Correction, Omission } from '../../records/schema/document-record.ts';
import { changeText } from '../../views/frame/change-line.ts';
import { stateNames, taskState } from '../../views/task/task-state.ts';
import type { RecordKind } from './compare-records.ts';
import type { ComparedSide } from './compared-side.ts';
import type { PublishedChange, ToldChangeKind } from './published-change.ts';

type Described = Pick<PublishedChange, 'address' | 'name' | 'place'>;

/** How the records of one kind are compared and told. */
export interface ToldKind<Entry extends object> extends RecordKind<Entry> {
  readonly kind: ToldChangeKind;
  list(side: ComparedSide): readonly Entry[];
  /** Whether a record that `other` has not is told by itself: where not, an address that comes or goes tells it. */
  isToldAlone(entry: Entry, other: ComparedSide): boolean;
  describe(entry: Entry, side: ComparedSide): Described;
}

const never = () => false;
const always = () => true;

/** Where in an original something stands: what moves there says nothing else. */
const linesOfOriginal = ['source_document', 'source_startLine', 'source_endLine', 'place'];

function ofTable<Entry extends object>(
  kind: ToldChangeKind,
  { columns, primaryKey, records }: DataTable<Entry>,
  own: Pick<ToldKind<Entry>, 'without' | 'describe'> & Partial<Pick<ToldKind<Entry>, 'isToldAlone'>>,
): ToldKind<Entry> {
  return {
    kind,
    columns,
    key: (entry) => primaryKey.map((name) => String(Reflect.get(entry, name))).join(' '),
    list: ({ ledger }) => records(ledger),
    isToldAlone: never,
    ...own,
    without: [...primaryKey, ...linesOfOriginal, ...(own.without ?? [])],
  };
}

/** What has an address and a name of its own. */
function describeNamed({ url, name }: { readonly url: string; readonly name: string }): Described {
  return { address: url, name, place: null };
}

function describeTask({ url, name, text, rows: [row = ''] }: TaskRecord, { index, places }: ComparedSide): Described {
  const { document, anchor } = index.rows.get(row) ?? { document: '' };
  return { address: url, name: name ?? text, place: places.ofPart(document, anchor) };
}

/** What a task says now; of a task that a newer document has changed, no row of its own says otherwise. */
export const toldTaskWords: ToldKind<TaskRecord> = {
  kind: 'words',
  key: ({ id }) => id,
  list: ({ ledger }) => ledger.tasks,
  columns: [{ name: 'text', title: '任务', cell: ({ text }) => text }],
  isToldAlone: never,
  describe: describeTask,
};

const states: ToldKind<TaskRecord & { readonly state: string }> = {
  kind: 'state',
  key: ({ id }) => id,
  list: ({ ledger, index }) => ledger.tasks.map((task) => ({ ...task, state: stateNames[taskState(index, task)] })),
  columns: [
    { name: 'state', title: '状态', cell: ({ state }) => state },
    { name: 'statusQuote', title: '状态依据', cell: ({ statusQuote }) => statusQuote },
    { name: 'asOf', title: '截至日期', cell: ({ asOf }) => asOf },
  ],
  isToldAlone: never,
  describe: describeTask,
};

const verdicts: ToldKind<Verdict> = {
  kind: 'verdict',
  key: ({ indicator, district, year }) => `${indicator} ${district} ${year}`,
  list: ({ ledger }) => ledger.verdicts,
  columns: [
    { name: 'statement', title: '判断', cell: ({ statement }) => statement },
    { name: 'rule', title: '规则', cell: ({ rule }) => verdictRules[rule] ?? rule },
  ],
  isToldAlone: always,
  describe: ({ indicator, district, year, target, statement }, { index, places }) => ({
    address: index.indicators.get(indicator)?.url ?? '',
    name: `${index.districts.get(district)?.name ?? district}${year}年${target.name}：${statement}`,
    place: places.ofPart(target.document, target.anchor),
  }),
};

const indicators: ToldKind<IndicatorRecord> = {
  kind: 'record',
  key: ({ id }) => id,
  list: ({ ledger }) => ledger.indicators,
  columns: [
    { name: 'name', title: '名称', cell: ({ name }) => name },
    { name: 'aliases', title: '别名', cell: ({ aliases }) => aliases.join('；') },
    { name: 'better', title: '越高还是越低越好', cell: ({ better }) => better },
    { name: 'parts', title: '组成', cell: ({ parts }) => parts.join('；') },
  ],
  isToldAlone: never,
  describe: describeNamed,
};

/** What was corrected or left out stands at another line as soon as the original has one more above it. */
const withoutPlaces: typeof documentsTable = {
  ...documentsTable,
  columns: documentsTable.columns.map((column) => {
    if (column.name === 'corrections') return { ...column, cell: ({ corrections }) => listCorrections(corrections) };
    return column.name === 'omitted' ? { ...column, cell: ({ omitted }) => listOmitted(omitted) } : column;
  }),
};

function listCorrections(corrections: readonly Correction[]): string {
  return joinList(corrections.map(({ before, after, reason }) => `${before}→${after}（${reason}）`));
}

function listOmitted(omitted: readonly Omission[]): string {
  return joinList(omitted.map(({ text, reason }) => `${text}（${reason}）`));
}

/** What changes where a row says something else. */
export const toldRows = ofTable('words', rowsTable, {
  // The units are told by name, and whose they are by the tasks of the departments.
  without: ['document', 'anchor', 'ordinal', 'unit_departments'],
  describe: ({ document, anchor, name, text }, { places }) => ({
    address: `${toDocumentAddress(document)}#${anchor}`,
    name: name ?? text,
    place: places.ofPart(document, anchor),
  }),
});

/** Every kind but the rows, in the order in which they are told. */
export const toldKinds: readonly ToldKind<object>[] = [
  verdicts,
  states,
  ofTable('value', observationsTable, {
    isToldAlone: ({ document }, { index }) => index.documents.has(document),
    describe: ({ document, anchor, district, year, name, asPrinted }, { index, places }) => ({
      address: `${toDocumentAddress(document)}#${anchor}`,
      name: `${index.districts.get(district)?.name ?? district}${year}年${name}：${asPrinted}`,
      place: places.ofPart(document, anchor),
    }),
  }),
  ofTable('matter', withoutPlaces, {
    // How many rows it has, and how long its original is, follow from what is told.
    without: ['url', 'rows', 'original_lines', 'original_startLine', 'original_endLine'],
    describe: ({ id, url, title }, { places }) => ({ address: url, name: title, place: places.ofPart(id) }),
  }),
  ofTable('finding', findingsTable, {
    without: ['url'],
    isToldAlone: always,
    describe: ({ url, statement, quotations: [first] }, { places }) => ({
      address: url,
      name: statement,
      place: first === undefined ? null : places.ofPart(first.document, first.anchor),
    }),
  }),
  ofTable('record', tasksTable, {
    // The rows say its words, its state and its figures are told by themselves.
    without: ['url', 'name', 'text', 'status', 'statusQuote', 'asOf', 'figures'],
    describe: describeTask,
  }),
  ofTable('record', figuresTable, {
    without: ['url'],
    isToldAlone: ({ task }, { index }) => index.tasks.has(task),
    describe: ({ url, target, reported }) => ({
      address: url,
      name: `目标 ${target.printed}，报告 ${reported.printed}`,
      place: null,
    }),
  }),
  {
    ...ofTable('record', changesTable, {
      isToldAlone: always,
      describe: ({ url, kind, name }) => ({
        address: url,
        name: `${changeText.title}：${changeText.kinds[kind]}，${name}`,
        place: null,
      }),
    }),
    // The addresses tell of what was withdrawn.
    list: ({ ledger }) => ledger.changes.filter(({ kind }) => kind !== 'withdrawn'),
  },
  ofTable('record', departmentsTable, { without: ['url'], describe: describeNamed }),
  ofTable('record', districtsTable, { without: ['url'], describe: describeNamed }),
  indicators,
  ofTable('record', topicsTable, { without: ['url'], describe: describeNamed }),
  ofTable('record', termsTable, {
    without: ['url', 'anchor'],
    describe: ({ url, term, document, anchor }, { places }) => ({
      address: url,
      name: term,
      place: places.ofPart(document, anchor),
    }),
  }),
];
