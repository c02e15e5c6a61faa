import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { loadSiteContent } from '../../src/collections/site-content.ts';
import { verdictRules } from '../../src/records/links/verdict-rules.ts';

const { findings, verdicts } = (await loadSiteContent(resolve('content'))).ledger;

test('each target that an outcome is stated of has a finding with the words of both', () => {
  const targets = findings.filter(({ kind }) => kind === 'target');
  const stated = verdicts.filter(({ outcome, others }) => outcome !== null || others.length > 0);
  expect(targets).toHaveLength(stated.length);
  expect(targets.every(({ quotations }) => quotations.length > 1)).toBe(true);
  expect(targets.some(({ rule }) => rule === verdictRules['no-outcome'])).toBe(false);
});

test('every finding is named once, on a page of its own kind, with its words and its rule', () => {
  expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
  expect(new Set(findings.map(({ url }) => url)).size).toBe(findings.length);
  expect(findings.every(({ quotations, rule }) => quotations.length > 0 && rule !== '')).toBe(true);
});
