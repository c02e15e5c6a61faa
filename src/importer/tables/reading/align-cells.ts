import { type TableToken, tokenText } from '../../layout/table-token.ts';
import { isNextItem } from './cell-fitness.ts';
import { type CellKind, readCellKind } from './cell-kinds.ts';
import { type Cutting, cutRows, type Stretch } from './cut-rows.ts';
import { toHow } from './missing-cells.ts';
import type { ReadToken } from './reading-path.ts';
import { listNestedPairs, listPatterns, type MissingColumns } from './row-patterns.ts';
import { type RowRules, toRowRules } from './row-rules.ts';
import type { TableColumns } from './table-columns.ts';

/** One way to place the cells of a table whose merged cells were left out, and what it costs. */
export interface CellAlignment {
  readonly cost: number;
  readonly tokens: readonly ReadToken[];
  /** Another way that is about as good, and the first row where they differ; null where none is. */
  readonly rival: Rival | null;
}

/** Two ways to place the cells of a row: what it lacks in one and in the other. */
export interface Rival {
  readonly tokens: readonly ReadToken[];
  readonly line: number;
  readonly lacking: readonly [MissingColumns, MissingColumns];
  /** Both fit alike, so that nothing but a guess tells them apart. */
  readonly isAsGood: boolean;
}

/** The best way has to be so much better than any other. */
export const margin = 4;
/** So much may the cells of a table cost, for each of them, that they are told by what they look like. */
const worstOnAverage = 0.25;
/** What each way of lacking columns costs once, and a first row that lacks its label. */
const costs = { pattern: 2, firstWithoutLabel: 6 };
/** So many columns and cells are looked through. */
const most = { columns: 14, tokens: 1500 };

/**
 * A copy of one cell a line that leaves out merged cells → which columns each row lacks, told by what the cells look like: the
 * rows lack the same columns, or a group within a group. Null where no such way explains every token.
 */
export function alignCells(tokens: readonly TableToken[], columns: TableColumns): CellAlignment | null {
  const width = columns.places.length;
  const isPlain = tokens.every(({ lines }) => lines.length > 0 && !/[、，,（(]$/u.test(lines.join('')));
  if (width < 3 || width > most.columns || tokens.length > most.tokens || !isPlain) return null;
  const kinds = tokens.map((token) => readCellKind(tokenText(token)));
  const label = columns.places.findIndex(({ isLabel, field }) => isLabel || field === 'category');
  const firsts = label === -1 ? [whole] : [whole, [label]];
  return choose(
    firsts.flatMap((first) => cutAll(toRowRules(tokens, kinds, columns, first), columns)),
    tokens,
    kinds,
  );
}

/** Nothing is missing. */
const whole: MissingColumns = [];

/** A way to cut the tokens, and what of its cost is that of cells that do not look like their columns. */
interface JudgedCutting extends Cutting {
  readonly misfit: number;
}

/** Where no cell above goes on, a row leaves out no more: further units and a date. */
const mostEmpty = 2;

/** Every way to cut the tokens, each way once. */
function cutAll(rules: RowRules, columns: TableColumns): JudgedCutting[] {
  const starts = Array.from({ length: rules.count }, (_, token) => token);
  const mayLack = (missing: MissingColumns) =>
    missing.length <= mostEmpty || toHow(missing, false, columns) === 'merged';
  const singles = listPatterns(rules.width)
    .filter(mayLack)
    .filter((missing) => starts.some((token) => rules.costOfRow(token, missing) < Infinity));
  const all = [...singles.map((pattern) => [pattern]), ...listNestedPairs(singles)].flatMap((lacking) =>
    cutRows({ ...rules, patterns: distinct([whole, rules.first, ...lacking]) }),
  );
  return [...new Map(all.map((cutting) => [keyOf(cutting), judge(cutting, rules)])).values()];
}

function distinct(patterns: readonly MissingColumns[]): MissingColumns[] {
  return [...new Map(patterns.map((pattern) => [pattern.join(), pattern])).values()];
}

function judge(cutting: Cutting, { first, costOfRow, costOfLack }: RowRules): JudgedCutting {
  const used = new Set(cutting.stretches.map(({ as }) => String(as)));
  const ofFirst = first.length > 0 ? costs.firstWithoutLabel : 0;
  const misfit = cutting.stretches.reduce((sum, { as, from }) => {
    return typeof as === 'string' ? sum : sum + costOfRow(from, as) - costOfLack(as);
  }, 0);
  return { ...cutting, misfit, cost: cutting.cost + used.size * costs.pattern + ofFirst };
}

function keyOf({ stretches }: Cutting): string {
  return stretches.map(({ as }) => String(as)).join(';');
}

/** What no sentence or phrase behind a table looks like. */
const hard: readonly CellKind[] = ['serial', 'item', 'figure', 'date', 'units'];

/**
 * Whether every way of lacking columns is borne out by a row that is more than words, or that a whole row follows: words behind
 * the last whole row may be text behind the table, and 2.… behind 1.… a paragraph.
 */
function isEstablished({ stretches }: Cutting, tokens: readonly TableToken[], kinds: readonly CellKind[]): boolean {
  const last = stretches.findLastIndex(({ as }) => as.length === 0);
  const isParagraph = (at: number) =>
    at > 0 && isNextItem(tokenText(tokens[at - 1] as TableToken), tokenText(tokens[at] as TableToken));
  const isBorneOut = ({ from, to }: Stretch, index: number) =>
    !isParagraph(from) && (index < last || kinds.slice(from, to).some((kind) => hard.includes(kind)));
  const known = new Set(stretches.filter(isBorneOut).map(({ as }) => String(as)));
  return stretches.every(({ as }) => typeof as === 'string' || known.has(String(as)));
}

function choose(
  cuttings: readonly JudgedCutting[],
  tokens: readonly TableToken[],
  kinds: readonly CellKind[],
): CellAlignment | null {
  const [best, second] = cuttings.toSorted((a, b) => a.cost - b.cost);
  if (best === undefined || best.stretches.every(({ as }) => as.length === 0)) return null;
  if (best.misfit > tokens.length * worstOnAverage || !isEstablished(best, tokens, kinds)) return null;
  const isNear = second !== undefined && second.cost - best.cost < margin;
  return {
    cost: best.cost,
    tokens: toReadTokens(best, tokens),
    rival: isNear ? toRival(best, second, tokens) : null,
  };
}

function toRival(best: JudgedCutting, second: JudgedCutting, tokens: readonly TableToken[]): Rival {
  const at = best.stretches.findIndex(({ as }, index) => String(as) !== String(second.stretches[index]?.as));
  const [one, other] = [best.stretches[at], second.stretches[at]];
  const lacks = (stretch: Stretch | undefined) => (typeof stretch?.as === 'object' ? stretch.as : []);
  return {
    tokens: toReadTokens(second, tokens),
    line: tokens[one?.from ?? 0]?.line ?? 1,
    lacking: [lacks(one), lacks(other)],
    isAsGood: best.misfit === second.misfit && best.cost === second.cost,
  };
}

function toReadTokens({ stretches }: Cutting, tokens: readonly TableToken[]): ReadToken[] {
  return stretches.flatMap((stretch) => toTokens(stretch, tokens));
}

function toTokens({ from, to, as }: Stretch, tokens: readonly TableToken[]): ReadToken[] {
  const own = tokens.slice(from, to);
  if (typeof as === 'string') return own.map((token) => ({ token, step: as, column: -1 }));
  let column = -1;
  return own.map((token, index) => {
    do column += 1;
    while (as.includes(column));
    return { token, step: index === 0 ? 'row' : 'cell', column };
  });
}
