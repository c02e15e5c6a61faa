/** A single property of a character, paragraph or row: what it is (its sprm, [MS-DOC] 2.2.5), and its value. */
export interface PropertyChange {
  readonly code: number;
  readonly value: Buffer;
}

/** How many bytes a value has, by the highest three bits of its code; of 6 it says itself. */
const lengths = [1, 1, 2, 4, 2, 2, 0, 3] as const;
const [defineTable, changeTabs] = [0xd608, 0xc615] as const;

/** The changes that the bytes hold, in order; as far as they can be read. */
export function readPropertyChanges(bytes: Buffer): PropertyChange[] {
  const changes: PropertyChange[] = [];
  let at = 0;
  while (at + 2 < bytes.length) {
    const code = bytes.readUInt16LE(at);
    at += 2;
    const length = lengthOf(code, bytes, at);
    if (at + length > bytes.length) break;
    changes.push({ code, value: bytes.subarray(at, at + length) });
    at += length;
  }
  return changes;
}

/** With the bytes that say how long it is. */
function lengthOf(code: number, bytes: Buffer, at: number): number {
  const fixed = lengths[code >> 13] ?? 0;
  if (fixed > 0) return fixed;
  if (code === defineTable) return at + 2 <= bytes.length ? bytes.readUInt16LE(at) + 1 : bytes.length;
  const length = bytes.readUInt8(at);
  if (code !== changeTabs || length !== 0xff) return length + 1;
  // Of very many tabs it says how many are deleted and how many are set.
  const deleted = bytes[at + 1] ?? 0;
  const set = bytes[at + 2 + deleted * 4] ?? 0;
  return 3 + deleted * 4 + set * 3;
}
