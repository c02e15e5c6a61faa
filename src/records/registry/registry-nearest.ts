import fuzzysort from 'fuzzysort';
import { findDepartment } from './find-department.ts';
import { namesOf, plainName } from './registry-names.ts';
import type { DepartmentEntry, Registry } from './registry-schema.ts';

/** What documents of one district name of another. */
const governments: ReadonlySet<string> = new Set(['local-government', 'development-zone-authority']);

/**
 * The three known names most like an unknown one, best first, each of another department: those of the district, and
 * those of other districts' governments that spell out the place. Each is known in a document of the district, and none
 * is the name itself. A slip of the pen in Chinese adds, drops or swaps a character or two and keeps the order of the
 * rest, so the common subsequence counts most, then neighbouring characters.
 */
export function nearestDepartments(registry: Registry, name: string, district: string): string[] {
  const wanted = plainName(name);
  const isNear = (entry: DepartmentEntry) => entry.district === district || governments.has(entry.kind);
  const names = registry.departments
    .filter(isNear)
    .flatMap((entry) => {
      const isKnown = (own: string) => plainName(own) !== wanted && findDepartment(registry, own, district) === entry;
      return closestName(entry, wanted, isKnown) ?? [];
    })
    .sort((a, b) => b.likeness - a.likeness)
    .map((candidate) => candidate.name);
  return [...new Set(names)].slice(0, 3);
}

interface Candidate {
  readonly name: string;
  readonly likeness: number;
}

/** The entry's most like name; its usual name stands for the long full one. */
function closestName(entry: DepartmentEntry, wanted: string, isKnown: (own: string) => boolean): Candidate | undefined {
  return namesOf(entry)
    .filter(isKnown)
    .map((own) => ({
      name: own === entry.fullName && isKnown(entry.name) ? entry.name : own,
      likeness: likeness(wanted, plainName(own)),
    }))
    .reduce<Candidate | undefined>((best, next) => (best && best.likeness >= next.likeness ? best : next), undefined);
}

/** 0 for nothing in common to 1 for the same. */
function likeness(a: string, b: string): number {
  const order = (2 * commonSubsequence(a, b)) / (a.length + b.length);
  const abbreviation = Math.max(fuzzysort.single(a, b)?.score ?? 0, fuzzysort.single(b, a)?.score ?? 0);
  return 0.6 * order + 0.25 * bigramDice(a, b) + 0.15 * abbreviation;
}

/** Length of the longest run of characters, gaps allowed, that both texts have in the same order. */
function commonSubsequence(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const left of a) {
    const next = [0];
    for (const [at, right] of Array.from(b).entries()) {
      const longest = left === right ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0);
      next.push(longest);
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

function bigramDice(a: string, b: string): number {
  const left = bigrams(a);
  const right = bigrams(b);
  const shared = left.filter((pair) => right.includes(pair)).length;
  return left.length + right.length === 0 ? 0 : (2 * shared) / (left.length + right.length);
}

const bigrams = (text: string): string[] => Array.from(text).map((char, at, all) => char + (all[at + 1] ?? ''));
