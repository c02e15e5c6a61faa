import { deflateSync, inflateSync } from 'node:zlib';
import { type UnzipFileInfo, unzipSync, zipSync } from 'fflate';
import type { Random } from '../../bench/random.ts';

/** Some bytes → the same with one thing wrong in them. */
type Damage = (bytes: Buffer, random: Random) => Buffer;

/** Where fields of two and four bytes go wrong. */
const edges: readonly number[] = [0, 1, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff];
/** What stands where a text format expects a number. */
const figures: readonly string[] = [
  '0',
  '-1',
  '',
  '1',
  '65535',
  '1000000',
  '2147483648',
  '99999999999999999999',
  '1e9',
];

const change: Damage = (bytes, random) => {
  const changed = Buffer.from(bytes);
  for (let count = 1 + random.below(8); count > 0; count -= 1) {
    changed[random.below(changed.length)] = random.below(256);
  }
  return changed;
};

const setField: Damage = (bytes, random) => {
  const changed = Buffer.from(bytes);
  const value = random.pick(edges);
  const size = value > 0xffff || random.below(2) === 0 ? 4 : 2;
  if (changed.length >= size) changed.writeUIntLE(value, random.below(changed.length - size + 1), size);
  return changed;
};

const cutEnd: Damage = (bytes, random) => bytes.subarray(0, random.below(bytes.length));

const cutOut: Damage = (bytes, random) => {
  const [from, to] = drawSpan(bytes, random);
  return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
};

const double: Damage = (bytes, random) => {
  const [from, to] = drawSpan(bytes, random);
  return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
};

const swap: Damage = (bytes, random) => {
  const [from, to] = drawSpan(bytes, random);
  const middle = from + random.below(to - from + 1);
  return Buffer.concat([
    bytes.subarray(0, from),
    bytes.subarray(middle, to),
    bytes.subarray(from, middle),
    bytes.subarray(to),
  ]);
};

/** A number that is written in figures becomes another one. */
const setFigure: Damage = (bytes, random) => {
  const text = bytes.toString('latin1');
  const numbers = [...text.matchAll(/\d+/gu)];
  const number = numbers[random.below(numbers.length || 1)];
  if (number === undefined) return change(bytes, random);
  const end = number.index + number[0].length;
  return Buffer.from(text.slice(0, number.index) + random.pick(figures) + text.slice(end), 'latin1');
};

/** A mark of the format goes, or stands where it does not belong. */
const setMark: Damage = (bytes, random) => {
  const text = bytes.toString('latin1');
  const marks = [...text.matchAll(/<[^<>]{1,200}>|\\[a-z]+-?\d* ?|[{}"|,\n]/gu)];
  const mark = marks[random.below(marks.length || 1)]?.[0];
  if (mark === undefined) return change(bytes, random);
  const at = random.below(text.length + 1);
  return Buffer.from(text.slice(0, at) + mark.repeat(1 + random.below(50)) + text.slice(at), 'latin1');
};

const damages: readonly Damage[] = [change, setField, cutEnd, cutOut, double, swap, setFigure, setMark];

/** The bytes with one to three things wrong in them: in the file as it is, or in what is packed inside. */
export function damageFile(bytes: Uint8Array, random: Random): Uint8Array {
  let damaged = Buffer.from(bytes);
  for (let count = 1 + random.below(3); count > 0 && damaged.length > 0; count -= 1) {
    const inside = random.below(4) > 0 ? (damagePart(damaged, random) ?? damageStream(damaged, random)) : null;
    damaged = Buffer.from(inside ?? random.pick(damages)(damaged, random));
  }
  return new Uint8Array(damaged);
}

/** One part of an archive is damaged, and packed again with a checksum that fits; null for what is no archive. */
function damagePart(bytes: Buffer, random: Random): Buffer | null {
  const parts = bytes.subarray(0, 2).toString('latin1') === 'PK' ? unpack(bytes) : null;
  const names = Object.keys(parts ?? {}).filter((name) => (parts?.[name]?.length ?? 0) > 0);
  if (parts === null || names.length === 0) return null;
  const name = random.pick(names);
  const part = Buffer.from(parts[name] ?? []);
  return Buffer.from(zipSync({ ...parts, [name]: new Uint8Array(random.pick(damages)(part, random)) }));
}

/** A damaged header may state any size, which would be taken from memory at once: no part of a sample has so many bytes. */
const largestPart = 10_000_000;

function unpack(bytes: Buffer): Record<string, Uint8Array> | null {
  let size = 0;
  const filter = ({ originalSize }: UnzipFileInfo) => {
    size += originalSize;
    if (size > largestPart) throw new RangeError('A header states more than a sample holds.');
    return true;
  };
  try {
    return unzipSync(bytes, { filter });
  } catch {
    return null;
  }
}

/** One packed stream of a PDF is damaged and packed again; null for a file without such. */
function damageStream(bytes: Buffer, random: Random): Buffer | null {
  if (!bytes.subarray(0, 5).equals(Buffer.from('%PDF-'))) return null;
  const streams = [...bytes.toString('latin1').matchAll(/stream\r?\n(?<packed>.*?)\r?\nendstream/gsu)];
  const stream = streams[random.below(streams.length || 1)];
  const content = stream === undefined ? null : inflate(Buffer.from(stream.groups?.['packed'] ?? '', 'latin1'));
  if (stream === undefined || content === null || content.length === 0) return null;
  return Buffer.concat([
    bytes.subarray(0, stream.index),
    Buffer.from('stream\n'),
    deflateSync(random.pick(damages)(content, random)),
    Buffer.from('\nendstream'),
    bytes.subarray(stream.index + stream[0].length),
  ]);
}

function inflate(packed: Buffer): Buffer | null {
  try {
    return inflateSync(packed, { maxOutputLength: largestPart });
  } catch {
    return null;
  }
}

/** First included, last not. */
function drawSpan(bytes: Buffer, random: Random): readonly [from: number, to: number] {
  const from = random.below(bytes.length);
  return [from, from + 1 + random.below(Math.min(bytes.length - from, 2000))];
}
