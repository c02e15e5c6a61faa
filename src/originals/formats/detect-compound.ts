import { decodeUtf16 } from '../encoding/decode-utf16.ts';
import type { Format } from './format.ts';

/** The stream in the root that makes a compound file the format. */
const marks: readonly (readonly [name: string, format: Format])[] = [
  ['EncryptedPackage', 'locked'],
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['PowerPoint Document', 'ppt'],
];

/** What an OLE compound file ([MS-CFB]) is, by the streams in its root: what stands deeper is only embedded in it. */
export function detectCompound(bytes: Uint8Array): Format {
  const names = readRootNames(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return marks.find(([name]) => names.has(name))?.[1] ?? 'compound';
}

/** An entry of the directory; the others in its storage hang on it as a tree. */
interface Entry {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly child: number;
}

const entryLength = 128;
const sectorsInHeader = 109;

function readRootNames(data: Buffer): ReadonlySet<string> {
  const entries = readDirectory(data);
  const names = new Set<string>();
  const seen = new Set<number>();
  const open = [entries[0]?.child ?? -1];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const entry = entries[at];
    if (entry === undefined || seen.has(at)) continue;
    seen.add(at);
    names.add(entry.name);
    open.push(entry.left, entry.right);
  }
  return names;
}

/** The entries of the directory in order, the root first; as many as can be reached in a file that is broken. */
function readDirectory(data: Buffer): Entry[] {
  const read = (at: number) => (at + 4 <= data.length ? data.readUInt32LE(at) : Number.MAX_SAFE_INTEGER);
  const size = 1 << (data.length > 32 ? data.readUInt16LE(30) % 16 : 0);
  const startOf = (sector: number) => (sector + 1) * size;
  // The header names the first sectors of the table, which reach for 6.8 MB and more.
  const next = (sector: number) => {
    const index = Math.floor((sector * 4) / size);
    return index < sectorsInHeader ? read(startOf(read(76 + index * 4)) + ((sector * 4) % size)) : -1;
  };
  const entries: Entry[] = [];
  const seen = new Set<number>();
  for (let sector = read(48); !seen.has(sector); sector = next(sector)) {
    seen.add(sector);
    const start = startOf(sector);
    if (start < 0 || start + size > data.length) break;
    for (let at = start; at + entryLength <= start + size; at += entryLength) entries.push(readEntry(data, at));
  }
  return entries;
}

function readEntry(data: Buffer, at: number): Entry {
  const length = Math.max(0, Math.min(64, data.readUInt16LE(at + 64)) - 2);
  return {
    name: decodeUtf16(data, at, at + length),
    left: data.readUInt32LE(at + 68),
    right: data.readUInt32LE(at + 72),
    child: data.readUInt32LE(at + 76),
  };
}
