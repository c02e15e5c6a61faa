import { inflateSync } from 'node:zlib';
import { type Refusal, refuse } from '../../refusal.ts';

/** In bytes: what the packed parts of a file may come to; pictures, which are not unpacked, apart. */
const mostUnpacked = 300_000_000;

/** A part begins after its dictionary, which is seldom longer. */
const beginning = /(?<!end)stream\r?\n/gu;
const longestDictionary = 2000;

const image = /\/Subtype\s*\/Image\b/u;
const packed = /\/FlateDecode\b|\/Fl\b/gu;
const otherwisePacked =
  /\/(?:ASCII85|ASCIIHex|LZW|RunLength|DCT|JPX|CCITTFax|JBIG2|Crypt)Decode\b|\/(?:A85|AHx|LZW|RL)\b/u;
const encrypted = /\/Encrypt\b/u;

/**
 * How many of the packed parts of a file, pictures aside, are broken: what a page prints from there on is lost, and pdf.js says
 * nothing of it. Of an encrypted file that cannot be told. Refused: `file-limits` where they unpack to more than can be held.
 */
export function checkPackedParts(bytes: Uint8Array): Refusal | number {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const isEncrypted = encrypted.test(text);
  let unpacked = 0;
  let broken = 0;
  for (const { index, 0: word } of text.matchAll(beginning)) {
    const dictionary =
      text
        .slice(Math.max(0, index - longestDictionary), index)
        .split(/\bobj\b/u)
        .at(-1) ?? '';
    const times = image.test(dictionary) ? 0 : (dictionary.match(packed)?.length ?? 0);
    const length = unpackedLength(bytes.subarray(index + word.length), times);
    if (length === null && !isEncrypted && !otherwisePacked.test(dictionary)) broken += 1;
    unpacked += length ?? 0;
    if (unpacked > mostUnpacked) return refuse('file-limits', expanded);
  }
  return broken;
}

const expanded = `文件里压缩的内容展开后超过 ${mostUnpacked / 1_000_000} MB，不像正常的公文。请确认文件来源，或用 PDF 阅读器另存（打印为 PDF）后再导入`;

/** Null for a part that is broken. */
function unpackedLength(bytes: Uint8Array, times: number): number | null {
  let part = bytes;
  try {
    for (let time = 0; time < times; time++) part = inflateSync(part, { maxOutputLength: mostUnpacked });
    return times === 0 ? 0 : part.length;
  } catch (error) {
    const isLarger = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return isLarger ? mostUnpacked + 1 : null;
  }
}
