/**
 * The domain: what the ledger consists of. Every record is also published in /data/ under these names;
 * fields are only ever added, never renamed or removed. What a record is stands in its schema, which types it here and
 * in Astro's store, and describes it in the published data.
 */

import type { DepartmentRecord } from './schema/department-record.ts';
import type { DistrictRecord } from './schema/district-record.ts';
import type { DocumentRecord } from './schema/document-record.ts';
import type { FindingRecord } from './schema/finding-record.ts';
import type { IndicatorRecord, Observation, Verdict } from './schema/indicator-record.ts';
import type { RowRecord } from './schema/row-record.ts';
import type { SectionRecord } from './schema/section-record.ts';
import type { TaskRecord } from './schema/task-record.ts';
import type { TermRecord } from './schema/term-record.ts';
import type { TopicRecord } from './schema/topic-record.ts';

export type { DepartmentRecord } from './schema/department-record.ts';
export type { DistrictRecord } from './schema/district-record.ts';
export type { Correction, DocumentKind, DocumentRecord, Omission } from './schema/document-record.ts';
export type { FindingKind, FindingRecord } from './schema/finding-record.ts';
export type { IndicatorRecord, Observation, Verdict, VerdictResult } from './schema/indicator-record.ts';
export type { PagePlace, SourcePlace } from './schema/places.ts';
export type { RowKind, RowLeader, RowRecord, RowUnit, UnitRole } from './schema/row-record.ts';
export type { SectionRecord } from './schema/section-record.ts';
export type { Mention, RowLink, TaskDifference, TaskRecord, TaskStatus } from './schema/task-record.ts';
export type { TermRecord } from './schema/term-record.ts';
export type { TopicRecord } from './schema/topic-record.ts';

/** Everything that the site is built from. */
export interface Ledger {
  readonly documents: readonly DocumentRecord[];
  readonly sections: readonly SectionRecord[];
  readonly rows: readonly RowRecord[];
  readonly tasks: readonly TaskRecord[];
  readonly departments: readonly DepartmentRecord[];
  readonly districts: readonly DistrictRecord[];
  readonly observations: readonly Observation[];
  readonly terms: readonly TermRecord[];
  readonly topics: readonly TopicRecord[];
  readonly indicators: readonly IndicatorRecord[];
  readonly verdicts: readonly Verdict[];
  readonly findings: readonly FindingRecord[];
}
