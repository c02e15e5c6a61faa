/**
 * The names in a cell of leaders, one line after the other. A name of two characters may be padded between them
 * (许　蕾), so lone characters belong together, two by two where there are several such names.
 */
export function parseLeaderNames(lines: readonly string[]): string[] {
  return lines.flatMap((line) => line.split(/[，,、；;]/u)).flatMap((names) => joinPadded(names.trim().split(/\s+/u)));
}

function joinPadded(pieces: readonly string[]): string[] {
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
    } else {
      close();
      names.push(piece);
    }
  }
  close();
  return names;
}
