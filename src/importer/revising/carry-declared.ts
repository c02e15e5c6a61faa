import { diffArrays } from 'diff';
import { dropBlanks } from '../../characters/blank.ts';
import type { PlacedCharacter } from '../../mdast/placed-character.ts';
import type { CheckedDocument } from '../../records/checked-document.ts';
import { applyDeclarations, toOriginalCharacters } from '../../records/source/alignment.ts';
import type { DeclaredText } from '../../records/source/declared-text.ts';
import type { FrontMatter } from '../../records/source/front-matter.ts';
import type { CellPlaces } from './cell-places.ts';

type Field = 'omitted' | 'corrections';
type Entry<Of extends Field = Field> = FrontMatter[Of][number];

/** What an editor declared of the original beside what the import did, and the cells of the base in which that stands. */
export interface OwnDeclaration {
  readonly field: Field;
  readonly entry: Entry;
  /** The characters of the old original that it takes. */
  readonly taken: readonly PlacedCharacter[];
  /** In which cell of the base each of them stands, and where there; null where one stands in none. */
  readonly spots: readonly Spot[] | null;
}

interface Spot {
  readonly cell: string;
  readonly at: number;
}

/** Finds each omission and correction that the editor wrote in the document as the import made it of the same original. */
export function findOwnDeclarations(ours: CheckedDocument, base: FrontMatter, places: CellPlaces): OwnDeclaration[] {
  const { matter, original } = ours.source;
  const lines = original.lines.map(({ text }) => text);
  const { taken } = applyDeclarations(toOriginalCharacters(lines, matter), matter);
  const spots = new Map(
    [...places].flatMap(([cell, characters]) =>
      characters.map((character, at): [string, Spot] => [toPlaceKey(character), { cell, at }]),
    ),
  );
  return (['omitted', 'corrections'] as const).flatMap((field) =>
    matter[field].flatMap((entry, index): OwnDeclaration[] => {
      if (isIn(base[field], entry)) return [];
      const own = taken[field].get(index) ?? [];
      const found = own.flatMap((character) => spots.get(toPlaceKey(character)) ?? []);
      return [{ field, entry, taken: own, spots: own.length > 0 && found.length === own.length ? found : null }];
    }),
  );
}

/** One that found no place, and the one line of the revision that has its text, 1-based; null where not just one does. */
export interface LostDeclaration extends OwnDeclaration {
  readonly line: number | null;
}

/** What of the declarations of a document holds for its revision. */
export interface CarriedDeclarations {
  readonly omitted: FrontMatter['omitted'];
  readonly corrections: FrontMatter['corrections'];
  readonly lost: readonly LostDeclaration[];
  /** The entry that puts a text in the place of all that a cell of the revision says; null where it says nothing. */
  toCorrection(cell: string, after: string, reason: string): Entry<'corrections'> | null;
}

/** Where the declarations come from and where they go. */
export interface DeclarationWays {
  readonly base: CheckedDocument;
  readonly ours: FrontMatter;
  readonly theirs: CheckedDocument;
  readonly own: readonly OwnDeclaration[];
  readonly placesBefore: CellPlaces;
  readonly placesAfter: CellPlaces;
  /** Cell of the base → the cell of the revision that stands with the editor's words; null where none does. */
  toCell(cell: string): string | null;
}

/**
 * Each omission and correction of the editor goes to where the same characters stand now: in the same cell or block, else on
 * a line that says the same. What the editor took back of those that the import made stays taken back.
 */
export function carryDeclarations(ways: DeclarationWays): CarriedDeclarations {
  const { base, ours, theirs, own } = ways;
  const toLine = mapLines(linesOf(base), linesOf(theirs));
  const open = <Of extends Field>(field: Of): Entry<Of>[] => {
    const before: readonly Entry[] = base.source.matter[field];
    const back = before.filter((entry) => !isIn(ours[field], entry)).flatMap((entry) => moveEntry(entry, toLine) ?? []);
    const young: readonly Entry[] = theirs.source.matter[field];
    return young.filter((entry) => !isIn(back, entry)) as Entry<Of>[];
  };
  const { matter } = theirs.source;
  const whole = toOriginalCharacters(linesOf(theirs), matter);
  const lists = { omitted: open('omitted'), corrections: open('corrections') };
  const { declared } = applyDeclarations(whole, lists);
  const lost: LostDeclaration[] = [];
  for (const one of own) {
    const moved = moveDeclaration(one, ways, declared) ?? (one.spots === null ? moveEntry(one.entry, toLine) : null);
    if (moved === null) lost.push({ ...one, line: findLine(linesOf(theirs), textOf(one.entry)) });
    else (lists[one.field] as Entry[]).push(moved);
  }
  const byLine = (a: Entry, b: Entry) => a.line - b.line;
  return {
    omitted: lists.omitted.toSorted(byLine),
    corrections: lists.corrections.toSorted(byLine),
    lost,
    toCorrection: (cell, after, reason) => {
      const characters = ways.placesAfter.get(cell) ?? [];
      const before = toText(characters);
      const place = before === '' ? null : widen(declared, characters, before);
      return place && { line: place.line, before: place.lead + before, after: place.lead + dropBlanks(after), reason };
    },
  };
}

/** The entry at the same characters of the same cells; null where they are not there. */
function moveDeclaration(
  { entry, spots }: OwnDeclaration,
  { placesBefore, placesAfter, toCell }: DeclarationWays,
  declared: DeclaredText,
): Entry | null {
  if (spots === null || entryThrough(entry) !== undefined) return null;
  const characters = spots.flatMap((spot) => {
    const cell = toCell(spot.cell);
    const [before, after] = [placesBefore.get(spot.cell), placesAfter.get(cell ?? '')];
    return (before && after && followCharacter(before, after, spot.at)) ?? [];
  });
  if (characters.length !== spots.length) return null;
  const text = textOf(entry);
  const place = widen(declared, characters, text);
  if (place === null) return null;
  const { line, lead } = place;
  const after = 'after' in entry ? lead + entry.after : '';
  if ('text' in entry && lead !== '') return null;
  declared.replace(line, lead + text, after);
  return 'text' in entry ? { ...entry, line } : { ...entry, line, before: lead + text, after };
}

/** The character of a text that has changed before it or behind it alone. */
function followCharacter(
  before: readonly PlacedCharacter[],
  after: readonly PlacedCharacter[],
  at: number,
): PlacedCharacter | undefined {
  const isSame = (one: number, other: number) => before[one]?.character === after[other]?.character;
  const shift = after.length - before.length;
  let head = 0;
  while (head <= at && isSame(head, head)) head += 1;
  if (head > at) return after[at];
  let tail = before.length - 1;
  while (tail >= at && isSame(tail, tail + shift)) tail -= 1;
  return tail < at ? after[at + shift] : undefined;
}

/** What stands before the characters on their line as far as it takes to find them there first; null where they do not stand there. */
function widen(
  declared: DeclaredText,
  characters: readonly PlacedCharacter[],
  text: string,
): { readonly line: number; readonly lead: string } | null {
  const [first] = characters;
  if (first === undefined) return null;
  const own = declared.charactersOf(first.line);
  const at = own.findIndex((character) => toPlaceKey(character) === toPlaceKey(first));
  for (let from = at; from >= 0; from -= 1) {
    const lead = toText(own.slice(from, at));
    if (declared.findFirst(first.line, lead + text) === own[from]) return { line: first.line, lead };
  }
  return null;
}

function moveEntry<Of extends Entry>(entry: Of, toLine: (line: number) => number | null): Of | null {
  const end = entryThrough(entry);
  const [line, through] = [toLine(entry.line), end === undefined ? undefined : toLine(end)];
  if (line === null || through === null) return null;
  return { ...entry, line, ...(through === undefined ? {} : { through }) };
}

function entryThrough(entry: Entry): number | undefined {
  return 'through' in entry ? entry.through : undefined;
}

function textOf(entry: Entry): string {
  return 'text' in entry ? entry.text : entry.before;
}

function findLine(lines: readonly string[], text: string): number | null {
  const at = lines.findIndex((line) => line.includes(text));
  const isOnly = at !== -1 && lines.findLastIndex((line) => line.includes(text)) === at;
  return isOnly ? at + 1 : null;
}

function isIn(list: readonly Entry[], entry: Entry): boolean {
  return list.some((one) => toKey(one) === toKey(entry));
}

function toKey(entry: Entry): string {
  return JSON.stringify(Object.entries(entry).toSorted(([a], [b]) => a.localeCompare(b)));
}

function toPlaceKey({ line, column }: PlacedCharacter): string {
  return `${line}:${column}`;
}

function toText(characters: readonly PlacedCharacter[]): string {
  return characters.map(({ character }) => character).join('');
}

function linesOf({ source }: CheckedDocument): string[] {
  return source.original.lines.map(({ text }) => text);
}

/** Line → the line that says the same in the revision; null where none does. Lines are 1-based. */
function mapLines(before: readonly string[], after: readonly string[]): (line: number) => number | null {
  const places = new Map<number, number>();
  let [atBefore, atAfter] = [1, 1];
  for (const { added, removed, count } of diffArrays([...before], [...after])) {
    if (!added && !removed) for (let nth = 0; nth < count; nth += 1) places.set(atBefore + nth, atAfter + nth);
    if (!added) atBefore += count;
    if (!removed) atAfter += count;
  }
  return (line) => places.get(line) ?? null;
}
