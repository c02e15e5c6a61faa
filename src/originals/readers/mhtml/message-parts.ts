/** A part of a message that holds no other parts. */
export interface MessagePart {
  /** In small letters: text/html. */
  readonly type: string;
  readonly charset: string | null;
  /** Where the part was before it was put into the message: an address; null where that is not told. */
  readonly location: string | null;
  /** Content-ID without its angle brackets. */
  readonly id: string | null;
  readonly bytes: Uint8Array;
}

/** The parts of a message in their order, and which of them the message says is to be shown. */
export interface Message {
  readonly parts: readonly MessagePart[];
  /** The line that ends a message of several parts is missing: something was not saved. */
  readonly isCut: boolean;
  readonly start: string | null;
}

/** A message of more parts, or with parts inside parts deeper than this, is none that a browser saved. */
const [mostParts, deepest] = [4_000, 16];

interface Header {
  readonly value: string;
  readonly parameters: ReadonlyMap<string, string>;
}

interface Section {
  /** Bytes as letters of one byte each. */
  readonly body: string;
  readonly headers: ReadonlyMap<string, Header>;
}

/**
 * A message of several parts (RFC 2045, 2046, 2557), as browsers save a page with all that belongs to it; null for one with
 * more parts than any page has. The bytes of a part are kept, for a page tells its encoding itself.
 */
export function readMessage(bytes: Uint8Array): Message | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const whole = readSection(text);
  const parts: MessagePart[] = [];
  let isCut = false;
  const open = [{ section: whole, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { section, depth } = next;
    const boundary = boundaryOf(section);
    if (boundary === null) {
      parts.push(toPart(section));
    } else {
      if (depth >= deepest) return null;
      const split = splitAt(section.body, boundary);
      const inside = split.parts.map((part) => ({ section: readSection(part), depth: depth + 1 }));
      if (!split.isEnded) isCut = true;
      for (let at = inside.length - 1; at >= 0; at -= 1) open.push(inside[at] as (typeof inside)[number]);
    }
    if (parts.length + open.length > mostParts) return null;
  }
  const start = whole.headers.get('content-type')?.parameters.get('start') ?? null;
  return { parts, isCut, start: start === null ? null : dropAngles(start) };
}

function boundaryOf({ headers }: Section): string | null {
  const type = headers.get('content-type');
  return type?.value.toLowerCase().startsWith('multipart/') === true ? (type.parameters.get('boundary') ?? null) : null;
}

/** What stands between the lines that separate parts; what is before the first of them is no part. */
function splitAt(body: string, boundary: string): { parts: string[]; isEnded: boolean } {
  const mark = `--${boundary}`;
  const parts: string[] = [];
  let start = -1;
  for (let at = body.indexOf(mark); at !== -1; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== '\n' && body[at - 1] !== '\r') continue;
    if (start !== -1) parts.push(body.slice(start, at).replace(/\r?\n$/u, ''));
    if (body.startsWith('--', at + mark.length)) return { parts, isEnded: true };
    const lineEnd = body.indexOf('\n', at);
    start = lineEnd === -1 ? body.length : lineEnd + 1;
  }
  return { parts: start === -1 ? parts : [...parts, body.slice(start)], isEnded: false };
}

function readSection(text: string): Section {
  const plain = text.replace(/^[\r\n]+/u, '');
  const end = /\r?\n\r?\n/u.exec(plain);
  const head = end === null ? plain : plain.slice(0, end.index);
  const body = end === null ? '' : plain.slice(end.index + end[0].length);
  const headers = new Map<string, Header>();
  for (const line of head.replace(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    if (name !== '' && !headers.has(name)) headers.set(name, readHeader(line.slice(colon + 1)));
  }
  return { body, headers };
}

function readHeader(text: string): Header {
  const parameters = new Map<string, string>();
  for (const [, name = '', quoted, plain] of text.matchAll(/;\s*([\w-]+)\s*=\s*(?:"([^"]*)"|([^;\s]+))/gu)) {
    parameters.set(name.toLowerCase(), quoted ?? plain ?? '');
  }
  return { value: text.split(';')[0]?.trim() ?? '', parameters };
}

function toPart({ headers, body }: Section): MessagePart {
  const type = headers.get('content-type');
  const id = headers.get('content-id')?.value;
  return {
    type: (type?.value ?? 'text/plain').toLowerCase(),
    charset: type?.parameters.get('charset') ?? null,
    location: headers.get('content-location')?.value ?? null,
    id: id === undefined ? null : dropAngles(id),
    bytes: decodeBody(body, headers.get('content-transfer-encoding')?.value.toLowerCase() ?? '7bit'),
  };
}

function dropAngles(text: string): string {
  return text.replace(/^<|>$/gu, '');
}

function decodeBody(body: string, encoding: string): Uint8Array {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const decoded = body
    .replace(/[ \t]+(?=\r?$)/gmu, '')
    .replace(/=\r?\n/gu, '')
    .replace(/=([\da-f]{2})/giu, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
  return Buffer.from(decoded, 'latin1');
}
