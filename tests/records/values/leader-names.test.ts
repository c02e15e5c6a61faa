import { expect, test } from 'vitest';
import { parseLeaderNames } from '../../../src/records/values/departments/leader-names.ts';

test.each([
  [['许  蕾'], ['许蕾']],
  [['韩　飚'], ['韩飚']],
  [
    ['顾晓东', '许超震'],
    ['顾晓东', '许超震'],
  ],
  [['顾晓东、许　蕾'], ['顾晓东', '许蕾']],
  [['顾晓东 许  蕾 韩　飚'], ['顾晓东', '许蕾', '韩飚']],
  [['陆 明俞 悦'], ['陆明', '俞悦']],
  [['陆　明俞　悦韩　飚'], ['陆明', '俞悦', '韩飚']],
  [['王 小 明'], ['王小明']],
  [['，'], []],
  [[], []],
])('%j names %j', (lines, names) => {
  expect(parseLeaderNames(lines)).toEqual(names);
});
