/** A file in an archive as the archive's directory describes it. Sizes in bytes. */
export interface ArchiveRecord {
  /** As it is written there, in whatever encoding. */
  readonly nameBytes: Uint8Array;
  /** The archive says that the name is UTF-8. */
  readonly isUtf8: boolean;
  readonly isEncrypted: boolean;
  /** A link of Unix: what is packed is only the path to which it leads. */
  readonly isLink: boolean;
  /** How it is packed: 0 not at all, 8 deflated; others are rare. */
  readonly method: number;
  readonly checksum: number;
  readonly packedSize: number;
  /** Once unpacked. */
  readonly size: number;
  /** Where its own header begins in the bytes. */
  readonly offset: number;
}

/** What is known of an archive from its directory. */
export interface ArchiveDirectory {
  readonly records: readonly ArchiveRecord[];
  /** How many records the archive says that it has; 65 535 stands for as many or more. */
  readonly announced: number;
  /** All records that the archive announces could be read. */
  readonly isWhole: boolean;
}

/** The end record stands in the last 65 557 bytes, its comment included (APPNOTE.TXT 4.3.16). */
const endRecord = { signature: Buffer.from('PK\x05\x06'), length: 22, longestComment: 0xffff } as const;
const entryRecord = { signature: 0x02014b50, length: 46 } as const;
/** A count or a size that stands elsewhere, because it may be too large for its place. */
const [elsewhere16, elsewhere32] = [0xffff, 0xffffffff];
const flags = { encrypted: 1, utf8: 1 << 11 } as const;
/** What wrote the archive, and what Unix calls a link (APPNOTE.TXT 4.4.2, 4.4.15; st_mode). */
const [unix, link] = [3, 0o12];

/** The directory of a ZIP archive; null where it has no end, as after a broken download. Reads nothing that is packed. */
export function readDirectory(bytes: Uint8Array): ArchiveDirectory | null {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = data.lastIndexOf(endRecord.signature);
  const isWithinReach = end !== -1 && end >= data.length - endRecord.length - endRecord.longestComment;
  if (!isWithinReach || end + endRecord.length > data.length) return null;
  // Counted from the end, the directory is found also where something was put before the archive.
  const start = end - data.readUInt32LE(end + 12);
  const before = Math.max(0, start - data.readUInt32LE(end + 16));
  const records: ArchiveRecord[] = [];
  let at = start;
  while (at >= 0 && at + entryRecord.length <= end && data.readUInt32LE(at) === entryRecord.signature) {
    const lengths = [28, 30, 32].map((place) => data.readUInt16LE(at + place));
    records.push(readRecord(data, at, before));
    at = lengths.reduce((sum, length) => sum + length, at + entryRecord.length);
  }
  const announced = data.readUInt16LE(end + 10);
  return { records, announced, isWhole: at === end && (announced === records.length || announced === elsewhere16) };
}

function readRecord(data: Buffer, at: number, before: number): ArchiveRecord {
  const name = at + entryRecord.length;
  const extra = name + data.readUInt16LE(at + 28);
  const [size, packedSize, offset] = readSizes(data, at, extra);
  return {
    nameBytes: data.subarray(name, extra),
    isUtf8: (data.readUInt16LE(at + 8) & flags.utf8) !== 0,
    isEncrypted: (data.readUInt16LE(at + 8) & flags.encrypted) !== 0,
    isLink: data.readUInt8(at + 5) === unix && data.readUInt32LE(at + 38) >>> 28 === link,
    method: data.readUInt16LE(at + 10),
    checksum: data.readUInt32LE(at + 16),
    packedSize,
    size,
    offset: offset + before,
  };
}

/** Some programs write every size in eight bytes, in a field after the name, however small the file (APPNOTE.TXT 4.5.3). */
function readSizes(data: Buffer, at: number, extra: number): readonly [size: number, packed: number, offset: number] {
  const wide = findExtra(data.subarray(extra, extra + data.readUInt16LE(at + 30)), 1);
  let read = 0;
  const take = (place: number): number => {
    const value = data.readUInt32LE(at + place);
    if (value !== elsewhere32 || wide === null || read + 8 > wide.length) return value;
    read += 8;
    return Number(wide.readBigUInt64LE(read - 8));
  };
  return [take(24), take(20), take(42)];
}

function findExtra(extra: Buffer, id: number): Buffer | null {
  let at = 0;
  while (at + 4 <= extra.length) {
    const end = at + 4 + extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === id) return extra.subarray(at + 4, end);
    at = end;
  }
  return null;
}
