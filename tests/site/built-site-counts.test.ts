import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPrinted, readPublishedRecords } from './counts/published-records.ts';
import { recount } from './counts/recount.ts';
import { findStatedNumbers } from './counts/stated-numbers.ts';
import { firstOf } from './read-built-site.ts';

const records = readPublishedRecords('dist');
const pages = globSync('**/*.html', { cwd: 'dist' })
  .sort()
  .map((path) => ({ path, ...findStatedNumbers(readFileSync(join('dist', path), 'utf8')) }));

test('every number that a page counts is what a recount from the published records gives', () => {
  const known = new Map<string, number>();
  const recounted = (of: string) => {
    const value = known.get(of) ?? recount(records, of);
    known.set(of, value);
    return value;
  };
  const wrong = pages.flatMap(({ path, counts }) =>
    counts.flatMap(({ of, numbers, text }) => {
      const right = of.map(recounted);
      return String(right) === String(numbers) ? [] : [`${path}: “${text}”: ${of.join(' ')} is ${right}`];
    }),
  );
  expect(known.size).toBeGreaterThan(0);
  expect(firstOf(wrong)).toEqual([]);
});

test('every number that a page counts names what it counts', () => {
  const printed = readPrinted('dist');
  // A link to a task has its number before its words.
  const isQuoted = (text: string) => printed.includes(text.replace(/…$/u, '').replace(/^\d+(?:-\d+)* /u, ''));
  const unnamed = pages.flatMap(({ path, unnamed }) =>
    unnamed.filter((text) => !isQuoted(text)).map((text) => `${path}: ${text}`),
  );
  expect(firstOf(unnamed)).toEqual([]);
});
