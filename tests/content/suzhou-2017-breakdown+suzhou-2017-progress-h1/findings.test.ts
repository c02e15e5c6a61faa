import { expect, test } from 'vitest';
import type { FindingKind } from '../../../src/records/model.ts';
import { readPublished } from '../read-published.ts';

/** What comes to light when the progress is laid beside the plan, read by hand. */
const { findings } = (await readPublished('suzhou-2017-breakdown', 'suzhou-2017-progress-h1')).ledger;
const placesOf = (kind: FindingKind) =>
  findings.filter((finding) => finding.kind === kind).map(({ task }) => task?.replace('suzhou-2017/', ''));

test('these rows differ', () => {
  expect(placesOf('difference')).toEqual(['18-2', '22-1', '36-1', '49-1', '53-4', '56-1', '57-2', '59-3']);
});

test('112, 113 and 114 of the same projects are said, once', () => {
  expect(placesOf('number-conflict')).toEqual(['31-1']);
  const conflict = findings.find(({ kind }) => kind === 'number-conflict');
  expect(conflict?.quotations.map(({ quote }) => /11\d/u.exec(quote)?.[0])).toEqual(['113', '114', '112']);
});

test('these targets have no figure, and these are not measured yet', () => {
  const places = ['7-1', '18-3', '19-1', '24-1', '27-2', '29-1', '32-3', '35-1', '44-1', '57-5', '60-1'];
  expect(placesOf('no-figure')).toEqual(places);
  expect(placesOf('not-yet-measured')).toEqual(['5-1', '9-1', '14-1', '15-1', '16-1']);
});

test('33 projects of other kinds answer no 100, and jobs no rate', () => {
  const statementOf = (place: string) =>
    findings.find(({ kind, task }) => kind === 'no-figure' && task === `suzhou-2017/${place}`)?.statement;
  expect(statementOf('18-3')).toBe('目标“100个”：进展中没有这件事的数字（“4个”“29个”“33个”“1100个”说的是别的事）。');
  expect(statementOf('35-1')).toBe('目标“95%以上”：进展中没有这件事的数字（“86.1%”说的是别的事）。');
});

test('half a year decides none of the targets', () => {
  const targets = findings.filter(({ kind }) => kind === 'target');
  expect(targets.length).toBeGreaterThan(0);
  expect(new Set(targets.map(({ outcome }) => outcome))).toEqual(new Set(['cannot-tell']));
});
