const marks: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The encoding that the first bytes of a text file tell; null where it has no byte order mark. */
export function byteOrderMarkOf(bytes: Uint8Array): string | null {
  return marks.find(([, mark]) => mark.every((value, index) => bytes[index] === value))?.[0] ?? null;
}
