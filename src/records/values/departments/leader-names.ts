/**
 * The names in a cell of leaders, one line after the other. A name of two characters may be padded between them
 * (许　蕾), so lone characters belong together, two by two where there are several such names; where one follows the other
 * with nothing between (陆　明俞　悦), two characters stand between the paddings.
 */
export function parseLeaderNames(lines: readonly string[]): string[] {
  return lines.flatMap((line) => line.split(/[，,、；;]/u)).flatMap((names) => joinPadded(names.trim().split(/\s+/u)));
}

function joinPadded(printed: readonly string[]): string[] {
  const pieces = arePaddedNames(printed) ? printed.flatMap((piece) => [...piece]) : printed;
  const names: string[] = [];
  let lone: string[] = [];
  const close = () => {
    const size = lone.length % 2 === 0 ? 2 : lone.length;
    for (let at = 0; at < lone.length; at += size) names.push(lone.slice(at, at + size).join(''));
    lone = [];
  };
  for (const piece of pieces.filter((text) => text !== '')) {
    if ([...piece].length === 1) {
      lone.push(piece);
    } else if (names.length > 0 && lone.length === 0 && office.test(names.at(-1) ?? '')) {
      names.push(`${names.pop() ?? ''}${piece}`);
    } else {
      close();
      names.push(piece);
    }
  }
  close();
  return names;
}

/** 副县长 | 王建国: an office, and who holds it. */
const office =
  /^(?:[\u4e00-\u9fff]{0,10}?(?:[省市县区州旗镇乡]长|书记|主任|局长|部长|秘书长|主席|专员|调研员)|[\u4e00-\u9fff]{0,4}常委)$/u;

/** 陆 | 明俞 | 悦: a lone character at both ends, and pairs between. */
function arePaddedNames(pieces: readonly string[]): boolean {
  const sizes = pieces.map((piece) => [...piece].length);
  return sizes.length > 2 && sizes.every((size, at) => size === (at === 0 || at === sizes.length - 1 ? 1 : 2));
}
