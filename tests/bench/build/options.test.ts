import { expect, test } from 'vitest';
import { readOptions } from './options.ts';

test('sizes come smallest first, and nothing stands beside unless asked for', () => {
  expect(readOptions(['--tasks', '10000,1000'])).toEqual({ tasks: [1000, 10_000], beside: [], seed: 1, record: false });
  expect(readOptions(['--beside', 'hugo,eleventy']).beside).toEqual(['hugo', 'eleventy']);
});

test.each([
  ['--tasks', '0'],
  ['--tasks', 'many'],
  ['--beside', 'jekyll'],
  ['--seed', '0.5'],
])('%s %s is answered with the usage', (...args) => {
  expect(() => readOptions(args)).toThrow(/^usage:/u);
});
