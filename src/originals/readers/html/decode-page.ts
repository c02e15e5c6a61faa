import { byteOrderMarkOf } from '../../encoding/byte-order-mark.ts';
import { decodeText } from '../../encoding/decode-text.ts';
import { type Refusal, refuse } from '../../refusal.ts';

/** Browsers look so far, and sites write more before it. */
const reach = 8_192;
const declared = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w:-]+)/iu;
/** So many characters of three bytes each are no accident in a text of another encoding. */
const enoughOfThree = 8;
const ofThree = /[\xe2-\xef][\x80-\xbf]{2}/gu;

/**
 * The bytes of a page → its markup: by its byte order mark, by what it says of itself, or as any text is read. What a page
 * says of itself is often out of date: bytes that are UTF-8 throughout are.
 *
 * @param told The encoding that stands beside the page, as in the head of a part of a message; null for none.
 */
export function decodePage(bytes: Uint8Array, told: string | null = null): string | Refusal {
  const named = byteOrderMarkOf(bytes) === null ? (told ?? declaredIn(bytes)) : null;
  const decoder = named === null ? null : decoderOf(named);
  if (decoder !== null && decoder.encoding !== 'utf-8' && !isSurelyUtf8(bytes)) {
    const text = decode(decoder, bytes);
    if (text !== null) return text;
  }
  const decoded = decodeText(bytes);
  return 'refused' in decoded ? refuse('file-encoding', decoded.refused) : decoded.text;
}

function declaredIn(bytes: Uint8Array): string | null {
  return declared.exec(Buffer.from(bytes.subarray(0, reach)).toString('latin1'))?.[1] ?? null;
}

/** Of Chinese encodings: what else a page says of itself (iso-8859-1) is what its program put there for want of better. */
function decoderOf(label: string): TextDecoder | null {
  try {
    const decoder = new TextDecoder(label, { fatal: true });
    return ['utf-8', 'gbk', 'gb18030', 'big5'].includes(decoder.encoding) ? decoder : null;
  } catch {
    return null;
  }
}

function isSurelyUtf8(bytes: Uint8Array): boolean {
  const isValid = decode(new TextDecoder('utf-8', { fatal: true }), bytes) !== null;
  if (!isValid) return false;
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return (latin.match(ofThree)?.length ?? 0) >= enoughOfThree;
}

function decode(decoder: TextDecoder, bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}
