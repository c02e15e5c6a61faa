import {
  type ColumnPlace,
  costOfCell,
  costOfDueNumber,
  costOfEmptyCell,
  costOfLabelWithoutNumber,
  costOfMergedLabel,
  costOfMissingCell,
  costOfParagraph,
  wrong,
} from './cell-fitness.ts';
import { costOfOutside, costOfSection, looksOutside } from './line-fitness.ts';
import { parseSerialNumber } from './serial-number.ts';
import { type TableShape, type TableToken, tokenText } from './table-token.ts';

/** What a token is taken for. `lost` is what no reading has a place for, `debris` a blank that a page left behind. */
export type Step = 'row' | 'cell' | 'paragraph' | 'section' | 'outside' | 'debris' | 'lost';

/** A token with its part in the table; `column` is that of its cell, or of the row that is open. */
export interface ReadToken {
  readonly token: TableToken;
  readonly step: Step;
  readonly column: number;
}

/** A whole table as it is read, and what that reading cost. */
export interface Reading {
  readonly cost: number;
  readonly tokens: readonly ReadToken[];
}

interface Path {
  readonly cost: number;
  readonly read: ReadToken | null;
  /** The column of the row that is open, or `none`. */
  readonly column: number;
  /** The last column of the open row that is not blank. */
  readonly filled: number;
  readonly isOutside: boolean;
  /** The last number printed in the column of numbers. */
  readonly number: number | null;
  /** The open row goes on an item above: its number is merged and left out. */
  readonly goesOn: boolean;
  /** What the open cell ends with so far. */
  readonly text: string;
  readonly previous: Path | null;
}

/** No row is open. */
const none = -1;

/**
 * Tells for each token which cell, heading or paragraph it is, so that the table as a whole comes out as well as it can:
 * numbers under 序号 and one after the other, units under units, few cells missing. It is a search for the cheapest path
 * through the tokens, where a path stands for the column that it is in.
 */
export function findReading(tokens: readonly TableToken[], places: readonly ColumnPlace[], shape: TableShape): Reading {
  const search = new ReadingSearch(places, shape, areRowsApart(tokens, places.length, shape));
  let paths: readonly Path[] = [
    {
      cost: 0,
      read: null,
      column: none,
      filled: none,
      isOutside: false,
      goesOn: false,
      number: null,
      text: '',
      previous: null,
    },
  ];
  tokens.forEach((token, index) => {
    paths = search.advance(paths, token, tokens[index + 1]);
  });
  return search.finish(paths);
}

class ReadingSearch {
  readonly #places: readonly ColumnPlace[];
  readonly #shape: TableShape;
  readonly #isNumbered: boolean;
  readonly #areRowsApart: boolean;

  constructor(places: readonly ColumnPlace[], shape: TableShape, areRowsApart: boolean) {
    this.#places = places;
    this.#shape = shape;
    this.#areRowsApart = areRowsApart;
    this.#isNumbered = places[0]?.field === 'number';
  }

  /** The cheapest path to each column after this token. */
  advance(paths: readonly Path[], token: TableToken, next: TableToken | undefined): Path[] {
    const best = new Map<string, Path>();
    const cells = this.#costOfCells(token);
    for (const path of paths) {
      for (const found of this.#steps(path, token, cells, next)) {
        const key = `${found.column} ${found.isOutside}`;
        const known = best.get(key);
        if (known === undefined || found.cost < known.cost) best.set(key, found);
      }
    }
    return [...best.values()];
  }

  finish(paths: readonly Path[]): Reading {
    // The end of the text may cut off its last row, so that what is missing there tells little.
    const costs = paths.map((path) => path.cost + this.#costOfEnding(path) / 4);
    const cost = Math.min(...costs);
    const tokens: ReadToken[] = [];
    for (let path = paths[costs.indexOf(cost)]; path; path = path.previous ?? undefined) {
      if (path.read) tokens.unshift(path.read);
    }
    return { cost, tokens };
  }

  #steps(path: Path, token: TableToken, cells: readonly number[], next: TableToken | undefined): Path[] {
    const take = (step: Step, column: number, cost: number, change: Partial<Path> = {}): Path[] =>
      Number.isFinite(cost) && cost < wrong * 2
        ? [{ ...path, ...change, column, cost: path.cost + cost, read: { token, step, column }, previous: path }]
        : [];
    const lost = take('lost', path.column, wrong);
    if (token.isInline) return [...this.#cells(path, token, cells, take), ...lost];
    const closed = { isOutside: false, text: '', filled: none };
    return [
      ...this.#rows(path, token, cells, take),
      ...this.#cells(path, token, cells, take),
      ...this.#paragraph(path, token, take),
      ...this.#debris(path, token, take),
      ...take('section', none, this.#costOfEnding(path) + costOfSection(token, path.text, next), closed),
      ...take('outside', none, this.#costOfEnding(path) + costOfOutside(token, path.isOutside, this.#isNumbered), {
        ...closed,
        isOutside: true,
      }),
      ...lost,
    ];
  }

  /** A new row begins with this token, in its first column or behind labels that are merged and left out. */
  #rows(path: Path, token: TableToken, cells: readonly number[], take: Take): Path[] {
    const unlikelyPlace = (path.isOutside ? 6 : 0) + (this.#areRowsApart && !token.isApart ? 8 : 0);
    const before = this.#costOfEnding(path) + unlikelyPlace;
    const found: Path[] = [];
    if (token.kind === 'line' || token.kind === 'heading') return found;
    let merged = 0;
    for (const [column, place] of this.#places.entries()) {
      const number = place.field === 'number' ? parseSerialNumber(tokenText(token)) : null;
      const goesOn = this.#isNumbered && column > 0;
      const filled = token.lines.length > 0 ? column : none;
      const change = {
        isOutside: false,
        filled,
        goesOn,
        text: token.lines.at(-1) ?? '',
        number: number ?? path.number,
      };
      const unlikely = goesOn && place.isLabel ? costOfLabelWithoutNumber : 0;
      const cost = before + merged + unlikely + (cells[column] ?? wrong) + costOfSequence(path, number);
      found.push(...take('row', column, cost, change));
      const label = this.#shape.leavesOut && token.lines.length > 0 ? costOfMergedLabel(place) : null;
      if (label === null) break;
      merged += label;
    }
    return found;
  }

  /** The token is the next cell of the open row, or a later one where cells between may be missing. */
  #cells(path: Path, token: TableToken, cells: readonly number[], take: Take): Path[] {
    if (path.column === none || token.kind === 'line' || token.kind === 'heading') return [];
    const found: Path[] = [];
    let missing = this.#areRowsApart && token.isApart ? 8 : 0;
    for (let column = path.column + 1; column < this.#places.length; column += 1) {
      const text = tokenText(token);
      const change = text !== '' ? { filled: column, text } : this.#shape.leavesOut ? { text } : {};
      const cost = missing + (cells[column] ?? wrong) + this.#costOfNumber(path, text);
      found.push(...take('cell', column, cost, change));
      if (!this.#shape.leavesOut) break;
      missing += costOfMissingCell(this.#places[column] as ColumnPlace, path.goesOn);
    }
    return found;
  }

  /** The token goes on a cell: the last one, or in rows with tabs the last one that has a text. */
  #paragraph(path: Path, token: TableToken, take: Take): Path[] {
    const { paragraphs, leavesOut } = this.#shape;
    const column = paragraphs === 'lines' || leavesOut ? path.column : path.filled;
    const place = this.#places[column];
    const mayBe = paragraphs === 'lines' ? token.kind === 'line' : token.kind !== 'heading' && path.text !== '';
    if (!mayBe || place === undefined || token.lines.length === 0) return [];
    const text = tokenText(token);
    const cost = costOfParagraph(text, path.text, place);
    // Where a tab begins each cell, a line without one can hardly be anything else while the row lacks cells.
    const isLastColumn = column === this.#places.length - 1;
    const isSure = token.kind === 'line' && (!isLastColumn || costOfCell(text, place) < 10) && !looksOutside(text);
    const backwards = path.column > column ? 2 : 0;
    const whole = backwards + (isSure ? Math.min(cost, 1) : cost) + this.#costOfNumber(path, text);
    return take('paragraph', column, whole, { text, filled: column });
  }

  /** A blank that is no cell: between rows, or where a page broke a cell. */
  #debris(path: Path, token: TableToken, take: Take): Path[] {
    if (token.lines.length > 0) return [];
    if (path.column === none) return take('debris', none, this.#shape.leavesOut ? 0 : 1);
    if (!this.#shape.leavesOut) return [];
    return take('debris', path.column, path.column === this.#places.length - 1 ? 1 : 4);
  }

  /** The number that is due, within a row. */
  #costOfNumber(path: Path, text: string): number {
    const isDue = this.#isNumbered && path.number !== null && parseSerialNumber(text) === path.number + 1;
    return isDue ? costOfDueNumber : 0;
  }

  #costOfCells(token: TableToken): number[] {
    const text = tokenText(token);
    if (text !== '') return this.#places.map((place) => costOfCell(text, place));
    return this.#places.map((place) => (this.#shape.blank === 'empty' ? costOfEmptyCell(place) : 0));
  }

  /** What it costs to say that the open row ends here. */
  #costOfEnding({ column, goesOn }: Path): number {
    if (column === none) return 0;
    return this.#places.slice(column + 1).reduce((sum, place) => sum + costOfMissingCell(place, goesOn), 0);
  }
}

/** In a dump of cells a blank line mostly stands before each row, and hardly anywhere else. */
function areRowsApart(tokens: readonly TableToken[], width: number, { paragraphs }: TableShape): boolean {
  const cells = tokens.filter(({ kind }) => kind === 'cell');
  const apart = cells.filter(({ isApart }) => isApart);
  return paragraphs === 'lines' && apart.length * width * 4 > cells.length * 3;
}

type Take = (step: Step, column: number, cost: number, change?: Partial<Path>) => Path[];

/** Numbers run on by one; they begin again where a table or a section does. */
function costOfSequence({ number: last, column }: Path, number: number | null): number {
  if (number === null || last === null || number === last + 1) return 0;
  if (number === 1 && column === none) return 0;
  return number > last ? 10 : 15;
}
