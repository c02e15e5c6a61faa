import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakLines } from '../../../src/outputs/cards/break-lines.ts';

/** As type is set: Latin letters and figures half as wide as a Chinese character. */
const measure = (line: string) => Array.from(line).reduce((sum, one) => sum + (/[ -~]/u.test(one) ? 0.5 : 1), 0);
const breakAt = (width: number, text: string, most = 9) => breakLines(text, { width, most, measure });

describe('lines', () => {
  test('no line begins with a mark that closes, or ends with one that opens', () => {
    expect(breakAt(4, '江州市政，临江区').lines).toEqual(['江州市', '政，临江', '区']);
    expect(breakAt(4, '江州市（临江区）').lines).toEqual(['江州市', '（临江', '区）']);
  });

  test('neither a figure nor a Latin word is broken, unless it is longer than a line', () => {
    expect(breakAt(4, '增长百分12,345.6亿').lines).toEqual(['增长百分', '12,345.6', '亿']);
    expect(breakAt(3, 'abcdefghij').lines).toEqual(['abcdef', 'ghij']);
  });

  test('what fits is whole, and what does not is cut at a word', () => {
    expect(breakAt(6, '建成滨河步道', 1)).toEqual({ lines: ['建成滨河步道'], isCut: false });
    expect(breakAt(6, '建成滨河步道，方便群众', 1)).toEqual({ lines: ['建成滨河…'], isCut: true });
  });

  test('a cut leaves no figure that goes on, no mark and no open bracket before the ellipsis', () => {
    expect(breakAt(6, '投资达到45.6亿元以上', 1).lines).toEqual(['投资达到…']);
    expect(breakAt(5, '临江区，（江州市）', 1).lines).toEqual(['临江区…']);
  });

  test('none is wider than the room, and together they are the text', () => {
    const text = fc.string({ unit: fc.constantFrom(...'江州市，。（）“”、：7.5% ab—…'), minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 12 }), fc.integer({ min: 1, max: 4 }), (words, width, most) => {
        const whole = breakAt(width, words, 99);
        expect(whole.lines.join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''));
        const cut = breakAt(width, words, most);
        expect(cut.lines.length).toBeLessThanOrEqual(most);
        expect(cut.isCut).toBe(whole.lines.length > most);
        for (const line of [...whole.lines, ...cut.lines]) expect(measure(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
