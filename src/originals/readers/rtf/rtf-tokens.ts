/**
 * What an RTF file is made of: groups, control words with a number or none, control symbols, and bytes of text, which `\'b9`
 * writes in hexadecimal. `isWhole` is false where the file ends within a group.
 */
export type RtfToken =
  | { readonly type: 'open' }
  | { readonly type: 'close' }
  | { readonly type: 'word'; readonly name: string; readonly value: number | null }
  | { readonly type: 'symbol'; readonly symbol: string }
  | { readonly type: 'text'; readonly bytes: Uint8Array; readonly isEscaped: boolean }
  | { readonly type: 'end'; readonly isWhole: boolean; readonly rest: number };

const [backslash, opening, closing, quote] = [0x5c, 0x7b, 0x7d, 0x27];
/** A control word, its number, and the space that ends it; far longer than any is. */
const controlWord = /^([a-zA-Z]{1,32})(-?\d{1,10})? ?/u;
const longestControl = 45;

/**
 * The tokens of the bytes, in order. Line ends of the file itself are none. After the last group nothing is read: `rest` is how
 * many bytes stand there that are neither blank nor NUL.
 * @param isLead Whether a byte begins a character of two bytes where the reader stands: the second may look like a mark.
 */
export function* readRtfTokens(bytes: Uint8Array, isLead: (byte: number) => boolean): Generator<RtfToken> {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let depth = 0;
  let at = 0;
  while (at < data.length) {
    const byte = data.readUInt8(at);
    if (byte === opening || byte === closing) {
      depth += byte === opening ? 1 : -1;
      at += 1;
      yield { type: byte === opening ? 'open' : 'close' };
      if (depth <= 0) break;
    } else if (byte === backslash) {
      const { token, end } = readControl(data, at + 1);
      at = end;
      yield token;
      if (token.type === 'word' && token.name === 'bin') at += Math.max(0, token.value ?? 0);
    } else {
      const end = findTextEnd(data, at, isLead);
      if (end > at) yield { type: 'text', bytes: data.subarray(at, end), isEscaped: false };
      at = Math.max(end, at + 1);
    }
  }
  const rest = data.subarray(Math.min(at, data.length)).filter((byte) => byte > 0x20).length;
  yield { type: 'end', isWhole: depth <= 0 && at <= data.length, rest };
}

function readControl(data: Buffer, at: number): { token: RtfToken; end: number } {
  const ahead = data.toString('latin1', at, at + longestControl);
  const [whole, name, number] = controlWord.exec(ahead) ?? [];
  if (whole !== undefined && name !== undefined) {
    const value = number === undefined ? null : Number(number);
    return { token: { type: 'word', name, value }, end: at + whole.length };
  }
  if (data[at] === quote) {
    const value = Number.parseInt(ahead.slice(1, 3), 16);
    const bytes = Uint8Array.of(...(Number.isNaN(value) ? [] : [value]));
    return { token: { type: 'text', bytes, isEscaped: true }, end: at + 3 };
  }
  return { token: { type: 'symbol', symbol: ahead.charAt(0) }, end: at + 1 };
}

/** Where the text from here meets a mark or a line end of the file. */
function findTextEnd(data: Buffer, start: number, isLead: (byte: number) => boolean): number {
  let at = start;
  while (at < data.length) {
    const byte = data.readUInt8(at);
    if (byte === backslash || byte === opening || byte === closing || byte === 0x0a || byte === 0x0d || byte === 0)
      break;
    at += byte >= 0x80 && isLead(byte) && at + 1 < data.length ? 2 : 1;
  }
  return at;
}
