import type { Ledger } from '../../records/model.ts';
import { districtGoals } from '../district/district-goals.ts';
import { cityLines, type DistrictLine } from '../district/district-list-view.ts';
import { type CountedText, counted } from '../frame/counted.ts';
import { indexLedger, type LedgerIndex } from '../frame/ledger-index.ts';
import type { VerdictCount } from '../indicator/verdict-tally.ts';
import { homeText } from './home-text.ts';

/** A district with the little that says how much is held of it. */
export interface DistrictTile extends Pick<DistrictLine, 'name' | 'url'> {
  readonly contents: CountedText;
  /** The newest year with a result: how many targets are of each group; null where no target is held. */
  readonly goals: { readonly year: string; readonly counts: readonly VerdictCount[] } | null;
  /** What is seen first of it: a missed target, or that no result of any target is held. */
  readonly weight: 'missed' | 'bare' | null;
}

/** A city and its districts: by compass where each has its place, else one behind the other. */
export interface CityTiles {
  /** How many columns the compass has; null without one. */
  readonly columns: number | null;
  /** Row by row; null where nothing lies. */
  readonly tiles: readonly (DistrictTile | null)[];
}

/** Every city with its districts as tiles. */
export function cityTiles(ledger: Ledger): CityTiles[] {
  const index = indexLedger(ledger);
  return cityLines(ledger).map(({ city, districts }) => {
    const lines = [city, ...districts];
    const places = lines.map(({ anchor }) => index.districts.get(anchor)?.tile ?? null);
    const tiles = lines.map((line) => toTile(index, line));
    return places.every((place) => place !== null) ? byCompass(tiles, places) : { columns: null, tiles };
  });
}

/** `places` are written row-column, counted from 1. */
function byCompass(tiles: readonly DistrictTile[], places: readonly string[]): CityTiles {
  const found = new Map(places.map((place, nth) => [place, tiles[nth] ?? null]));
  const [rows, columns] = [0, 1].map((side) => Math.max(...places.map((place) => Number(place.split('-')[side]))));
  const all = Array.from({ length: rows ?? 0 }, (_, row) =>
    Array.from({ length: columns ?? 0 }, (_, column) => found.get(`${row + 1}-${column + 1}`) ?? null),
  ).flat();
  return { columns: columns ?? null, tiles: all.slice(0, all.findLastIndex((tile) => tile !== null) + 1) };
}

function toTile(index: LedgerIndex, { anchor, name, url, tasks, values }: DistrictLine): DistrictTile {
  const goals = toGoals(index, anchor);
  const own = { name, url, goals, weight: toWeight(goals) };
  if (tasks !== null) return { ...own, contents: homeText.tasks(tasks) };
  return { ...own, contents: values.value > 0 ? homeText.values(values) : counted`${homeText.noDocument}` };
}

function toGoals(index: LedgerIndex, id: string): DistrictTile['goals'] {
  const district = index.districts.get(id);
  const [goals] = district ? districtGoals(index, district) : [];
  return goals ? { year: homeText.goalsOf(goals.year), counts: goals.counts } : null;
}

function toWeight(goals: DistrictTile['goals']): DistrictTile['weight'] {
  if (goals?.counts.some(({ group }) => group === 'not-met')) return 'missed';
  return goals === null || goals.counts.every(({ group }) => group === 'no-outcome') ? 'bare' : null;
}
