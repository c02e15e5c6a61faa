import type { FindingKind } from '../model.ts';

/** The page on which each kind of finding stands, under /findings/. */
export const findingPages: Readonly<Record<FindingKind, string>> = {
  difference: 'differences',
  'number-conflict': 'number-conflicts',
  'declared-count': 'declared-counts',
  'no-figure': 'no-figure',
  'not-yet-measured': 'not-yet-measured',
  'not-reported': 'not-reported',
};
