import { isBlank } from '../../characters/blank.ts';
import { dropUnseen } from '../../characters/invisible.ts';
import { splitLines } from '../../characters/split-lines.ts';
import { byteOrderMarkOf } from '../encoding/byte-order-mark.ts';
import { decodeText } from '../encoding/decode-text.ts';
import { isUnmarkedUtf16 } from '../encoding/unmarked-utf16.ts';
import type { Extract } from '../extract.ts';
import { type Refusal, refuse } from '../refusal.ts';

/**
 * A plain text → its lines, each with its number as its place: one block whose layout is lost. UTF-8, GB18030, Big5, and
 * UTF-16 with a byte order mark are read. Refused: `file-encoding` (with the byte offset), `file-binary`, `file-empty`.
 */
export function readText(bytes: Uint8Array): Extract | Refusal {
  if (isUnmarkedUtf16(bytes)) return refuse('file-encoding', unmarked);
  const decoded = decodeText(bytes);
  if ('refused' in decoded) {
    // A NUL is half of a letter in UTF-16, and nothing in any other encoding.
    const nul = byteOrderMarkOf(bytes) === null ? bytes.indexOf(0) : -1;
    return nul === -1 ? refuse('file-encoding', decoded.refused) : refuseBinary(`从 0 起第 ${nul} 字节`);
  }
  const { text } = decoded;
  const binary = findBinary(text);
  if (binary !== null) return refuseBinary(`第 ${[...text.slice(0, binary)].length + 1} 个字符`);
  if (isBlank(dropUnseen(text))) return refuse('file-empty', '文件是空的，没有任何文字。请检查复制或下载是否成功');
  const lines = splitLines(text).map((line, index) => ({ text: line, place: `第 ${index + 1} 行` }));
  return { format: 'text', blocks: [{ type: 'plain-text', lines: [1, lines.length] }], lines, leftOut: [] };
}

const unmarked =
  '像是 UTF-16（Unicode）编码，而开头没有它的标记，不能断定。请用记事本打开，核对文字后另存为 UTF-8 编码，再导入';

function refuseBinary(place: string): Refusal {
  return refuse('file-binary', `含有二进制内容（${place}不是文字），不是纯文本。请从原文复制文字，存为 .txt 后再导入`);
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
