const most = 5;
const longest = 30;

/** What one text has and the other lacks, for an editor: 2 行不同：第 12 行“…”、第 30 行“…”，新文 3 行. Lines are of the old text. */
export function describeReplacedLines(before: string, after: string): string {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  const gone = subtract(old, fresh);
  const added = subtract(fresh, old);
  const shown = gone
    .slice(0, most)
    .map(({ text, line }) => `第 ${line} 行“${text.length > longest ? `${text.slice(0, longest)}…` : text}”`);
  const rest = gone.length > most ? `等 ${gone.length} 行` : '';
  const replaced = gone.length === 0 ? '没有一行消失' : `原有 ${gone.length} 行：${shown.join('、')}${rest}`;
  return `${replaced}；新增 ${added.length} 行`;
}

/** The lines that the other text does not have, or not so often. */
function subtract(lines: readonly string[], others: readonly string[]): { text: string; line: number }[] {
  const left = new Map<string, number>();
  for (const text of others) left.set(text, (left.get(text) ?? 0) + 1);
  return lines.flatMap((text, index) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count > 0 || text.trim() === '' ? [] : [{ text, line: index + 1 }];
  });
}
