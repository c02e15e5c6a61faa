import { expect, test } from 'vitest';
import type { FindingKind } from '../../../src/records/model.ts';
import { readPublished } from '../read-published.ts';

/** What comes to light when the progress is laid beside the plan, read by hand. */
const { findings } = (await readPublished('suzhou-2017-breakdown', 'suzhou-2017-progress-h1')).ledger;
const placesOf = (kind: FindingKind) =>
  findings.filter((finding) => finding.kind === kind).map(({ task }) => task?.replace('suzhou-2017/', ''));

test('these rows differ', () => {
  expect(placesOf('difference')).toEqual(['18-2', '22-1', '31-1', '36-1', '49-1', '53-4', '56-1', '57-2', '59-3']);
});

test('112, 113 and 114 of the same projects are said', () => {
  expect(placesOf('number-conflict')).toEqual(['31-1']);
  const conflict = findings.find(({ kind }) => kind === 'number-conflict');
  expect(conflict?.quotations.map(({ quote }) => /11\d/u.exec(quote)?.[0])).toEqual(['113', '114', '112']);
});

test('no figure is given in the unit of these targets, and these are not measured yet', () => {
  expect(placesOf('no-figure')).toEqual(['7-1', '19-1', '24-1', '27-2', '29-1', '32-3', '44-1', '57-5', '60-1']);
  expect(placesOf('not-yet-measured')).toEqual(['5-1', '9-1', '14-1', '15-1', '16-1']);
});

test('half a year decides none of the targets', () => {
  const targets = findings.filter(({ kind }) => kind === 'target');
  expect(targets.length).toBeGreaterThan(0);
  expect(new Set(targets.map(({ outcome }) => outcome))).toEqual(new Set(['cannot-tell']));
});
