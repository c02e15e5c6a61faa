import { createHash } from 'node:crypto';

const hashLength = 12;
const seal = /^# 共 (?<count>\d+) 条，校验值 [0-9a-f]+$/u;

/**
 * The last line of the ledger of addresses: how many lines it has, and a hash of them. Whoever takes one out or changes it
 * by hand has another seal.
 */
export function toSeal(lines: readonly string[]): string {
  const hash = createHash('sha256').update(lines.toSorted().join('\n')).digest('hex').slice(0, hashLength);
  return `# 共 ${lines.length} 条，校验值 ${hash}`;
}

/** How many lines a seal says that there are; null for a line that is none. */
export function readSealedCount(line: string): number | null {
  const count = seal.exec(line)?.groups?.['count'];
  return count === undefined ? null : Number(count);
}

/**
 * Why the lines are not those that the last build wrote, and the mend that holds for all of it; null where they are.
 * @param seals The seals that the file has: several where two branches were merged; not empty.
 */
export function describeBrokenSeal(lines: readonly string[], seals: readonly string[]): string | null {
  const own = toSeal(lines);
  if (seals.every((one) => one === own)) return null;
  const counts = [...new Set(seals.map(readSealedCount))];
  const few = Math.max(...counts.map(Number)) - lines.length;
  const found =
    seals.length > 1
      ? `有 ${seals.length} 行校验`
      : `构建写下的是 ${counts[0]} 条，现在是 ${lines.length} 条${few > 0 ? `，少了 ${few} 条` : '，有改动过的'}`;
  return `这份登记不是构建写下的样子：${found}。删改过的网址以后取消或另指他物，核查不会说。请从版本库恢复这个文件；合并了两个分支的、删去的确实没有公布过的，把校验行（共几条，校验值）改为一行 ${own}`;
}
