/** Of the characters of a font (\fcharset), as Windows numbers them; the others are those of the document. */
const encodingsOfCharset: Readonly<Record<number, string>> = {
  0: 'windows-1252',
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};

/** Of a code page of Windows (\ansicpg, \cpg). */
const encodingsOfPage: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  10008: 'gb18030',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** The encoding of the font's characters; null where the font does not say. 2 is that of symbols, whose codes are their own. */
export function encodingOfCharset(charset: number): string | null {
  return charset === symbolCharset ? symbols : (encodingsOfCharset[charset] ?? null);
}

export function encodingOfPage(page: number): string | null {
  return encodingsOfPage[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : null);
}

const symbolCharset = 2;
/** A font whose glyphs have codes of their own: Windows puts them from U+F000 on. */
const symbols = 'symbols';
const double = new Set(['gb18030', 'big5', 'shift_jis', 'euc-kr']);

/** Whether its characters may have two bytes. */
export function isDoubleByte(encoding: string): boolean {
  return double.has(encoding);
}

/** Decoders by encoding: making one takes longer than most runs of text. */
const decoders = new Map<string, TextDecoder>();

/**
 * The text of bytes in the encoding of their font. A font of Latin letters that holds nothing but Chinese characters, as many
 * programs write them, is read by the encoding of the document, `wider`.
 */
export function decodeRun(bytes: Uint8Array, encoding: string, wider: string): string {
  if (encoding === symbols)
    return Array.from(bytes, (byte) => String.fromCharCode(byte < 0x80 ? byte : 0xf000 + byte)).join('');
  const isWider = !isDoubleByte(encoding) && isDoubleByte(wider) && isPaired(bytes);
  const used = isWider ? wider : encoding;
  let decoder = decoders.get(used);
  if (decoder === undefined) {
    decoder = new TextDecoder(used);
    decoders.set(used, decoder);
  }
  return decoder.decode(bytes);
}

/** Whether every high byte is one of a pair, both in the reach of the characters of daily use. */
function isPaired(bytes: Uint8Array): boolean {
  let pairs = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    if ((bytes[at] ?? 0) < 0xa1 || (bytes[at + 1] ?? 0) < 0xa1) return false;
    pairs += 1;
    at += 1;
  }
  return pairs > 0;
}
