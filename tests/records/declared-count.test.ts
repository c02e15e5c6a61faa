import { expect, test } from 'vitest';
import { isMatch } from '../../src/records/checks/declared-count.ts';

test.each<[declared: number[], found: number[], matches: boolean]>([
  [[16, 52], [16, 52], true],
  [[68], [16, 52], true],
  [[16], [16], true],
  [[16], [16, 52], false],
  [[52], [16, 52], false],
  [[52, 16], [16, 52], false],
  [[16, 52], [68], false],
  [[16, 52, 0], [16, 52], false],
])('%j declared and %j found match: %j', (declared, found, matches) => {
  expect(isMatch({ declared, found })).toBe(matches);
});
