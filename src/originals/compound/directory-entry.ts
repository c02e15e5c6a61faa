import { decodeUtf16 } from '../encoding/decode-utf16.ts';

/** An entry has so many bytes. */
export const entryLength = 128;

/** An entry of a compound file's directory ([MS-CFB] 2.6.1); the others in its storage hang on it as a tree. */
export interface DirectoryEntry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/** What stands in the root itself: its entries hang on each other as a tree. */
export function listRoot(entries: readonly DirectoryEntry[]): DirectoryEntry[] {
  const found: DirectoryEntry[] = [];
  const seen = new Set<number>();
  const open = [entries[0]?.child ?? -1];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const entry = entries[at];
    if (entry === undefined || seen.has(at)) continue;
    seen.add(at);
    found.push(entry);
    open.push(entry.left, entry.right);
  }
  return found;
}

/** The entry whose bytes begin at the offset. */
export function readEntry(data: Buffer, at: number): DirectoryEntry {
  const length = Math.max(0, Math.min(64, data.readUInt16LE(at + 64)) - 2);
  return {
    name: decodeUtf16(data, at, at + length),
    type: data.readUInt8(at + 66),
    left: data.readUInt32LE(at + 68),
    right: data.readUInt32LE(at + 72),
    child: data.readUInt32LE(at + 76),
    start: data.readUInt32LE(at + 116),
    size: data.readUInt32LE(at + 120),
  };
}
