import { expect, test } from 'vitest';
import { layOut } from './scenarios.ts';
import { oneInTwo, toLosses, tryFaults } from './try-faults.ts';
import { tryPairs } from './try-pairs.ts';

test('while a folder is laid out nothing is lost at any step, whatever befalls it', async () => {
  const outcomes = await Array.fromAsync(tryFaults(layOut, oneInTwo));
  expect(outcomes.flatMap(toLosses)).toEqual([]);
  expect(outcomes.length).toBeGreaterThan(15);
});

test('of two at once, one waits for the other, and both end as if they had come one after the other', async () => {
  const outcomes = await Array.fromAsync(tryPairs({ first: layOut, second: layOut }));
  expect(outcomes.flatMap(({ losses }) => losses)).toEqual([]);
  // Before each rename the first holds the folder: of the plan, the guide, git's attributes and each file of the registry.
  expect(outcomes.map(({ hasWaited }) => hasWaited)).toEqual(outcomes.map(() => true));
  expect(outcomes.length).toBeGreaterThan(5);
});
