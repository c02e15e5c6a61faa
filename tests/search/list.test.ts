import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseChoice, renderChoice } from '../../src/search/list/list-choice.ts';
import { countValues, narrowList } from '../../src/search/list/narrow-list.ts';
import { mapNames } from '../../src/search-index/facet-choice.ts';
import { type ListIndex, listFacetNames } from '../../src/search-index/list-format.ts';

const value = (name: string) => ({ value: name, label: `名 ${name}` });

/** Four lines: who leads, how far it got, when it is due. */
const index: ListIndex = {
  table: 'tasks',
  ids: ['a', 'b', 'c', 'd'],
  facets: {
    lead: { values: [value('jiaoyu'), value('caizheng')], lines: [0, [0, 1], [], 1] },
    status: { values: [value('completed'), value('not-stated')], lines: [0, 1, 1, 1] },
  },
  orders: { deadline: [3, 0, 1, 2] },
  scope: [['year', '2030']],
};
const asked = (search: string) => narrowList(index, parseChoice(search)).map((place) => index.ids[place]);

test('a line needs any chosen value of every facet', () => {
  expect(asked('')).toEqual(['a', 'b', 'c', 'd']);
  expect(asked('?lead=jiaoyu')).toEqual(['a', 'b']);
  expect(asked('?lead=jiaoyu&lead=caizheng')).toEqual(['a', 'b', 'd']);
  expect(asked('?lead=caizheng&status=not-stated')).toEqual(['b', 'd']);
});

test('an order puts the lines, and one that the list does not have leaves them as they stand', () => {
  expect(asked('?sort=deadline')).toEqual(['d', 'a', 'b', 'c']);
  expect(asked('?sort=deadline&status=not-stated')).toEqual(['d', 'b', 'c']);
  expect(asked('?sort=share')).toEqual(['a', 'b', 'c', 'd']);
});

test('a value or a facet that no line has finds none', () => {
  expect(asked('?lead=nobody')).toEqual([]);
  expect(asked('?topic=huanjing')).toEqual([]);
});

test('the count of a value is what choosing it gives, the other facets kept', () => {
  const values = fc.subarray(['jiaoyu', 'caizheng']);
  const states = fc.subarray(['completed', 'not-stated']);
  fc.assert(
    fc.property(values, states, (lead, status) => {
      const choice = { ...parseChoice(''), chosen: { ...parseChoice('').chosen, lead, status } };
      const counts = countValues(index, choice);
      const given = ['jiaoyu', 'caizheng'].map(
        (one) => narrowList(index, { ...choice, chosen: { ...choice.chosen, lead: [one] } }).length,
      );
      expect(counts.lead).toEqual(given);
    }),
  );
});

test('the whole choice stands in the address', () => {
  const pairs = fc.uniqueArray(fc.tuple(fc.constantFrom(...listFacetNames), fc.string({ minLength: 1 })), {
    selector: String,
  });
  fc.assert(
    fc.property(pairs, fc.constantFrom('printed', 'deadline', 'share'), (own, order) => {
      const chosen = mapNames(listFacetNames, (name) => own.filter(([one]) => one === name).map(([, word]) => word));
      expect(parseChoice(renderChoice({ chosen, order }))).toEqual({ chosen, order });
    }),
  );
  expect(renderChoice(parseChoice(''))).toBe('');
});
