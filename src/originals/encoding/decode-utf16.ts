/**
 * The text of the bytes from one place up to another in UTF-16 LE, as far as they are there; half a character at the end is dropped.
 * An odd number of them at an odd place makes Node write beyond its memory: https://github.com/nodejs/node/pull/64697
 */
export function decodeUtf16(data: Buffer, start: number, end: number): string {
  const bytes = data.subarray(start, end);
  return bytes.toString('utf16le', 0, bytes.length - (bytes.length % 2));
}
