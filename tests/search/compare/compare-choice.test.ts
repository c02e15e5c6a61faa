import { expect, test } from 'vitest';
import { parseCompareChoice, renderCompareChoice } from '../../../src/search/compare/compare-choice.ts';

test.each([
  ['', { by: 'district', of: [], about: 'indicators' }],
  ['?by=year&of=2030&of=2031', { by: 'year', of: ['2030', '2031'], about: 'indicators' }],
  ['?by=department&of=yunhe/jiaoyuju', { by: 'department', of: ['yunhe/jiaoyuju'], about: 'topics' }],
  ['?by=document&of=a&of=a&of=&of=b&about=topic:minsheng', { by: 'document', of: ['a', 'b'], about: 'topic:minsheng' }],
  [
    '?by=planet&of=a&of=b&of=c&of=d&of=e&about=weather',
    { by: 'district', of: ['a', 'b', 'c', 'd'], about: 'indicators' },
  ],
] as const)('%s chooses what it says, and what it does not say as it is at first', (address, choice) => {
  expect(parseCompareChoice(address)).toEqual(choice);
  expect(parseCompareChoice(renderCompareChoice(parseCompareChoice(address)))).toEqual(choice);
});
