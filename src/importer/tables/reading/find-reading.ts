import type { TableShape, TableToken } from '../../layout/table-token.ts';
import type { ColumnPlace } from './cell-fitness.ts';
import { costs } from './reading-costs.ts';
import { type ReadingPath, type ReadingRules, type ReadToken, startOfReading } from './reading-path.ts';
import { costOfEnding, costsOfCells, findSteps, toEndings } from './reading-steps.ts';

/** A whole table as it is read, and what that reading cost. */
export interface Reading {
  readonly cost: number;
  readonly tokens: readonly ReadToken[];
}

/**
 * Tells for each token which cell, heading or paragraph it is, so that the table as a whole comes out as well as it can:
 * numbers under 序号 and one after the other, units under units, few cells missing. It is a search for the cheapest path
 * through the tokens; of two paths that stand in the same column, the dearer one can never win and is dropped.
 */
export function findReading(tokens: readonly TableToken[], places: readonly ColumnPlace[], shape: TableShape): Reading {
  const isNumbered = places[0]?.field === 'number';
  const rules: ReadingRules = {
    places,
    shape,
    endings: { plain: toEndings(places, shape, false), goingOn: toEndings(places, shape, true) },
    isNumbered,
    areNumbersSerial: isNumbered && !places.some(({ field }) => field === 'indicator'),
    areRowsApart: areRowsApart(tokens, places.length, shape),
  };
  let paths: readonly ReadingPath[] = [startOfReading];
  tokens.forEach((token, index) => {
    const place = { token, next: tokens[index + 1], costs: costsOfCells(token, rules) };
    paths = keepCheapest(paths.flatMap((path) => findSteps(path, place, rules)));
  });
  return finish(paths, rules);
}

function keepCheapest(paths: readonly ReadingPath[]): ReadingPath[] {
  const best = new Map<string, ReadingPath>();
  for (const path of paths) {
    const key = `${path.column} ${path.outside}`;
    const known = best.get(key);
    if (known === undefined || path.cost < known.cost) best.set(key, path);
  }
  return [...best.values()];
}

/** The end of the text may cut off its last row, so that what is missing there tells little. */
function finish(paths: readonly ReadingPath[], rules: ReadingRules): Reading {
  const all = paths.map((path) => path.cost + costOfEnding(path, rules) * costs.shareOfCutOffEnd);
  const cost = all.reduce((least, each) => Math.min(least, each), Infinity);
  const tokens: ReadToken[] = [];
  let path = paths[all.indexOf(cost)] ?? null;
  for (; path !== null; path = path.previous) {
    if (path.read) tokens.push(path.read);
  }
  return { cost, tokens: tokens.toReversed() };
}

/** In a dump of cells a blank line mostly stands before each row, and hardly anywhere else. */
function areRowsApart(tokens: readonly TableToken[], width: number, { paragraphs }: TableShape): boolean {
  const cells = tokens.filter(({ kind }) => kind === 'cell');
  const apart = cells.filter(({ isApart }) => isApart);
  return paragraphs === 'lines' && apart.length * width * 4 > cells.length * 3;
}
