import { CFB } from '@e965/xlsx';

/** The records of an .xls, which stand in one stream of a compound file; null where it is not there, or not whole. */
export function findWorkbookStream(bytes: Uint8Array): Buffer | null {
  try {
    const container: unknown = CFB.read(Buffer.from(bytes), { type: 'buffer' });
    for (const name of ['/Workbook', '/Book']) {
      const entry: { content?: Uint8Array; size?: number } | null = CFB.find(container, name);
      if (entry?.content !== undefined) return toWholeStream(Buffer.from(entry.content), entry.size ?? 0);
    }
  } catch {
    // Whatever the library stumbles over, the file is broken.
  }
  return null;
}

const endOfSubstream = 0x0a;
/** No record of [MS-XLS] has a higher type; at one that has, the library may never come to an end. */
const highestType = 0x10ff;

/** The library takes what is there of a file that was cut; a whole stream has its length, and ends with an end. */
function toWholeStream(stream: Buffer, size: number): Buffer | null {
  let last = -1;
  for (let at = 0; at + 4 <= stream.length; at += 4 + stream.readUInt16LE(at + 2)) {
    const type = stream.readUInt16LE(at);
    if (type > highestType) return null;
    // Behind the last record the stream may be filled up.
    if (type !== 0) last = type;
  }
  return stream.length >= size && last === endOfSubstream ? stream : null;
}
