import type { FlowEdge, FlowMerge, FlowRowShape } from '../flow/flow.ts';
import type { PropertyChange } from './property-changes.ts';

/** Of characters, as far as a reader of text needs them. */
export interface CharacterProperties {
  readonly isDeleted: boolean;
  readonly isInserted: boolean;
  readonly isHidden: boolean;
  /** The character stands for something else: a picture, a note's number. */
  readonly isSpecial: boolean;
  /** It stands for data of a form's field. */
  readonly isData: boolean;
  /** The character that is shown in place of it, of a font of symbols; null for none. */
  readonly symbol: string | null;
}

/** Of a paragraph by its end mark. */
export interface ParagraphProperties {
  readonly isInTable: boolean;
  /** The mark that ends a row, at depth 1. */
  readonly isRowEnd: boolean;
  /** In how many tables it stands, one in a cell of the other. */
  readonly depth: number;
  /** A list by its number from 1; 0 for none. */
  readonly list: number;
  readonly listLevel: number;
  /** Of a heading 1 is the top one, 0 for the body; null where nothing says it. */
  readonly level: number | null;
}

/** Single property modifiers ([MS-DOC] 2.6). */
const codes = {
  deleted: 0x0800,
  inserted: 0x0801,
  data: 0x0806,
  hidden: 0x083c,
  special: 0x0855,
  symbol: 0x6a09,
  inTable: 0x2416,
  rowEnd: 0x2417,
  depth: 0x6649,
  listLevel: 0x260a,
  list: 0x460b,
  outline: 0x2640,
  headingRow: 0x3404,
  defineTable: 0xd608,
  verticalMerge: 0xd62b,
  merge: 0x5624,
} as const;

export function toCharacterProperties(changes: readonly PropertyChange[]): CharacterProperties {
  const isSet = (code: number) => (findLast(changes, code)?.[0] ?? 0) === 1;
  const symbol = findLast(changes, codes.symbol);
  return {
    isDeleted: isSet(codes.deleted),
    isInserted: isSet(codes.inserted),
    isHidden: isSet(codes.hidden),
    isSpecial: isSet(codes.special),
    isData: isSet(codes.data),
    symbol: symbol === null ? null : String.fromCharCode(symbol.readUInt16LE(2)),
  };
}

export function toParagraphProperties(changes: readonly PropertyChange[]): ParagraphProperties {
  const byte = (code: number) => findLast(changes, code)?.[0] ?? null;
  const isInTable = byte(codes.inTable) === 1;
  const depth = findLast(changes, codes.depth)?.readInt32LE(0) ?? (isInTable ? 1 : 0);
  const list = findLast(changes, codes.list)?.readInt16LE(0) ?? 0;
  const outline = byte(codes.outline);
  return {
    isInTable: isInTable || depth > 0,
    isRowEnd: byte(codes.rowEnd) === 1,
    depth,
    list: Math.max(0, list),
    listLevel: byte(codes.listLevel) ?? 0,
    level: outline === null ? null : outline > 8 ? 0 : outline + 1,
  };
}

function findLast(changes: readonly PropertyChange[], code: number): Buffer | null {
  return changes.findLast((change) => change.code === code)?.value ?? null;
}

const cellLength = 20;

/** How the mark that ends a row draws it; without edges where it does not say. */
export function toRowShape(changes: readonly PropertyChange[]): FlowRowShape {
  const definition = findLast(changes, codes.defineTable);
  const isHeading = (findLast(changes, codes.headingRow)?.[0] ?? 0) === 1;
  const count = definition?.[2] ?? 0;
  if (definition === null || definition.length < 3 + (count + 1) * 2) return { left: 0, isHeading, edges: [] };
  const cells = definition.subarray(3 + (count + 1) * 2);
  const flags = Array.from({ length: count }, (_, index) =>
    index * cellLength + 2 <= cells.length ? cells.readUInt16LE(index * cellLength) : 0,
  );
  const horizontal = toHorizontal(flags.map((flag) => flag & 3));
  const vertical = flags.map((flag) => toVertical((flag >> 5) & 3));
  for (const { code, value } of changes) {
    if (code === codes.verticalMerge && (value[1] ?? 0) < count) vertical[value[1] ?? 0] = toVertical(value[2] ?? 0);
    if (code === codes.merge) {
      for (let at = (value[0] ?? 0) + 1; at < Math.min(count, value[1] ?? 0); at += 1) horizontal[at] = 'continued';
    }
  }
  const edges = flags.map(
    (_, index): FlowEdge => ({
      right: definition.readInt16LE(3 + (index + 1) * 2),
      vertical: vertical[index] ?? 'none',
      horizontal: horizontal[index] ?? 'none',
    }),
  );
  return { left: definition.readInt16LE(3), isHeading, edges };
}

function toVertical(flag: number): FlowMerge {
  return flag === 0 ? 'none' : flag === 1 ? 'continued' : 'first';
}

/** Programs differ in which of the two marks begins a merge: the one that the leftmost cell has. */
function toHorizontal(marks: readonly number[]): FlowMerge[] {
  const merges: FlowMerge[] = [];
  let first = 0;
  for (const mark of marks) {
    if (mark === 0) merges.push('none');
    else merges.push(first === 0 || mark === first ? 'first' : 'continued');
    if (mark === 0) first = 0;
    else if (first === 0) first = mark;
  }
  return merges;
}
