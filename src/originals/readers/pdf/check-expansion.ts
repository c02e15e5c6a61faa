import { inflateSync } from 'node:zlib';
import { type Refusal, refuse } from '../../refusal.ts';

/** In bytes: what the packed parts of a file may come to; pictures, which are not unpacked, apart. */
const mostUnpacked = 300_000_000;

/** A part begins after its dictionary, which is seldom longer. */
const beginning = /stream\r?\n/gu;
const longestDictionary = 2000;

const image = /\/Subtype\s*\/Image\b/u;
const packed = /\/FlateDecode\b|\/Fl\b/gu;

/** `file-limits` for a file whose packed parts unpack to more than can be held in memory; null otherwise. */
export function checkExpansion(bytes: Uint8Array): Refusal | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  let unpacked = 0;
  for (const { index, 0: word } of text.matchAll(beginning)) {
    const dictionary =
      text
        .slice(Math.max(0, index - longestDictionary), index)
        .split(/\bobj\b/u)
        .at(-1) ?? '';
    const times = image.test(dictionary) ? 0 : (dictionary.match(packed)?.length ?? 0);
    unpacked += unpackedLength(bytes.subarray(index + word.length), times);
    if (unpacked > mostUnpacked) return refuse('file-limits', expanded);
  }
  return null;
}

const expanded = `文件里压缩的内容展开后超过 ${mostUnpacked / 1_000_000} MB，不像正常的公文。请确认文件来源，或用 PDF 阅读器另存（打印为 PDF）后再导入`;

/** Broken parts count for nothing here: what can be read of them is the reader's to find. */
function unpackedLength(bytes: Uint8Array, times: number): number {
  let part = bytes;
  try {
    for (let time = 0; time < times; time++) part = inflateSync(part, { maxOutputLength: mostUnpacked });
    return times === 0 ? 0 : part.length;
  } catch (error) {
    const isLarger = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return isLarger ? mostUnpacked + 1 : 0;
  }
}
