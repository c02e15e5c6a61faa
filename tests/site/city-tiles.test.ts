import { expect, test } from 'vitest';
import type { DistrictRecord, Ledger } from '../../src/records/model.ts';
import { cityTiles } from '../../src/views/site/city-tiles.ts';
import { smallLedger } from './views-ledger.ts';

const [yang, dong] = smallLedger.districts as readonly [DistrictRecord, DistrictRecord];
const tilesOf = (districts: readonly DistrictRecord[]) => cityTiles({ ...smallLedger, districts } satisfies Ledger);

test('districts lie by compass, with a gap where nothing lies', () => {
  const [city] = tilesOf([
    { ...yang, tile: '2-1' },
    { ...dong, tile: '1-3' },
  ]);
  expect(city?.columns).toBe(3);
  expect(city?.tiles.map((tile) => tile?.name ?? null)).toEqual([null, null, '东区', '样市']);
});

test('where one of them has no place, they stand one behind the other', () => {
  const [city] = tilesOf([{ ...yang, tile: '1-1' }, dong]);
  expect(city).toMatchObject({ columns: null, tiles: [{ name: '样市' }, { name: '东区' }] });
});

test('a tile without a single result is told from one with a missed target and from all others', () => {
  const weightOf = (group: 'met' | 'not-met' | 'no-outcome') => {
    const verdicts = smallLedger.verdicts.map((verdict) => ({ ...verdict, group }));
    return cityTiles({ ...smallLedger, verdicts })[0]?.tiles[0]?.weight;
  };
  expect([weightOf('not-met'), weightOf('met'), weightOf('no-outcome')]).toEqual(['missed', null, 'bare']);
});
