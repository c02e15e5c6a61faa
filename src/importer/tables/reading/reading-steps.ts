import { isUnitField } from '../../../columns/heading-row.ts';
import { parseSerialNumber } from '../../../columns/serial-number.ts';
import { isUnitList } from '../../../columns/unit-likeness.ts';
import { type TableShape, type TableToken, tokenText } from '../../layout/table-token.ts';
import {
  type ColumnPlace,
  costOfCell,
  costOfEmptyCell,
  costOfMergedLabel,
  costOfMissingCell,
  costOfParagraph,
} from './cell-fitness.ts';
import { isDitto } from './ditto.ts';
import { costOfOutside, costOfSection, looksOutside } from './line-fitness.ts';
import { costs as prices } from './reading-costs.ts';
import { none, type ReadingPath, type ReadingRules, type Step } from './reading-path.ts';

/** A token on its way into a reading. */
export interface TokenPlace {
  readonly token: TableToken;
  readonly next: TableToken | undefined;
  /** For each column, what it costs to take the token for a cell of it. */
  readonly costs: readonly number[];
}

/** What it costs to take the token for a cell, for each column. */
export function costsOfCells(token: TableToken, { places, shape }: ReadingRules): number[] {
  const text = tokenText(token);
  if (isDitto(text)) return places.map(() => 0);
  if (text !== '') return places.map((place) => costOfCell(text, place));
  return places.map((place) => (shape.blank === 'empty' ? costOfEmptyCell(place) : 0));
}

/** Every way to go on with the next token. */
export function findSteps(path: ReadingPath, { token, next, costs }: TokenPlace, rules: ReadingRules): ReadingPath[] {
  const lost = take(path, token, 'lost', path.column, prices.wrong);
  if (token.isInline) return [...cellSteps(path, token, costs, rules), ...lost];
  return [
    ...rowSteps(path, token, costs, rules),
    ...cellSteps(path, token, costs, rules),
    ...paragraphSteps(path, token, rules),
    ...debrisSteps(path, token, rules),
    ...lineSteps(path, token, next, rules),
    ...lost,
  ];
}

/** What it costs to say that the open row ends here. */
export function costOfEnding({ column, goesOn }: ReadingPath, { endings }: ReadingRules): number {
  return column === none ? 0 : ((goesOn ? endings.goingOn : endings.plain)[column] ?? 0);
}

/** By the last column of a row, what it costs to end there. Names and units at its end are merged with those above all at once. */
export function toEndings(places: readonly ColumnPlace[], { leavesOut }: TableShape, goesOn: boolean): number[] {
  const costs: number[] = [];
  let [cost, missing, areNames] = [0, 0, true];
  for (const place of places.toReversed()) {
    costs.push(leavesOut && areNames ? Math.min(cost, prices.mergedNames + missing) : cost);
    cost += costOfMissingCell(place, goesOn);
    missing += 1;
    areNames &&= place.field === 'leader' || isUnitField(place.field);
  }
  return costs.toReversed();
}

function take(
  path: ReadingPath,
  token: TableToken,
  step: Step,
  column: number,
  cost: number,
  change: Partial<ReadingPath> = {},
): ReadingPath[] {
  // Beyond this a step is not even tried.
  if (cost >= prices.wrong * 2) return [];
  return [{ ...path, ...change, column, cost: path.cost + cost, read: { token, step, column }, previous: path }];
}

/** A new row begins with this token, in its first column or behind labels that are merged and left out. */
function rowSteps(path: ReadingPath, token: TableToken, costs: readonly number[], rules: ReadingRules): ReadingPath[] {
  if (token.kind === 'line' || token.kind === 'heading') return [];
  const { places, shape, isNumbered, areRowsApart } = rules;
  const text = tokenText(token);
  const unlikelyPlace =
    (path.outside === 'no' ? 0 : prices.rowBehindOutside) + (areRowsApart && !token.isApart ? prices.unlikelyPlace : 0);
  const steps: ReadingPath[] = [];
  let merged = costOfEnding(path, rules) + unlikelyPlace;
  for (const [column, place] of places.entries()) {
    const number = place.field === 'number' ? parseSerialNumber(text) : null;
    const goesOn = isNumbered && column > 0;
    const filled = text === '' ? none : column;
    const change = { outside: 'no' as const, filled, goesOn, text, number: number ?? path.number };
    const unlikely = goesOn
      ? (place.isLabel ? prices.labelWithoutNumber : 0) + costOfLaterNumber(path, text, rules)
      : 0;
    const ofUnits = column > 0 && !isUnitField(place.field) && isUnitList(text) ? prices.unitsBeginRow : 0;
    const cost = merged + unlikely + ofUnits + (costs[column] ?? prices.wrong) + costOfSequence(path, number);
    steps.push(...take(path, token, 'row', column, cost, change));
    const label = shape.leavesOut && text !== '' ? costOfMergedLabel(place) : null;
    if (label === null) break;
    merged += label;
  }
  return steps;
}

/** The token is the next cell of the open row, or a later one where cells between may be missing. */
function cellSteps(path: ReadingPath, token: TableToken, costs: readonly number[], rules: ReadingRules): ReadingPath[] {
  if (path.column === none || token.kind === 'line' || token.kind === 'heading') return [];
  const { places, shape, areRowsApart } = rules;
  const text = tokenText(token);
  const steps: ReadingPath[] = [];
  let missing = (areRowsApart && token.isApart ? prices.unlikelyPlace : 0) + costOfNumber(path, text, rules);
  for (let column = path.column + 1; column < places.length; column += 1) {
    const place = places[column] as ColumnPlace;
    const unlikely = path.goesOn && place.isLabel && text !== '' ? prices.labelWithoutNumber : 0;
    const change = text !== '' ? { filled: column, text } : shape.leavesOut ? { text } : {};
    steps.push(...take(path, token, 'cell', column, missing + unlikely + (costs[column] ?? prices.wrong), change));
    if (!shape.leavesOut) break;
    missing += costOfMissingCell(place, path.goesOn);
  }
  return steps;
}

/** The token goes on a cell: the last one, or in rows with tabs the last one that has a text. */
function paragraphSteps(path: ReadingPath, token: TableToken, rules: ReadingRules): ReadingPath[] {
  const { paragraphs, leavesOut } = rules.shape;
  const column = paragraphs === 'lines' || leavesOut ? path.column : path.filled;
  const place = rules.places[column];
  const text = tokenText(token);
  // Where a copy prints one cell a line, one that is surely a cell is no paragraph.
  const isApart = token.kind === 'heading' || (leavesOut && token.kind === 'cell');
  const mayBe = paragraphs === 'lines' ? token.kind === 'line' : !isApart && path.text !== '';
  if (!mayBe || place === undefined || text === '') return [];
  const cost = costOfParagraph(text, path.text, place);
  // Where a tab begins each cell, a line without one can hardly be anything else while the row lacks cells.
  const isLast = column === rules.places.length - 1;
  const isSure =
    token.kind === 'line' && (!isLast || costOfCell(text, place) < prices.sureParagraph) && !looksOutside(text);
  const backwards = path.column > column ? prices.paragraphBackwards : 0;
  const whole = backwards + (isSure ? Math.min(cost, 1) : cost) + costOfNumber(path, text, rules);
  return take(path, token, 'paragraph', column, whole, { text, filled: column });
}

/** A blank that is no cell: between rows, or where a page broke a cell. */
function debrisSteps(path: ReadingPath, token: TableToken, { places, shape }: ReadingRules): ReadingPath[] {
  if (token.lines.length > 0) return [];
  if (path.column === none) return take(path, token, 'debris', none, 0);
  if (!shape.leavesOut) return [];
  return take(
    path,
    token,
    'debris',
    path.column,
    path.column === places.length - 1 ? prices.debrisAtEnd : prices.debrisWithin,
  );
}

/** The token is a heading between rows, or text that is no part of the table. */
function lineSteps(
  path: ReadingPath,
  token: TableToken,
  next: TableToken | undefined,
  rules: ReadingRules,
): ReadingPath[] {
  const ending = costOfEnding(path, rules);
  const closed = { text: '', filled: none };
  const section = ending + costOfSection(token, path.text, next);
  const { cost, outside } = costOfOutside(token, next, path.outside, rules.isNumbered);
  return [
    ...take(path, token, 'section', none, section, { ...closed, outside: 'no' }),
    ...take(path, token, 'outside', none, ending + cost, { ...closed, outside }),
  ];
}

/** The number that is due, within a row. */
function costOfNumber({ number }: ReadingPath, text: string, { areNumbersSerial }: ReadingRules): number {
  return areNumbersSerial && number !== null && parseSerialNumber(text) === number + 1 ? prices.dueNumberInRow : 0;
}

/** The number that is due, or a later one, where a row would begin behind its number. */
function costOfLaterNumber({ number }: ReadingPath, text: string, { areNumbersSerial }: ReadingRules): number {
  const found = areNumbersSerial && number !== null && /^\d{1,3}$/u.test(text) ? Number(text) : 0;
  return found > (number ?? 0) ? prices.dueNumberInRow : 0;
}

/** Numbers run on by one; they begin again where a table or a section does. */
function costOfSequence({ number: last, column }: ReadingPath, number: number | null): number {
  if (number === null || last === null || number === last + 1) return 0;
  if (number === 1 && column === none) return 0;
  return number > last ? prices.numbersSkipped : prices.numbersBackwards;
}
