import type { Format } from './format.ts';

/** The file inside that makes a container the format; of several the first. */
const marks: readonly (readonly [mark: RegExp, format: Format])[] = [
  [/^word\/document\d*\.xml$/u, 'docx'],
  [/^xl\/workbook\.(?:xml|bin)$/u, 'xlsx'],
  [/^ppt\/presentation\.xml$/u, 'pptx'],
  // GB/T 33190, the layout format of government documents.
  [/^OFD\.xml$/iu, 'ofd'],
  [/^META-INF\/manifest\.xml$/u, 'odf'],
];

/** What a file is that begins as a ZIP archive does, by the names of the files inside. */
export function detectZip(bytes: Uint8Array): Format {
  const names = readZipNames(bytes);
  if (names === null) return 'cut-zip';
  return marks.find(([mark]) => names.some((name) => mark.test(name)))?.[1] ?? 'zip';
}

/** The end record stands in the last 65 557 bytes, its comment included (APPNOTE.TXT 4.3.16). */
const endRecord = { signature: Buffer.from('PK\x05\x06'), length: 22, longestComment: 0xffff } as const;
const entryRecord = { signature: 0x02014b50, length: 46 } as const;

/** The names in the archive's directory; null where it has no end, as after a broken download. */
function readZipNames(bytes: Uint8Array): string[] | null {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = data.lastIndexOf(endRecord.signature);
  const isWithinReach = end !== -1 && end >= data.length - endRecord.length - endRecord.longestComment;
  if (!isWithinReach || end + endRecord.length > data.length) return null;
  const names: string[] = [];
  // Counted from the end, the directory is found also where something was put before the archive.
  let at = end - data.readUInt32LE(end + 12);
  while (at >= 0 && at + entryRecord.length <= end && data.readUInt32LE(at) === entryRecord.signature) {
    const name = at + entryRecord.length;
    const length = data.readUInt16LE(at + 28);
    names.push(data.toString('latin1', name, name + length).replaceAll('\\', '/'));
    at = name + length + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32);
  }
  return names;
}
