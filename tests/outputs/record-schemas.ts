import { z } from 'zod';
import type {
  DepartmentRecord,
  DistrictRecord,
  DocumentRecord,
  FindingRecord,
  Observation,
  RowRecord,
  TaskRecord,
  TermRecord,
  TopicRecord,
} from '../../src/records/model.ts';

const text = z.string().min(1);
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:\+\d{2}:\d{2}|Z)?)?$/);
const line = z.int().positive();
const place = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
const rowKind = z.enum(['indicator', 'task', 'livelihood-project', 'commitment']);
const rowId = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/);
const pagePlace = z.strictObject({ document: place, anchor: text });
const count = z.int().nonnegative();

const documentRecord = z.strictObject({
  id: place,
  url: text,
  title: text,
  kind: z.enum(['task-breakdown', 'progress-report', 'government-work-report', 'news']),
  district: place,
  year: z.int(),
  documentNumber: text.nullable(),
  issuer: text.nullable(),
  dateIssued: date.nullable(),
  datePublished: date.nullable(),
  contentSource: text.nullable(),
  indexNumber: text.nullable(),
  topicCategory: text.nullable(),
  validity: text.nullable(),
  original: z.strictObject({
    path: text,
    name: text,
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    lines: line,
    startLine: line,
    endLine: line,
  }),
  rows: count,
  omitted: z.array(z.strictObject({ line, text: z.string(), reason: text })),
  corrections: z.array(z.strictObject({ line, before: z.string(), after: z.string(), reason: text })),
  printedSo: z.array(z.strictObject({ rule: text, where: text, reason: text })),
  notTasks: z.array(z.strictObject({ where: text, reason: text })),
  damaged: z.array(z.strictObject({ row: place, reason: text })),
}) satisfies z.ZodType<DocumentRecord>;

const rowRecord = z.strictObject({
  id: rowId,
  document: place,
  anchor: text,
  table: text.nullable(),
  kind: rowKind,
  numberAsPrinted: z.string().nullable(),
  deadline: z.strictObject({ asPrinted: z.string(), date: z.iso.date().nullable() }).nullable(),
  fields: z.record(z.string(), z.string()),
  itemNumber: z.int().nullable(),
  ordinal: z.int().positive(),
  path: z.array(text),
  name: text.nullable(),
  text,
  detail: text.nullable(),
  units: z.array(
    z.strictObject({
      role: z.enum(['lead', 'supporting', 'responsible', 'related']),
      name: text,
      department: text.nullable(),
      inherited: z.boolean(),
    }),
  ),
  unitsAsPrinted: z.record(text, z.string()),
  leaders: z.array(z.strictObject({ name: text, inherited: z.boolean() })),
  progress: z.array(text).nullable(),
  damaged: text.nullable(),
  source: z.strictObject({ document: place, startLine: line, endLine: line }),
}) satisfies z.ZodType<RowRecord>;

const taskRecord = z.strictObject({
  id: rowId,
  url: text,
  district: place,
  year: z.int(),
  kind: rowKind,
  name: text.nullable(),
  text,
  topics: z.array(text),
  rows: z.array(rowId).min(1),
  links: z.array(
    z.strictObject({
      from: rowId,
      to: rowId,
      rule: z.enum(['same-place', 'same-number', 'same-words', 'registry']),
      score: z.number(),
    }),
  ),
  mentions: z.array(
    z.strictObject({
      document: place,
      anchor: text,
      quote: text,
      words: text,
      rule: z.enum(['sentence', 'clause', 'declared-count', 'registry']),
      score: z.number(),
    }),
  ),
  partOf: rowId.nullable(),
  leads: z.array(text),
  supporting: z.array(text),
  completion: z.array(z.strictObject({ percent: z.number(), quote: text, row: rowId })),
  status: z.enum(['completed', 'in-progress', 'not-yet-measured', 'not-stated']),
  statusQuote: text.nullable(),
  differences: z.array(
    z.strictObject({
      from: rowId.nullable(),
      to: rowId,
      fromPlace: pagePlace,
      toPlace: pagePlace,
      field: text,
      before: text,
      after: text,
      kind: z.enum(['wording', 'number', 'department', 'damage']),
      changes: z.array(z.strictObject({ before: z.string(), after: z.string() })).min(1),
    }),
  ),
}) satisfies z.ZodType<TaskRecord>;

const departmentRecord = z.strictObject({
  id: rowId,
  url: text,
  name: text,
  district: place,
  kind: text,
  aliases: z.array(text),
  successors: z.array(
    z.strictObject({
      id: rowId,
      year: z.int(),
      how: z.enum(['renamed', 'merged', 'split', 'abolished', 'transferred']),
      source: text,
    }),
  ),
  counts: z.strictObject({ lead: count, supporting: count, responsible: count, related: count }),
}) satisfies z.ZodType<DepartmentRecord>;

const districtRecord = z.strictObject({
  id: place,
  url: text,
  name: text,
  kind: text,
  parent: place.nullable(),
  aliases: z.array(text),
}) satisfies z.ZodType<DistrictRecord>;

const observation = z.strictObject({
  indicator: text,
  name: text,
  district: place,
  year: z.int(),
  period: z.enum(['year', 'H1', 'Q1', 'Q1-Q3']),
  kind: z.enum(['target', 'estimate', 'actual']),
  value: z.number().nullable(),
  upper: z.number().nullable(),
  unit: text.nullable(),
  measure: z.enum(['level', 'growth', 'change', 'share']),
  comparator: z.string(),
  asPrinted: text,
  inherited: z.boolean(),
  quote: text.nullable(),
  row: rowId.nullable(),
  document: place,
  anchor: text,
  source: z.strictObject({ startLine: line, endLine: line }),
}) satisfies z.ZodType<Observation>;

const termRecord = z.strictObject({
  id: rowId,
  url: text,
  term: text,
  aliases: z.array(text),
  explanation: z.array(text).min(1),
  document: place,
  district: place,
  year: z.int(),
  anchor: text,
  sameAs: z.array(rowId),
  mentions: z.array(z.strictObject({ document: place, anchor: text, quote: text })),
  source: z.strictObject({ document: place, startLine: line, endLine: line }),
}) satisfies z.ZodType<TermRecord>;

const topicRecord = z.strictObject({
  id: place,
  url: text,
  name: text,
  description: text,
}) satisfies z.ZodType<TopicRecord>;

const findingRecord = z.strictObject({
  id: text,
  url: text,
  kind: z.enum([
    'difference',
    'target',
    'number-conflict',
    'declared-count',
    'no-figure',
    'not-yet-measured',
    'not-reported',
  ]),
  outcome: text.nullable(),
  district: place,
  year: z.int(),
  departments: z.array(text),
  task: rowId.nullable(),
  statement: text,
  rule: text,
  quotations: z.array(z.strictObject({ quote: text, document: place, anchor: z.string() })).min(1),
}) satisfies z.ZodType<FindingRecord>;

/** What each published table's JSON records are, by the table's name; nothing beside these fields is published. */
export const recordSchemas: Readonly<Record<string, z.ZodType>> = {
  documents: documentRecord,
  rows: rowRecord,
  tasks: taskRecord,
  departments: departmentRecord,
  districts: districtRecord,
  observations: observation,
  terms: termRecord,
  topics: topicRecord,

  findings: findingRecord,
};
