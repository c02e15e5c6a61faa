import { type DirectoryEntry, entryLength, listRoot, readEntry } from '../compound/directory-entry.ts';
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

const sectorsInHeader = 109;

function readRootNames(data: Buffer): ReadonlySet<string> {
  return new Set(listRoot(readDirectory(data)).map(({ name }) => name));
}

/** The entries of the directory in order, the root first; as many as can be reached in a file that is broken. */
function readDirectory(data: Buffer): DirectoryEntry[] {
  const read = (at: number) => (at + 4 <= data.length ? data.readUInt32LE(at) : Number.MAX_SAFE_INTEGER);
  const size = 1 << (data.length > 32 ? data.readUInt16LE(30) % 16 : 0);
  const startOf = (sector: number) => (sector + 1) * size;
  // The header names the first sectors of the table, which reach for 6.8 MB and more.
  const next = (sector: number) => {
    const index = Math.floor((sector * 4) / size);
    return index < sectorsInHeader ? read(startOf(read(76 + index * 4)) + ((sector * 4) % size)) : -1;
  };
  const entries: DirectoryEntry[] = [];
  const seen = new Set<number>();
  for (let sector = read(48); !seen.has(sector); sector = next(sector)) {
    seen.add(sector);
    const start = startOf(sector);
    if (start < 0 || start + size > data.length) break;
    for (let at = start; at + entryLength <= start + size; at += entryLength) entries.push(readEntry(data, at));
  }
  return entries;
}
