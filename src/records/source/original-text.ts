import type { VFile } from 'vfile';
import { isBlank } from '../../characters/blank.ts';
import { dropUnseen } from '../../characters/invisible.ts';
import type { FatalRuleId } from '../../rules/rules.ts';
import { fail } from '../messages.ts';

/** The largest file that is read, in bytes. */
export const maximumSize = 10_000_000;

const byteOrderMarks: readonly [encoding: string, mark: readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * Bytes of a text file → its lines without line ends. UTF-8, GB18030, and UTF-16 with a byte order mark are read.
 * Fatal: `file-empty`, `file-too-large`, `file-binary`, `file-encoding` (with the byte offset). Then the result is null.
 */
export function readText(bytes: Uint8Array, file: VFile): string[] | null {
  const refuse = (rule: FatalRuleId, text: string) => {
    fail(file, rule, text);
    return null;
  };
  if (bytes.length > maximumSize) {
    const size = (bytes.length / 1_000_000).toFixed(1);
    return refuse(
      'file-too-large',
      `文件有 ${size} MB，上限为 ${maximumSize / 1_000_000} MB。请只保留正文，或拆成几个文件后再导入`,
    );
  }
  const decoded = decode(bytes);
  if ('offset' in decoded) {
    return refuse(
      'file-encoding',
      `第 ${decoded.offset} 字节（从 0 起）${decoded.reason}。请用记事本打开，另存为 UTF-8 编码后再导入`,
    );
  }
  const text = decoded.text;
  const binary = findBinary(text);
  if (binary !== null) {
    return refuse(
      'file-binary',
      `含有二进制内容（第 ${[...text.slice(0, binary)].length + 1} 个字符不是文字），不是纯文本。请从原文复制文字，存为 .txt 后再导入`,
    );
  }
  if (isBlank(dropUnseen(text))) return refuse('file-empty', '文件是空的，没有任何文字。请检查复制或下载是否成功');
  return splitLines(text);
}

/**
 * What a line is, for every place that is told: as an editor's program counts them, by CR LF, LF or CR alone. U+000B,
 * U+2028 and U+2029 break a line in two on the page and begin none, as a form feed begins a page and no line.
 */
export function splitLines(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/u);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

type Decoded =
  | { readonly text: string; readonly encoding: string }
  | { readonly offset: number; readonly reason: string };

/** In which encoding the bytes are text: utf-8, utf-16le, utf-16be or gb18030; null where they are none of these. */
export function detectEncoding(bytes: Uint8Array): string | null {
  const decoded = decode(bytes);
  return 'encoding' in decoded ? decoded.encoding : null;
}

function decode(bytes: Uint8Array): Decoded {
  for (const [encoding, mark] of byteOrderMarks) {
    if (mark.every((value, index) => bytes[index] === value)) return decodeAs(encoding, bytes);
  }
  const utf8 = decodeAs('utf-8', bytes);
  if ('text' in utf8) return utf8;
  const mixture = findMixture(bytes, utf8.offset);
  if (mixture !== null) return { offset: mixture, reason: '起换了一种编码（UTF-8 与 GBK/GB18030 混用）' };
  const gb = decodeAs('gb18030', bytes);
  if ('text' in gb) return gb;
  return { offset: Math.max(utf8.offset, gb.offset), reason: '不合 UTF-8 也不合 GB18030' };
}

function decodeAs(encoding: string, bytes: Uint8Array): Decoded {
  if (isValid(encoding, bytes)) return { text: new TextDecoder(encoding).decode(bytes), encoding };
  // A prefix is invalid exactly when it holds the first invalid byte, so that byte can be found by halving.
  let valid = 0;
  let invalid = bytes.length;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (isValid(encoding, bytes.subarray(0, middle), true)) valid = middle;
    else invalid = middle;
  }
  return { offset: valid, reason: `不是 ${encoding} 编码` };
}

function isValid(encoding: string, bytes: Uint8Array, stream = false): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}

/**
 * Text in GB18030 hardly ever holds several Chinese characters in a row that are also UTF-8, so such a run
 * in a file that is not UTF-8 tells of two encodings. Returns where the second one begins.
 */
function findMixture(bytes: Uint8Array, invalidAt: number): number | null {
  const run = /(?:[\xe4-\xe9][\x80-\xbf]{2}){4,}/u;
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const match = run.exec(latin);
  if (match === null) return null;
  return match.index < invalidAt ? invalidAt : match.index;
}

/** So many control characters, and one more in so many, may be slips of a text. */
const [slips, slipsApart] = [8, 100];
const control = /(?![\t\n\v\f\r\u0080-\u009f])\p{Cc}|\ufffd/gu;

/**
 * The offset that tells that the bytes are no text: there is a NUL, what could not be decoded, or control characters
 * throughout. Null for a text.
 */
function findBinary(text: string): number | null {
  const controls = text.match(control)?.length ?? 0;
  const isBinary = /[\0\ufffd]/u.test(text) || controls > slips + text.length / slipsApart;
  return isBinary ? text.search(control) : null;
}
