import { dropBracketed } from './drop-bracketed.ts';

/** What marks in a table mean, in the words of the texts around it: √ → 已完成, ★ → 牵头单位, 红灯 → 进度滞后. */
export type Legend = ReadonlyMap<string, string>;

const signs = '√✓✔☑×✗✘✕☒○◯◎●△▲▽▼☆★◇◆□■＊*※＃#🔴🟠🟡🔵🟢⚫⚪';
const lamps: Readonly<Record<string, string>> = {
  '🔴': '红灯',
  '🟠': '橙灯',
  '🟡': '黄灯',
  '🔵': '蓝灯',
  '🟢': '绿灯',
};
const mark = `[${signs}]|亮?[红橙黄蓝绿](?:灯|牌|色)`;
const marks = new RegExp(`[“"‘']?(?<mark>${mark})[”"’']?`, 'gu');
const single = new RegExp(`^(?:${mark})$`, 'u');

/** What joins a mark to the words behind it; before words alone it may be left out. */
const joint =
  /^(?:号|标记|标识|标志)?(?:的|者)?(?:单位|部门|事项|项目|任务|指标|工作)?(?:表示|代表|指的?是|是指|即为?|系|为|是|[:：=＝]|[—–-]+)\s*/u;
/** What leads from words to the mark behind them: 已完成的打“√”. */
const leadsToMark =
  /(?:的|者)?(?:事项|项目|任务)?(?:请|均)?(?:打|画|划|用|以|标|填|记|亮|为|标注|标记|标识|[:：=＝])?$/u;
/** Before a mark, these say no meaning. */
const plainBefore =
  /^(?:注|备注|说明|附注|图例|其中|带|标|加|打|有|标有|标注|标记|标识|带有|加注|前|后|名称|单位|前面|后面|用|以|和|及)*$/u;
const boundary = /[，,；;。、！：:（()）【】[\]\s]/u;
const longest = 24;

/**
 * The legend in the texts around a table: its notes, what its headings and title rows say in brackets. Both orders are read:
 * √已完成 △推进中, “★”为牵头单位, and 已完成（√）、推进中（△）. A mark with two meanings has none; nor has a single mark before
 * words that nothing joins to it, which is a bullet. Marks are as {@link foldMark} writes them.
 */
export function readLegend(texts: readonly string[]): Legend {
  const found = new Map<string, string | null>();
  for (const text of texts) {
    for (const [sign, meaning] of readPairs(text)) {
      const known = found.get(sign);
      found.set(sign, known === undefined || known === meaning ? meaning : null);
    }
  }
  return new Map([...found].flatMap(([sign, meaning]) => (meaning === null ? [] : [[sign, meaning]])));
}

/** One way of writing a mark: ✓ and ✔ are √, 🔴, 红色 and 亮红灯 are 红灯. Null for a text that is more than a mark. */
export function foldMark(text: string): string | null {
  const plain = text.replace(/\uFE0E|\uFE0F|[\s“”"'‘’]/gu, '');
  if (!single.test(plain)) return null;
  if (/[✓✔☑]/u.test(plain)) return '√';
  if (/[✗✘✕☒]/u.test(plain)) return '×';
  if (/[◯]/u.test(plain)) return '○';
  if (plain === '*') return '＊';
  if (plain === '#') return '＃';
  return lamps[plain] ?? plain.replace(/^亮?([红橙黄蓝绿]).*$/u, '$1灯');
}

interface Place {
  readonly sign: string;
  readonly start: number;
  readonly end: number;
}

function readPairs(text: string): readonly (readonly [sign: string, meaning: string])[] {
  const places = toPlaces(text);
  const isBehind = places.slice(0, 1).some((first) => wordsBefore(text, 0, first) !== '');
  const pairs = places.flatMap((place, nth) => {
    const from = places[nth - 1]?.end ?? 0;
    const to = places[nth + 1]?.start ?? text.length;
    const { isJoined, words } = isBehind
      ? { isJoined: true, words: wordsBefore(text, from, place) }
      : wordsBehind(text, place.end, to);
    return isMeaning(words) ? [{ sign: place.sign, words, isJoined }] : [];
  });
  const isLegend = pairs.some(({ isJoined }) => isJoined) || new Set(pairs.map(({ sign }) => sign)).size > 1;
  return isLegend ? pairs.map(({ sign, words }) => [sign, words]) : [];
}

function toPlaces(text: string): Place[] {
  return [...text.matchAll(marks)].flatMap(({ 0: printed, index, groups }) => {
    const sign = foldMark(groups?.['mark'] ?? '');
    const isFactor = sign === '×' && /\d\s*$/u.test(text.slice(Math.max(0, index - 4), index));
    return sign === null || isFactor ? [] : [{ sign, start: index, end: index + printed.length }];
  });
}

/** The words from the mark to the end of their clause. */
function wordsBehind(text: string, from: number, to: number): { readonly isJoined: boolean; readonly words: string } {
  const plain = text.slice(from, Math.min(to, from + longest * 3)).replace(/^[）)\s]+/u, '');
  const joined = joint.exec(plain)?.[0] ?? '';
  const words = plain.slice(joined.length);
  return { isJoined: joined !== '', words: words.slice(0, endOfClause(words)).replace(/[“"‘']$/u, '') };
}

/** The words of the clause that ends at the mark, which may stand in brackets behind them; '' where they only introduce it. */
function wordsBefore(text: string, from: number, { start, end }: Place): string {
  const isInBrackets = /^\s*[）)]/u.test(text.slice(end, end + 4));
  const near = text.slice(Math.max(from, start - longest * 2), start).trimEnd();
  const before = isInBrackets ? near.replace(/[（(]$/u, '') : near;
  const clause = before.slice(before.length - lengthOfLastClause(before));
  const words = clause.replace(leadsToMark, '');
  return plainBefore.test(words) || plainBefore.test(clause) ? '' : words;
}

function lengthOfLastClause(text: string): number {
  const characters = [...text].toReversed();
  const end = characters.findIndex((character) => boundary.test(character));
  return (end === -1 ? characters : characters.slice(0, end)).join('').length;
}

function endOfClause(words: string): number {
  const end = words.search(boundary);
  return end === -1 ? words.length : end;
}

function isMeaning(words: string): boolean {
  return words.length <= longest && /^[\p{Script=Han}\d%％.A-Za-z]{2,}$/u.test(dropBracketed(words));
}
