import { type DirectoryEntry, entryLength, listRoot, readEntry } from './directory-entry.ts';

/** The streams in the root of a compound file, by name; null for one that is not there or is cut. */
export interface Compound {
  read(name: string): Buffer | null;
}

const headerLength = 512;
/** Sectors have 512 or 4 096 bytes, written as powers of two; pieces of them 64. */
const sectorSizes = new Set([9, 12]);
const [lastSector, streamType] = [0xfffffffa, 2];

/** An OLE compound file ([MS-CFB]) → its streams; null where its header or directory cannot be read. Never more is held than the file has. */
export function openCompound(bytes: Uint8Array): Compound | null {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (data.length < headerLength || !sectorSizes.has(data.readUInt16LE(30)) || data.readUInt16LE(32) !== 6) return null;
  const sectors = new SectorReader(data);
  const directory = sectors.readChain(data.readUInt32LE(48));
  if (directory === null || directory.length < entryLength) return null;
  const entries = Array.from({ length: directory.length / entryLength }, (_, index) =>
    readEntry(directory, index * entryLength),
  );
  const streams = new Map(listRoot(entries).map((entry) => [entry.name, entry]));
  return {
    read: (name) => {
      const entry = streams.get(name);
      return entry?.type === streamType ? sectors.readStream(entry, entries[0]) : null;
    },
  };
}

class SectorReader {
  readonly #data: Buffer;
  readonly #size: number;
  readonly #smallest: number;
  readonly #table: Buffer;
  #smallTable: Buffer | null = null;

  constructor(data: Buffer) {
    this.#data = data;
    this.#size = 1 << data.readUInt16LE(30);
    this.#smallest = data.readUInt32LE(56);
    this.#table = Buffer.concat(this.#listTable().map((sector) => this.#sector(sector)));
  }

  /** The bytes of the sectors that follow each other from this one; null where the chain leaves the file or runs in circles. */
  readChain(first: number): Buffer | null {
    return this.#follow(first, this.#table, (sector) => this.#sector(sector), this.#size);
  }

  /** A small stream lies in pieces of the root's own stream. */
  readStream({ start, size }: DirectoryEntry, root: DirectoryEntry | undefined): Buffer | null {
    if (size === 0) return Buffer.alloc(0);
    const chain = size < this.#smallest ? this.#readSmall(start, root) : this.readChain(start);
    return chain === null || chain.length < size ? null : chain.subarray(0, size);
  }

  #readSmall(start: number, root: DirectoryEntry | undefined): Buffer | null {
    const container = root === undefined ? null : this.readChain(root.start);
    this.#smallTable ??= this.readChain(this.#data.readUInt32LE(60));
    if (container === null || this.#smallTable === null) return null;
    const size = 64;
    const piece = (index: number) => container.subarray(index * size, (index + 1) * size);
    return this.#follow(start, this.#smallTable, piece, size);
  }

  #follow(first: number, table: Buffer, read: (sector: number) => Buffer, size: number): Buffer | null {
    const parts: Buffer[] = [];
    const most = Math.min(table.length / 4, this.#data.length / size);
    for (let sector = first; sector < lastSector; sector = table.readUInt32LE(sector * 4)) {
      const part = read(sector);
      if (part.length === 0 || parts.length > most || sector * 4 + 4 > table.length) return null;
      // The last sector of a file may be cut at its end.
      parts.push(part.length < size ? Buffer.concat([part, Buffer.alloc(size - part.length)]) : part);
    }
    return Buffer.concat(parts);
  }

  #sector(sector: number): Buffer {
    const start = (sector + 1) * this.#size;
    return this.#data.subarray(start, start + this.#size);
  }

  /** The sectors of the table: the header names 109, the others stand in sectors of their own, each of which names the next. */
  #listTable(): number[] {
    const sectors = Array.from({ length: 109 }, (_, index) => this.#data.readUInt32LE(76 + index * 4));
    const perSector = this.#size / 4 - 1;
    const seen = new Set<number>();
    for (let at = this.#data.readUInt32LE(68); at < lastSector && !seen.has(at); ) {
      seen.add(at);
      const sector = this.#sector(at);
      if (sector.length < this.#size) break;
      for (let index = 0; index < perSector; index += 1) sectors.push(sector.readUInt32LE(index * 4));
      at = sector.readUInt32LE(perSector * 4);
    }
    return sectors.filter((sector) => sector < lastSector);
  }
}
