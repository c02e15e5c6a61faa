import fc from 'fast-check';
import { expect, test } from 'vitest';
import { facetNames, mapFacets } from '../../src/search-index/index-format.ts';
import { decodePlaces, encodePlaces, linkedPages } from '../../src/search-index/place-patterns.ts';

/** Entry 0 is a task of department 5, which leads, and 6; the document's page is 7. */
const catalog = {
  facets: {
    ...mapFacets(() => []),
    lead: [
      { value: 'a', label: 'a', page: 5 },
      { value: 'b', label: 'b', page: 6 },
    ],
    department: [
      { value: 'a', label: 'a', page: 5 },
      { value: 'b', label: 'b', page: 6 },
    ],
    document: [{ value: 'd', label: 'd', page: 7 }],
    year: [{ value: '2030', label: '2030年' }],
  },
  columns: { ...mapFacets(() => [[]]), lead: [0], department: [1], document: [0], year: [0] },
};

test('the pages of what an entry has are known from the catalogue', () => {
  const linked = linkedPages(catalog, 0);
  const named = facetNames.flatMap((name, facet) => (linked[facet]?.length ? [[name, linked[facet]]] : []));
  expect(Object.fromEntries(named)).toEqual({ lead: [5], department: [5, 6], document: [7] });
});

test('what these pages show alike is said in one figure each, and all else is named', () => {
  const places = [
    { entry: 0, field: 4 },
    { entry: 3, field: 2 },
    { entry: 5, field: 0 },
    { entry: 6, field: 0 },
    { entry: 9, field: 1 },
  ];
  expect(encodePlaces(places, linkedPages(catalog, 0))).toEqual(['4---00---', 3, 2, 6, 1]);
  expect(encodePlaces(places.slice(0, 3), linkedPages(catalog, 0))).toEqual(['4---0----', 3, 2]);
});

test('a pattern gives back the places that it was made of', () => {
  const page = fc.nat({ max: 30 });
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.record({ entry: page, field: fc.nat({ max: 4 }) }), {
        minLength: 1,
        selector: ({ entry }) => entry,
      }),
      fc.array(fc.uniqueArray(page), { minLength: facetNames.length, maxLength: facetNames.length }),
      (unordered, pages) => {
        const places = unordered.toSorted((a, b) => a.entry - b.entry);
        const own = places[0]?.entry ?? 0;
        const linked = pages.map((list) => list.filter((entry) => entry !== own));
        expect(decodePlaces(encodePlaces(places, linked), own, linked)).toEqual(places);
      },
    ),
  );
});
