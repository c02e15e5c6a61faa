import type { Random } from '../random.ts';
import { type InventedPromise, inventPromise } from './invent-text.ts';
import { type InventedCity, unitNames } from './invented-names.ts';
import { type PolicyArea, policyAreas } from './policy-areas.ts';

/** What a city promised for a year: every document of the year is made of it. */
export interface CityYear {
  readonly city: InventedCity;
  readonly year: number;
  readonly parts: readonly CityYearPart[];
}

/** What falls to a policy area. */
export interface CityYearPart {
  readonly area: PolicyArea;
  readonly items: readonly CityItem[];
  /** Items that the report commits to as a whole, each a task beside those of its rows. */
  readonly commitments: readonly CityItem[];
}

/** One number of the breakdown: each of its rows is a task. */
export interface CityItem {
  readonly number: number;
  readonly name: string;
  readonly rows: readonly CityRow[];
}

export interface CityRow {
  readonly id: string;
  readonly promise: InventedPromise;
  /** The same as later documents print it, which now and then have another figure. */
  readonly laterText: string;
  readonly lead: string;
  readonly supporting: readonly string[];
}

/** A city has about so many tasks a year. */
export const tasksOfYear = 230;
/** One task out of so many is a commitment of the report. */
const tasksOfCommitment = 7;
const mostRows = 5;
const rowsOfSlip = 40;
/** One of the first units is named as often as all others together. */
const oftenNamed = 10;

/** A year of so many tasks over all policy areas. */
export function inventCityYear(city: InventedCity, year: number, tasks: number, random: Random): CityYear {
  let number = 0;
  const parts = policyAreas.map((area, at) => {
    const own = shareOf(tasks, policyAreas.length, at);
    const commitments = Math.round(own / tasksOfCommitment);
    const items: CityItem[] = [];
    for (let left = own - commitments; left > 0; left -= items.at(-1)?.rows.length ?? left) {
      number += 1;
      items.push(inventItem(number, area, Math.min(left, 1 + random.below(mostRows)), random));
    }
    return { area, items, commitments: items.slice(0, commitments) };
  });
  return { city, year, parts: parts.filter(({ items }) => items.length > 0) };
}

function inventItem(number: number, area: PolicyArea, count: number, random: Random): CityItem {
  const lead = inventUnit(random);
  const rows = Array.from({ length: count }, (_, at) => {
    const own = random.below(3) === 0 ? inventUnit(random) : lead;
    const others = Array.from({ length: random.below(4) }, () => inventUnit(random));
    const supporting = [...new Set(others)].filter((unit) => unit !== own);
    const promise = inventPromise(area, random);
    return { id: `${number}-${at + 1}`, promise, laterText: reprint(promise, random), lead: own, supporting };
  });
  return { number, name: random.pick(area.names), rows };
}

function inventUnit(random: Random): string {
  return random.pick(random.below(2) === 0 ? unitNames.slice(0, oftenNamed) : unitNames);
}

function reprint({ text, amount, unit }: InventedPromise, random: Random): string {
  return random.below(rowsOfSlip) === 0 ? text.replace(`${amount}${unit}`, `${amount + 1}${unit}`) : text;
}

/** The part of a whole that falls to number `at` of `count`; all together are the whole. */
export function shareOf(whole: number, count: number, at: number): number {
  return Math.floor((whole * (at + 1)) / count) - Math.floor((whole * at) / count);
}
