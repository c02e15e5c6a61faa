import type { Part } from './file-information.ts';
import { type PropertyChange, readPropertyChanges } from './property-changes.ts';

interface StyleRecord {
  /** 1 to 9 are the headings that Word brings along. */
  readonly builtIn: number;
  readonly base: number;
  readonly changes: readonly PropertyChange[];
}

const [paragraphKind, tableKind, noStyle] = [1, 3, 0xfff] as const;

/** The properties that each style gives its paragraphs, those of the styles that it rests on before its own. */
export class DocStyles {
  readonly #records: readonly (StyleRecord | null)[];

  /** As many styles as can be read ([MS-DOC] 2.9.271). */
  constructor(table: Buffer, { offset, length }: Part) {
    this.#records = readStyles(table.subarray(offset, offset + length));
  }

  changesOf(style: number): readonly PropertyChange[] {
    return this.#chainOf(style)
      .toReversed()
      .flatMap(({ changes }) => changes);
  }

  /** Of a heading by its style, 1 the top one; null for others. */
  headingLevelOf(style: number): number | null {
    const heading = this.#chainOf(style).find(({ builtIn }) => builtIn >= 1 && builtIn <= 9);
    return heading?.builtIn ?? null;
  }

  /** The style and those that it rests on, also where they run in circles. */
  #chainOf(style: number): StyleRecord[] {
    const chain: StyleRecord[] = [];
    for (let at = style; chain.length < 20; ) {
      const record = this.#records[at];
      if (record === undefined || record === null) break;
      chain.push(record);
      at = record.base;
    }
    return chain;
  }
}

function readStyles(part: Buffer): (StyleRecord | null)[] {
  if (part.length < 6) return [];
  const head = part.readUInt16LE(0);
  const [count, baseLength] = [part.readUInt16LE(2), part.readUInt16LE(4)];
  const records: (StyleRecord | null)[] = [];
  let at = 2 + head;
  while (records.length < count && at + 2 <= part.length) {
    const length = part.readUInt16LE(at);
    records.push(length === 0 ? null : readStyle(part.subarray(at + 2, at + 2 + length), baseLength));
    at += 2 + length + (length % 2);
  }
  return records;
}

function readStyle(style: Buffer, baseLength: number): StyleRecord | null {
  if (style.length < baseLength + 4 || style.length < 6) return null;
  const kind = style.readUInt16LE(2) & 0xf;
  const nameLength = style.readUInt16LE(baseLength);
  let at = baseLength + 2 + nameLength * 2 + 2;
  // A style of tables has the properties of its rows before those of its paragraphs.
  if (kind === tableKind && at + 2 <= style.length) at = skipChange(style, at);
  const isParagraph = kind === paragraphKind || kind === tableKind;
  const length = at + 2 <= style.length ? style.readUInt16LE(at) : 0;
  const changes = isParagraph && length > 2 ? readPropertyChanges(style.subarray(at + 4, at + 2 + length)) : [];
  return { builtIn: style.readUInt16LE(0) & noStyle, base: style.readUInt16LE(2) >> 4, changes };
}

function skipChange(style: Buffer, at: number): number {
  const length = style.readUInt16LE(at);
  return at + 2 + length + (length % 2);
}
