import { createHash } from 'node:crypto';

/**
 * What a build that changed the ledger of addresses writes below its lines: how many there are, the sum of their hashes, and
 * the seals that the ledger had until then. Sums add up, so that of two branches which both added lines the seals of both
 * tell what the lines of both together must be.
 */
interface Seal {
  /** One more than the highest of those before it. */
  readonly nth: number;
  readonly count: number;
  readonly sum: bigint;
  /** The seals before it that no other one stands on; none for the first. */
  readonly after: readonly string[];
}

const pattern =
  /^# 第 (?<nth>\d+) 次：共 (?<count>\d+) 条，校验值 (?<sum>[0-9a-f]{12})(?:，接 (?<after>[-0-9a-f ]+))?$/u;
/** Before seals added up. */
const whole = /^# 共 (?<count>\d+) 条，校验值 [0-9a-f]+$/u;
const hashLength = 12;
const modulus = 1n << 48n;
/** Branches that part longer ago are put together by hand. */
const mostSeals = 100;

/** True for a line that is a seal, of either form. */
export function isSeal(line: string): boolean {
  return pattern.test(line) || whole.test(line);
}

/** The seals of lines that were written with those before: the same ones where they tell these lines, else one more. */
export function sealLines(lines: readonly string[], before: readonly string[]): string[] {
  const seals = parseSeals(before);
  const kept = [...seals.values()].toSorted(byNumber).map(renderSeal);
  const told = addUp(seals);
  const { count, sum } = total(lines);
  if (told !== null && told.count === count && told.sum === sum) return kept;
  const nth = Math.max(0, ...[...seals.values()].map((seal) => seal.nth)) + 1;
  return [...kept.slice(1 - mostSeals), renderSeal({ nth, count, sum, after: findLast(seals) })];
}

/**
 * Why the lines are not those that builds wrote, and the mend that holds for all of it; null where they are: no line was
 * taken out or changed, whatever branches they came from.
 * @param seals The seals that the file has; not empty.
 */
export function describeBrokenSeal(lines: readonly string[], seals: readonly string[]): string | null {
  if (seals.length === 1 && seals[0] === toWholeSeal(lines)) return null;
  const parsed = parseSeals(seals);
  const told = seals.some((line) => whole.test(line)) ? null : addUp(parsed);
  const own = total(lines);
  if (told !== null && told.count === own.count && told.sum === own.sum) return null;
  const first = seals.length === 1 ? whole.exec(seals[0] ?? '')?.groups?.['count'] : undefined;
  const written = told?.count ?? (first === undefined ? null : Number(first));
  const few = (written ?? 0) - lines.length;
  const found =
    written === null
      ? `校验行（${seals.length} 行）凑不到一起`
      : `构建写下的是 ${written} 条，现在是 ${lines.length} 条${few > 0 ? `，少了 ${few} 条` : few < 0 ? `，多了 ${-few} 条` : '，有改动过的'}`;
  const nth = Math.max(0, ...[...parsed.values()].map((seal) => seal.nth)) + 1;
  const what = `这份登记不是构建写下的样子：${found}。删改过的网址以后取消或另指他物，核查不会说。`;
  const last = told === null ? [] : findLast(parsed);
  if (last.length > 1 || (told === null && seals.length > 1)) {
    // Where they hang together it stands on the seals of all branches, so that one that parted before is still merged without a hand.
    const seal = `${told === null ? '把末尾的校验行都换成' : '在文件末尾加'}一行 ${renderSeal({ nth, ...own, after: last })}`;
    return `${what}末尾有两个分支的校验行：两边公布过同样的网址，或改了同一行的，合并后就是这样。请对照两个分支的这个文件（git show 分支:./addresses.txt），少了哪一行就补上哪一行，补完再核查一次；同一网址的几行不用删，下次构建会并成一行。一行不少的，${seal}`;
  }
  const seal = renderSeal({ nth, ...own, after: [] });
  return `${what}请从版本库恢复这个文件；删去的确实没有公布过的，把末尾的校验行都换成一行 ${seal}`;
}

/** What all seals together say; null where they do not hang together. What one adds is what it has more than all before it. */
function addUp(seals: ReadonlyMap<string, Seal>): { count: number; sum: bigint } | null {
  const added = new Map<string, { count: number; sum: bigint }>();
  const addedBy = (ids: Iterable<string>) => {
    const parts = [...ids].flatMap((id) => added.get(id) ?? []);
    return parts.reduce((all, one) => ({ count: all.count + one.count, sum: mod(all.sum + one.sum) }), {
      count: 0,
      sum: 0n,
    });
  };
  const ordered = [...seals].toSorted(([, a], [, b]) => byNumber(a, b));
  const firsts = ordered.filter(([, { after }]) => !after.some((id) => seals.has(id)));
  if (firsts.length !== 1) return null;
  for (const [id, seal] of ordered) {
    const before = addedBy(collectBefore(seal, seals));
    added.set(id, { count: seal.count - before.count, sum: mod(seal.sum - before.sum) });
  }
  return addedBy(seals.keys());
}

function collectBefore({ after }: Seal, seals: ReadonlyMap<string, Seal>, found = new Set<string>()): Set<string> {
  for (const id of after) {
    const seal = seals.get(id);
    if (seal === undefined || found.has(id)) continue;
    found.add(id);
    collectBefore(seal, seals, found);
  }
  return found;
}

/** The seals that no other one stands on. */
function findLast(seals: ReadonlyMap<string, Seal>): string[] {
  const stoodOn = new Set([...seals.values()].flatMap(({ after }) => after));
  return [...seals.keys()].filter((id) => !stoodOn.has(id)).toSorted();
}

function parseSeals(lines: readonly string[]): Map<string, Seal> {
  return new Map(
    lines.flatMap((line) => {
      const { nth, count, sum, after } = pattern.exec(line)?.groups ?? {};
      if (nth === undefined || sum === undefined) return [];
      const seal = { nth: Number(nth), count: Number(count), sum: BigInt(`0x${sum}`), after: after?.split(' ') ?? [] };
      return [[toId(seal), seal] as const];
    }),
  );
}

function renderSeal(seal: Seal): string {
  const { nth, count, sum, after } = seal;
  return `# 第 ${nth} 次：共 ${count} 条，校验值 ${toHex(sum)}${after.length === 0 ? '' : `，接 ${after.join(' ')}`}`;
}

function toId({ nth, sum }: Seal): string {
  return `${nth}-${toHex(sum)}`;
}

function byNumber(a: Seal, b: Seal): number {
  return a.nth - b.nth || (toId(a) < toId(b) ? -1 : 1);
}

function total(lines: readonly string[]): { count: number; sum: bigint } {
  const hashOf = (line: string) => BigInt(`0x${createHash('sha256').update(line).digest('hex').slice(0, hashLength)}`);
  return { count: lines.length, sum: mod(lines.reduce((sum, line) => sum + hashOf(line), 0n)) };
}

function toHex(sum: bigint): string {
  return sum.toString(16).padStart(hashLength, '0');
}

function mod(sum: bigint): bigint {
  return ((sum % modulus) + modulus) % modulus;
}

function toWholeSeal(lines: readonly string[]): string {
  const hash = createHash('sha256').update(lines.toSorted().join('\n')).digest('hex').slice(0, hashLength);
  return `# 共 ${lines.length} 条，校验值 ${hash}`;
}
