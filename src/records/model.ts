/**
 * The domain: what the ledger consists of. Every record is also published in /data/ under these names;
 * fields are only ever added, never renamed or removed. What a record is stands in its schema, which types it here and
 * in Astro's store, and describes it in the published data.
 */

export type { ChangeKind, ChangeRecord } from './schema/change-record.ts';
export type { DepartmentRecord } from './schema/department-record.ts';
export type { DistrictRecord } from './schema/district-record.ts';
export type { Correction, DocumentKind, DocumentRecord, Omission } from './schema/document-record.ts';
export type { FigureRecord, FigureRule, TaskFigure } from './schema/figure-record.ts';
export type { FindingKind, FindingRecord } from './schema/finding-record.ts';
export type {
  IndicatorRecord,
  Observation,
  ObservationRecord,
  Verdict,
  VerdictGroup,
} from './schema/indicator-record.ts';
export type { LeaderRecord } from './schema/leader-record.ts';
export type { Ledger, LedgerRecord } from './schema/ledger.ts';
export type { PagePlace, SourcePlace } from './schema/places.ts';
export type { RowKind, RowLeader, RowRecord, RowUnit, UnitRole } from './schema/row-record.ts';
export type { SectionRecord } from './schema/section-record.ts';
export type { Mention, RowLink, TaskDifference, TaskRecord, TaskReport, TaskStatus } from './schema/task-record.ts';
export type { TermRecord } from './schema/term-record.ts';
export type { TopicRecord } from './schema/topic-record.ts';
