import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText, detectEncoding } from '../../src/originals/encoding/decode-text.ts';
import { chinese, type Encoder, toBig5, toGb18030, toTraditional } from './encoded-text.ts';

/** A stretch of Chinese as it is written here or there, of so many characters or more. */
const stretch = (least: number, most: number) =>
  fc
    .tuple(fc.nat({ max: chinese.length - most }), fc.integer({ min: least, max: most }))
    .map(([at, length]) => chinese.slice(at, at + length));

const texts = (least: number, most: number, write: (text: string) => string, encode: Encoder) =>
  stretch(least, most)
    .map(write)
    .filter((text) => /\p{Script=Han}/u.test(text))
    .map((text) => ({ text, bytes: encode(text) ?? Buffer.from('') }))
    .filter(({ bytes }) => bytes.length > 0);

const asItIs = (text: string) => text;

test.each([
  ['simplified', asItIs],
  ['traditional', toTraditional],
])('no text in GB18030 is taken for Big5, however short, in %s characters', (_, write) => {
  fc.assert(
    fc.property(texts(1, 300, write, toGb18030), ({ bytes }) => {
      expect(detectEncoding(bytes)).not.toBe('big5');
    }),
    { numRuns: 1500 },
  );
});

test.each([
  ['simplified', asItIs, 24],
  ['traditional', toTraditional, 80],
])('a text in GB18030 and %s characters is read, from a sentence on', (_, write, least) => {
  fc.assert(
    fc.property(texts(least, 400, write, toGb18030), ({ text, bytes }) => {
      expect(decodeText(bytes)).toEqual({ text, encoding: 'gb18030' });
    }),
    { numRuns: 1000 },
  );
});

test('a text in Big5 is read as what it is, or refused where it is short; never as another one', () => {
  fc.assert(
    fc.property(texts(40, 400, toTraditional, toBig5), ({ text, bytes }) => {
      const decoded = decodeText(bytes);
      if ('text' in decoded) expect(decoded).toEqual({ text, encoding: 'big5' });
      else expect(decoded.refused).toContain('不能断定是 GB18030 还是 Big5 编码');
    }),
    { numRuns: 1000 },
  );
});

test('a page in Big5 is read', () => {
  const page =
    toTraditional(chinese)
      .match(/[^\n]{20,}/gu)
      ?.filter((line) => toBig5(line) !== null) ?? [];
  const text = page.slice(0, 40).join('\n');
  expect(decodeText(toBig5(text) ?? Buffer.from(''))).toEqual({ text, encoding: 'big5' });
});

test('where it cannot be told, both readings are shown', () => {
  const decoded = decodeText(toBig5('云州市2031年政府工作任') ?? Buffer.from(''));
  expect(decoded).toEqual({ refused: expect.stringContaining('按后者读作“云州市年政府工作”') });
});

test('a table that is drawn with lines stays in GB18030', () => {
  const text = '┌──┬──┐\n│  │  │\n├──┼──┤\n└──┴──┘\n';
  expect(decodeText(toGb18030(text) ?? Buffer.from(''))).toEqual({ text, encoding: 'gb18030' });
});
