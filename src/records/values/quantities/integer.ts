const digits = '〇一二三四五六七八九';

/** Arabic digits of either width, or Chinese numerals up to 九百九十九: 52, ５２, 五十二, 一百零八. Null where it is neither. */
export function parseInteger(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/\s+/gu, '').replace(/[○零]/gu, '〇').replace(/两/gu, '二');
  if (/^\d+$/u.test(plain)) return Number(plain);
  const match = /^(?:([一二三四五六七八九])百)?(?:([一二三四五六七八九])?(十))?(〇)?([一二三四五六七八九])?$/u.exec(
    plain,
  );
  if (match === null || plain === '') return null;
  const [hundreds, tens, ten, zero, ones] = match.slice(1);
  if (plain === '〇') return 0;
  // 〇 stands exactly where the tens are missing between hundreds and ones: 一百零八; 一百八 is 180 in speech.
  const isGap = hundreds !== undefined && ten === undefined && ones !== undefined;
  if ((zero !== undefined) !== isGap) return null;
  return toDigit(hundreds) * 100 + (ten ? toDigit(tens ?? '一') * 10 : 0) + toDigit(ones);
}

/** The pattern of what {@link parseInteger} reads, to stand within another one. */
export const integerPattern = '[\\d０-９]+|[一二三四五六七八九十百两零〇]+';

function toDigit(character: string | undefined): number {
  return character === undefined ? 0 : digits.indexOf(character);
}
