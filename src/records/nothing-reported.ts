import type { RowRecord } from './model.ts';

/** What a row of running text says in columns: it has none. */
export const nothingReported = {
  before: null,
  progress: null,
  progressByPeriod: [],
  statedStatus: null,
  statusHeading: null,
  statusLegend: null,
  percentage: null,
  fields: {},
} as const satisfies Partial<RowRecord>;
