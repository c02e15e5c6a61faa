/** Where a part of a document lies in its table stream. */
export interface Part {
  readonly offset: number;
  readonly length: number;
}

/** The beginning of the stream WordDocument ([MS-DOC] 2.5.1): how long each story is in characters, and where the parts lie. */
export interface FileInformation {
  readonly table: '0Table' | '1Table';
  readonly isEncrypted: boolean;
  /** Older than Word 97. */
  readonly isOld: boolean;
  /** In the order in which the stories follow each other in the text. */
  readonly lengths: Readonly<Record<StoryName, number>>;
  readonly parts: Readonly<Record<PartName, Part>>;
}

/** Their lengths, four bytes each, by where they stand. */
const storyOffsets = {
  body: 0x4c,
  footnotes: 0x50,
  headers: 0x54,
  macros: 0x58,
  comments: 0x5c,
  endnotes: 0x60,
  textBoxes: 0x64,
  headerTextBoxes: 0x68,
} as const;

export type StoryName = keyof typeof storyOffsets;
export const storyNames = Object.keys(storyOffsets) as readonly StoryName[];

/** Offset and length, four bytes each, by where they stand. */
const partOffsets = {
  styles: 0xa2,
  footnoteReferences: 0xaa,
  footnoteTexts: 0xb2,
  commentReferences: 0xba,
  commentTexts: 0xc2,
  headerTexts: 0xf2,
  characterPages: 0xfa,
  paragraphPages: 0x102,
  pieces: 0x1a2,
  shapes: 0x1da,
  endnoteReferences: 0x20a,
  endnoteTexts: 0x212,
  textBoxTexts: 0x25a,
  lists: 0x2e2,
  listOverrides: 0x2ea,
} as const;

export type PartName = keyof typeof partOffsets;

/** What Word 6 and 95 begin with, and the number with which Word 97 begins to count. */
const [magic, oldMagic, firstVersion] = [0xa5ec, 0xa5dc, 0xc1] as const;
const flags = { encrypted: 0x0100, secondTable: 0x0200 } as const;
/** As long as the parts reach. */
const shortest = 0x2f2;

/** Null where the stream is no beginning of a document. */
export function readFileInformation(stream: Buffer): FileInformation | null {
  if (stream.length < 32) return null;
  const begins = stream.readUInt16LE(0);
  const isOld = begins === oldMagic || (begins === magic && stream.readUInt16LE(2) < firstVersion);
  if (begins !== magic && !isOld) return null;
  if (!isOld && stream.length < shortest) return null;
  const marks = stream.readUInt16LE(0x0a);
  const read = (at: number) => (isOld ? 0 : stream.readUInt32LE(at));
  return {
    table: (marks & flags.secondTable) === 0 ? '0Table' : '1Table',
    isEncrypted: (marks & flags.encrypted) !== 0,
    isOld,
    lengths: mapValues(storyOffsets, read),
    parts: mapValues(partOffsets, (at) => ({ offset: read(at), length: read(at + 4) })),
  };
}

function mapValues<Name extends string, Value>(
  offsets: Readonly<Record<Name, number>>,
  read: (at: number) => Value,
): Record<Name, Value> {
  const entries = (Object.keys(offsets) as Name[]).map((name) => [name, read(offsets[name])] as const);
  return Object.fromEntries(entries) as Record<Name, Value>;
}
