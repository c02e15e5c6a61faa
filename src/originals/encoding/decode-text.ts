import { byteOrderMarkOf } from './byte-order-mark.ts';
import { judgeEncoding } from './judge-encoding.ts';

/** The text of the bytes and its encoding, or why they are no text, in words to the editor. */
type Decoded = { readonly text: string; readonly encoding: string } | { readonly refused: string };

/**
 * Bytes → text without byte order mark, in one encoding throughout: what the mark says (UTF-8, UTF-16), UTF-8, GB18030 or
 * Big5. Bytes that could be either of the last two and read well in none of them are refused.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const marked = byteOrderMarkOf(bytes);
  const utf8 = decodeAs(marked ?? 'utf-8', bytes);
  if (utf8 !== null) return utf8;
  const invalidAt = findInvalid(marked ?? 'utf-8', bytes);
  if (marked !== null) return refuseAt(invalidAt, `不是 ${marked} 编码`);
  const mixture = findMixture(bytes, invalidAt);
  if (mixture !== null) return refuseAt(mixture, '起换了一种编码（UTF-8 与 GBK/GB18030 混用）');
  const gb = decodeAs('gb18030', bytes);
  if (gb === null) return refuseAt(Math.max(invalidAt, findInvalid('gb18030', bytes)), '不合 UTF-8 也不合 GB18030');
  const big5 = decodeAs('big5', bytes);
  if (big5 === null) return gb;
  const encoding = judgeEncoding(bytes);
  if (encoding === null) return refuseBoth(gb.text, big5.text);
  return encoding === 'big5' ? big5 : gb;
}

/** In which encoding the bytes are text: utf-8, utf-16le, utf-16be, gb18030 or big5; null where they are none of these. */
export function detectEncoding(bytes: Uint8Array): string | null {
  const decoded = decodeText(bytes);
  return 'encoding' in decoded ? decoded.encoding : null;
}

function refuseAt(offset: number, reason: string): Decoded {
  return { refused: `第 ${offset} 字节（从 0 起）${reason}。请用记事本打开，另存为 UTF-8 编码后再导入` };
}

/** So many characters tell an editor which reading is the right one. */
const shown = 8;

function refuseBoth(gb: string, big5: string): Decoded {
  const show = (text: string) => [...text.replace(/[\0-\x7f]+/gu, '')].slice(0, shown).join('');
  const found = `不能断定是 GB18030 还是 Big5 编码：按前者读作“${show(gb)}”，按后者读作“${show(big5)}”`;
  return { refused: `${found}。请用 Word 或 WPS 打开，选读得通的编码，核对文字后另存为 UTF-8 编码的 .txt，再导入` };
}

function decodeAs(encoding: string, bytes: Uint8Array): { text: string; encoding: string } | null {
  return isValid(encoding, bytes) ? { text: new TextDecoder(encoding).decode(bytes), encoding } : null;
}

/** The offset of the first byte that does not fit: a prefix is invalid exactly when it holds it, so halving finds it. */
function findInvalid(encoding: string, bytes: Uint8Array): number {
  let valid = 0;
  let invalid = bytes.length;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (isValid(encoding, bytes.subarray(0, middle), true)) valid = middle;
    else invalid = middle;
  }
  return valid;
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
