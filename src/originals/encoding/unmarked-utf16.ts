import { byteOrderMarkOf } from './byte-order-mark.ts';

/** So much of a text is Chinese, or such as a keyboard writes. */
const mostlyPlain = 0.9;
const plain = /[\t\r\n\x20-\x7e\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/gu;

/**
 * Whether bytes without a byte order mark read well as UTF-16, of either order. A line break or a figure is half a NUL there,
 * which no other encoding of a text holds.
 */
export function isUnmarkedUtf16(bytes: Uint8Array): boolean {
  if (byteOrderMarkOf(bytes) !== null || !bytes.includes(0) || bytes.length % 2 !== 0) return false;
  return ['utf-16le', 'utf-16be'].some((encoding) => {
    const text = new TextDecoder(encoding).decode(bytes);
    return (text.match(plain)?.length ?? 0) > text.length * mostlyPlain;
  });
}
