import { crc32, inflateRawSync } from 'node:zlib';
import { type Refusal, refuse } from '../refusal.ts';
import { type ArchiveRecord, readDirectory } from './read-directory.ts';

/** A file in an archive; folders are none. */
export interface ArchiveEntry {
  /** Its path, with `/` between folders; never cleaned, so no path to write to. */
  readonly name: string;
  /** In bytes, unpacked, as the archive says; never more come out. */
  readonly size: number;
  /** It holds only the path to which it leads. */
  readonly isLink: boolean;
  /** Unpacked anew on each call. Refused: `file-broken`, `file-format` (a password, a rare way of packing). */
  readonly read: () => Uint8Array | Refusal;
}

/** What is unpacked in all, in bytes, and how many files: more than any office file of a government has. */
const [mostUnpacked, mostEntries] = [200_000_000, 10_000];

/**
 * A ZIP archive → its files in the order of its directory. Nothing is unpacked until it is read, and its limits hold before.
 * Refused: `file-broken` (no end, no whole directory), `file-limits` (too many files, too large once unpacked).
 */
export function openArchive(bytes: Uint8Array): readonly ArchiveEntry[] | Refusal {
  const directory = readDirectory(bytes);
  if (directory === null) return refuseBroken('目录不全');
  // Before the directory is found wanting: from 65 535 files on it is written in a way that is not read here.
  if (directory.announced > mostEntries) {
    const found = `${directory.announced} 个${directory.announced === 0xffff ? '以上的' : ''}文件`;
    return refuse('file-limits', `压缩包里有 ${found}，上限为 ${mostEntries} 个。${smaller}`);
  }
  if (!directory.isWhole) return refuseBroken('目录不全');
  const records = directory.records.filter(({ nameBytes }) => nameBytes.at(-1) !== 0x2f);
  const unpacked = records.reduce((sum, { size }) => sum + size, 0);
  if (unpacked > mostUnpacked) {
    const megabytes = Math.ceil(unpacked / 1_000_000);
    return refuse('file-limits', `解压后有 ${megabytes} MB，上限为 ${mostUnpacked / 1_000_000} MB。${smaller}`);
  }
  return records.map((record) => ({
    name: decodeName(record).replaceAll('\\', '/'),
    size: record.size,
    isLink: record.isLink,
    read: () => unpack(bytes, record),
  }));
}

const smaller = '请只保留正文，或拆成几个文件后再导入';

function refuseBroken(found: string): Refusal {
  return refuse('file-broken', `文件已损坏（${found}）。请重新下载或复制一次；仍不行的，请用原来的软件打开后另存`);
}

const localHeader = { signature: 0x04034b50, length: 30 } as const;

function unpack(bytes: Uint8Array, record: ArchiveRecord): Uint8Array | Refusal {
  const name = decodeName(record);
  if (record.isEncrypted) return refuse('file-format', `“${name}”加了密码。请输入密码解压，再导入解压出来的文件`);
  const packed = findPacked(bytes, record);
  if (packed === null) return refuseBroken(`“${name}”不全`);
  if (record.method !== 0 && record.method !== 8) {
    return refuse('file-format', `“${name}”的压缩方法（${record.method}）不能读。请解压，再导入解压出来的文件`);
  }
  const content = record.method === 0 ? packed : inflate(packed, record.size);
  const isSound = content?.length === record.size && crc32(content) === record.checksum;
  return isSound ? content : refuseBroken(`“${name}”解压不出来，或与校验和不符`);
}

/** Its bytes as they are packed. Its own header repeats its name, and may give it another length. */
function findPacked(bytes: Uint8Array, { offset, packedSize }: ArchiveRecord): Uint8Array | null {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + localHeader.length > data.length || data.readUInt32LE(offset) !== localHeader.signature) return null;
  const start = offset + localHeader.length + data.readUInt16LE(offset + 26) + data.readUInt16LE(offset + 28);
  return start + packedSize > data.length ? null : bytes.subarray(start, start + packedSize);
}

/** Null where the bytes are no packed ones, or would give more than the archive says. */
function inflate(packed: Uint8Array, size: number): Uint8Array | null {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch {
    return null;
  }
}

/** Windows in Chinese writes names in GBK and does not say so; most other programs write UTF-8, some without saying so. */
function decodeName({ nameBytes, isUtf8 }: ArchiveRecord): string {
  try {
    return new TextDecoder('utf-8', { fatal: !isUtf8 }).decode(nameBytes);
  } catch {
    return new TextDecoder('gb18030').decode(nameBytes);
  }
}
