import { decodeUtf16 } from '../../encoding/decode-utf16.ts';
import type { Part } from './file-information.ts';
import { type PropertyChange, readPropertyChanges } from './property-changes.ts';

/** A stretch of the text: where it stands in the stream, and what was changed in it when it was saved fast. */
export interface PieceOfText {
  /** Its first character, counted through all stories. */
  readonly start: number;
  readonly text: string;
  /** In the stream, in bytes, and how many each character has. */
  readonly offset: number;
  readonly width: 1 | 2;
  readonly changes: readonly PropertyChange[];
}

const [changesMark, piecesMark] = [1, 2] as const;
const packed = 0x40000000;
const western = new TextDecoder('windows-1252');

/** The pieces of the text in order ([MS-DOC] 2.9.38); null where they cannot be read, or miss a part of the text. */
export function readPieces(stream: Buffer, table: Buffer, { offset, length }: Part): PieceOfText[] | null {
  const part = table.subarray(offset, offset + length);
  const changes: Buffer[] = [];
  let at = 0;
  while (at + 5 <= part.length && part.readUInt8(at) === changesMark) {
    const size = part.readUInt16LE(at + 1);
    changes.push(part.subarray(at + 3, at + 3 + size));
    at += 3 + size;
  }
  if (at + 5 > part.length || part.readUInt8(at) !== piecesMark) return null;
  const pieces = part.subarray(at + 5, at + 5 + part.readUInt32LE(at + 1));
  return cutPieces(stream, pieces, changes);
}

function cutPieces(stream: Buffer, pieces: Buffer, changes: readonly Buffer[]): PieceOfText[] | null {
  const count = Math.floor((pieces.length - 4) / 12);
  const cut: PieceOfText[] = [];
  let next = 0;
  for (let index = 0; index < count; index += 1) {
    const start = pieces.readUInt32LE(index * 4);
    const length = pieces.readUInt32LE(index * 4 + 4) - start;
    const place = (count + 1) * 4 + index * 8;
    const position = pieces.readUInt32LE(place + 2);
    const isPacked = (position & packed) !== 0;
    const width = isPacked ? 1 : 2;
    const offset = isPacked ? (position & ~packed) / 2 : position;
    const bytes = stream.subarray(offset, offset + length * width);
    if (start !== next || length < 0 || bytes.length < length * width) return null;
    next += length;
    const text = isPacked ? western.decode(bytes) : decodeUtf16(bytes, 0, bytes.length);
    cut.push({ start, text, offset, width, changes: readChanges(pieces.readUInt16LE(place + 6), changes) });
  }
  return cut;
}

/** Few properties are changed in one byte; the others stand before the pieces ([MS-DOC] 2.9.214). */
const shortCodes: Readonly<Record<number, number>> = { 24: 0x2416, 25: 0x2417, 65: 0x0800, 66: 0x0801 };

function readChanges(modifier: number, changes: readonly Buffer[]): PropertyChange[] {
  if ((modifier & 1) === 1) return readPropertyChanges(changes[modifier >> 1] ?? Buffer.alloc(0));
  const code = shortCodes[(modifier >> 1) & 0x7f];
  return code === undefined ? [] : [{ code, value: Buffer.from([modifier >> 8]) }];
}
