import type { MissingColumns } from './row-patterns.ts';

/** A stretch of tokens: a row that lacks these columns, a heading between rows, or what stands behind the table. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly as: MissingColumns | 'section' | 'outside';
}

/** One way to cut all tokens into rows, and what it costs. */
export interface Cutting {
  readonly cost: number;
  readonly stretches: readonly Stretch[];
}

/** What cutting goes by. */
export interface CuttingRules {
  readonly width: number;
  readonly count: number;
  /** What it costs that a row which lacks these columns begins with that token; Infinity where none can. */
  readonly costOfRow: (token: number, missing: MissingColumns) => number;
  /** What it costs to take that token for a heading between rows; Infinity where it is none. */
  readonly costOfSection: (token: number) => number;
  /** What it costs that the table ends before that token; Infinity where it goes on. */
  readonly costOfEnd: (token: number) => number;
  /** The number that the token says, in the column of numbers. */
  readonly numberOf: (token: number) => number | null;
  /** The column of numbers; -1 for none. */
  readonly numbers: number;
  /** What the rows may lack; the first of the table, and behind a heading, lacks what is `first`. */
  readonly patterns: readonly MissingColumns[];
  readonly first: MissingColumns;
}

/** Rows so far. */
interface Path {
  readonly cost: number;
  readonly last: Stretch | null;
  readonly previous: Path | null;
  readonly number: number;
}

/** A number that is not the next one. */
const costOfJump = 9;
/** The two cheapest ways to each place tell how sure the cheapest is. */
const kept = 2;

/** The two cheapest ways to cut all tokens into rows that lack nothing, or what a pattern says; fewer where there are none. */
export function cutRows(rules: CuttingRules): Cutting[] {
  const reached: Path[][] = Array.from({ length: rules.count + 1 }, () => []);
  reached[0] = [{ cost: 0, last: null, previous: null, number: 0 }];
  for (let from = 0; from < rules.count; from += 1) {
    for (const path of reached[from] ?? []) {
      for (const next of goOn(path, from, rules)) keep(reached, next);
    }
  }
  return (reached[rules.count] ?? []).map(toCutting);
}

function goOn(path: Path, from: number, rules: CuttingRules): Path[] {
  const isFresh = path.last === null || path.last.as === 'section';
  const rows = isFresh ? [rules.first] : rules.patterns;
  const paths = rows.flatMap((missing) => takeRow(path, from, missing, isFresh, rules));
  const section = rules.costOfSection(from);
  if (section < Infinity) paths.push(take(path, { from, to: from + 1, as: 'section' }, section, path.number));
  const end = path.last === null ? Infinity : rules.costOfEnd(from);
  if (end < Infinity) paths.push(take(path, { from, to: rules.count, as: 'outside' }, end, path.number));
  return paths;
}

function take(path: Path, last: Stretch, cost: number, number: number): Path {
  return { cost: path.cost + cost, last, previous: path, number };
}

function takeRow(path: Path, from: number, missing: MissingColumns, isFresh: boolean, rules: CuttingRules): Path[] {
  const cost = rules.costOfRow(from, missing);
  if (cost === Infinity) return [];
  const to = from + rules.width - missing.length;
  const isNumbered = rules.numbers !== -1 && !missing.includes(rules.numbers);
  if (!isNumbered) return [take(path, { from, to, as: missing }, cost, path.number)];
  const before = missing.filter((column) => column < rules.numbers).length;
  const own = rules.numberOf(from + rules.numbers - before) ?? 0;
  const isDue = own === path.number + 1 || (isFresh && own === 1);
  return [take(path, { from, to, as: missing }, cost + (isDue ? 0 : costOfJump), own)];
}

function keep(reached: Path[][], path: Path): void {
  const paths = reached[path.last?.to ?? 0] as Path[];
  paths.push(path);
  paths.sort((a, b) => a.cost - b.cost);
  // A heading is another state than a row: what may follow differs.
  const same = paths.filter(({ last }) => (last?.as === 'section') === (path.last?.as === 'section'));
  const surplus = same[kept];
  if (surplus) paths.splice(paths.indexOf(surplus), 1);
}

function toCutting(path: Path): Cutting {
  const stretches: Stretch[] = [];
  for (let at: Path | null = path; at !== null; at = at.previous) if (at.last) stretches.push(at.last);
  return { cost: path.cost, stretches: stretches.toReversed() };
}
