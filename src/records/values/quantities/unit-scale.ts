const powers: Readonly<Record<string, number>> = { 十: 10, 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 };
const sameUnits: readonly (readonly [RegExp, string])[] = [
  [/^元人民币$/u, '元'],
  [/^(?:平米|m2|㎡)$/iu, '平方米'],
  [/^(?:m3)$/iu, '立方米'],
  [/^平方千米$/u, '平方公里'],
  [/^千米$/u, '公里'],
  [/^个百分点$/u, '百分点'],
];

/** A unit as its power of ten and the rest: 亿元人民币 → 10⁸ and 元. Two names of one unit have one rest; 亩 and 公顷 do not. */
export function splitUnit(unit: string): { readonly scale: number; readonly base: string } {
  const plain = unit.normalize('NFKC');
  const whole = sameUnits.find(([other]) => other.test(plain));
  if (whole) return { scale: 1, base: whole[1] };
  const scale = /^[十百千万亿]*/u.exec(plain)?.[0] ?? '';
  const rest = plain.slice(scale.length);
  return {
    scale: [...scale].reduce((product, power) => product * (powers[power] ?? 1), 1),
    base: sameUnits.find(([other]) => other.test(rest))?.[1] ?? rest,
  };
}

/** Words that only count: 210项 and 210个. */
export function isPlainCount(base: string): boolean {
  return /^[个项件]$/u.test(base);
}
