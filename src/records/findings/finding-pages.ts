import type { FindingKind, FindingRecord } from '../model.ts';

/** The page on which each kind of finding stands, under /findings/. */
export const findingPages: Readonly<Record<FindingKind, string>> = {
  difference: 'differences',
  target: 'targets',
  'number-conflict': 'number-conflicts',
  'declared-count': 'declared-counts',
  'printed-so': 'printed-so',
  'no-figure': 'no-figure',
  'not-yet-measured': 'not-yet-measured',
  'not-reported': 'not-reported',
  claim: 'claims',
  'passed-deadline': 'passed-deadlines',
  'number-dropped': 'numbers-dropped',
  'step-back': 'steps-back',
  'changed-target': 'changed-targets',
  'missing-report': 'missing-reports',
};

/** The id of a finding, and its address: the page of its kind, at the finding. */
export function toFindingAddress(kind: FindingKind, place: string): Pick<FindingRecord, 'id' | 'url'> {
  return { id: `${kind}/${place}`, url: `/findings/${findingPages[kind]}/#${place.replaceAll('/', '-')}` };
}
