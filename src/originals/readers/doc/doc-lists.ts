import { decodeUtf16 } from '../../encoding/decode-utf16.ts';
import type { Part } from './file-information.ts';

/** A level of a list: `text` has a character 0 to 8 where the number of that level stands. */
export interface ListLevel {
  readonly start: number;
  /** How the number is written, MSONFC ([MS-OSHARED] 2.2.1.3). */
  readonly format: number;
  readonly text: string;
  readonly suffix: '\t' | ' ' | '';
  /** All numbers of the label in digits. */
  readonly isLegal: boolean;
  /** It begins anew behind a level above this one, 0-based. */
  readonly restartsBehind: number;
}

/** A list as paragraphs name it. */
export interface DocList {
  /** Lists with the same one count together. */
  readonly counter: number;
  readonly levels: readonly ListLevel[];
  /** By level: the number with which it begins in this list, whatever was counted before. */
  readonly starts: ReadonlyMap<number, number>;
}

const [listLength, levelLength, overrideLength] = [28, 28, 16] as const;

/** The lists of a document, in the order in which paragraphs count them from 1 ([MS-DOC] 2.9.185, 2.9.184). Empty where none can be read. */
export function readLists(table: Buffer, lists: Part, overrides: Part): DocList[] {
  if (lists.length < 2 || overrides.length < 4) return [];
  try {
    const own = readOwn(table, lists);
    return readOverrides(table, overrides, own);
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

/** The levels stand behind all lists, nine for each or one. */
function readOwn(table: Buffer, { offset }: Part): ReadonlyMap<number, readonly ListLevel[]> {
  const count = table.readUInt16LE(offset);
  const found = new Map<number, readonly ListLevel[]>();
  let at = offset + 2 + count * listLength;
  for (let index = 0; index < count; index += 1) {
    const place = offset + 2 + index * listLength;
    const isSimple = (table.readUInt8(place + 26) & 1) === 1;
    const levels: ListLevel[] = [];
    for (let level = 0; level < (isSimple ? 1 : 9); level += 1) {
      const read = readLevel(table, at, level);
      levels.push(read.level);
      at = read.end;
    }
    found.set(table.readInt32LE(place), levels);
  }
  return found;
}

function readLevel(table: Buffer, at: number, index: number): { level: ListLevel; end: number } {
  const flags = table.readUInt8(at + 5);
  const text = at + levelLength + table.readUInt8(at + 24) + table.readUInt8(at + 25);
  const length = table.readUInt16LE(text);
  const restartsBehind = (flags & 8) === 0 ? index : table.readUInt8(at + 26);
  const level: ListLevel = {
    start: table.readInt32LE(at),
    format: table.readUInt8(at + 4),
    text: decodeUtf16(table, text + 2, text + 2 + length * 2),
    suffix: (['\t', ' ', ''] as const)[table.readUInt8(at + 15)] ?? '',
    isLegal: (flags & 4) !== 0,
    restartsBehind,
  };
  return { level, end: text + 2 + length * 2 };
}

function readOverrides(table: Buffer, part: Part, own: ReadonlyMap<number, readonly ListLevel[]>): DocList[] {
  const count = table.readUInt32LE(part.offset);
  const lists: DocList[] = [];
  let at = part.offset + 4 + count * overrideLength;
  for (let index = 0; index < count; index += 1) {
    const place = part.offset + 4 + index * overrideLength;
    const counter = table.readInt32LE(place);
    const levels = [...(own.get(counter) ?? [])];
    const starts = new Map<number, number>();
    at += 4;
    for (let change = 0; change < table.readUInt8(place + 12); change += 1) {
      const flags = table.readUInt32LE(at + 4);
      const level = flags & 0xf;
      if ((flags & 0x10) !== 0) starts.set(level, table.readInt32LE(at));
      at += 8;
      if ((flags & 0x20) === 0) continue;
      const read = readLevel(table, at, level);
      levels[level] = read.level;
      if ((flags & 0x10) !== 0) starts.set(level, read.level.start);
      at = read.end;
    }
    lists.push({ counter, levels, starts });
  }
  return lists;
}
