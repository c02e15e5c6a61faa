import { expect, test } from 'vitest';
import { toDcat } from '../../src/outputs/dcat.ts';
import { listYears, toYearRuns, toYearsHeld } from '../../src/views/frame/years-held.ts';
import { plan, smallLedger, unknownSite } from './views-ledger.ts';

test.each([
  [[], ''],
  [[2031], '2031'],
  [[2031, 2030, 2031], '2030、2031'],
  [[2031, 2035, 2030], '2030、2031、2035'],
  [[2030, 2031, 2032, 2035, 2037, 2038], '2030–2032、2035、2037、2038'],
])('%j are told as %j, and no year that is not held', (years, text) => {
  expect(listYears(years)).toBe(text);
});

test('without a public document no year is held', () => {
  expect(toYearsHeld({ yearsHeld: [] })).toBeNull();
});

test('the catalogue has a period for each run of years', () => {
  const documents = [2030, 2031, 2035].map((year) => ({ ...plan, id: `d-${year}`, year }));
  const periods = toDcat({ ...smallLedger, documents }, unknownSite)['dct:temporal'];
  expect(periods?.map((one) => [one['dcat:startDate']['@value'], one['dcat:endDate']['@value']])).toEqual([
    ['2030', '2031'],
    ['2035', '2035'],
  ]);
  expect(toYearRuns([])).toEqual([]);
});
