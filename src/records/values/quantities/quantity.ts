import { scalePattern, unitPattern } from './quantity-unit.ts';

/** An amount that a text states, and where: `text.slice(start, end)` is `printed`, its comparators included. */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  readonly printed: string;
  readonly value: number;
  /** The upper end of a range; null where it is none. */
  readonly upper: number | null;
  /** As printed, with its power of ten: 万亩. A member of a list has the unit that is printed at its end. */
  readonly unit: string;
  /** 左右, 以上, 不少于, 超过, 力争 …; '' where there is none. */
  readonly comparator: string;
}

const number = '(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?';
const before =
  '不少于|不低于|不高于|不超过|不多于|不大于|不小于|超过|高于|低于|突破|至少|最多|大于|小于|接近|超|(?<![附最])近|(?<![签节预合制条])约|[≥≤＞＜><]';
const after = '以上|以下|以内|之内|左右|上下';
const rangeMark = '[~～〜\\-–—－至]';

// A letter, a mark or an ordinal before the figure makes it a part of a name: PM2.5, S1, 第35位, 〔2018〕3号.
const pattern = new RegExp(
  `(?:(?<before>${before})\\s*)?(?<![\\dA-Za-z.+/第№\\[〔~～〜–—－-]|\\d[,:：])(?<first>${number})(?![\\d.])\\s*` +
    `(?:(?<firstUnit>${unitPattern})?\\s*${rangeMark}\\s*(?<second>${number})(?![\\d.])\\s*)?` +
    `(?:(?<scale>${scalePattern})(?<more>[余多])?(?<unit>${unitPattern})\\s*(?<after>[余多]?(?:${after})|[余多](?![种元]))?|` +
    `(?<bare>${scalePattern}))`,
  'gu',
);

interface Token extends Omit<Quantity, 'unit'> {
  /** Power of ten and measure word; the latter is '' until the end of the list gives one. */
  readonly scale: string;
  readonly base: string;
}

/**
 * The amounts in a text, in order, without overlap. A figure without a unit is none, nor is one in quotation marks or
 * a title (“1115”, “人才新政20条”), a year or date, an ordinal, a voltage, a hotline, or 24小时 (day and night).
 * In 221、294、822项 and 5亿、4亿和3亿美元 the members have the unit that is printed once.
 */
export function findQuantities(text: string): Quantity[] {
  const plain = toPlain(text);
  const tokens = [...plain.matchAll(pattern)].flatMap((match) => toToken(plain, match) ?? []);
  return shareUnits(plain, tokens).flatMap(({ scale, base, ...token }) =>
    base === '' || isName(token.value, scale + base)
      ? []
      : [{ ...token, printed: text.slice(token.start, token.end), unit: scale + base }],
  );
}

/** Digits and signs of full width become narrow, names in quotation marks become blanks; no place moves. */
function toPlain(text: string): string {
  return text
    .replace(/[０-９．％]/gu, (wide) => wide.normalize('NFKC'))
    .replace(/“[^“”]*”|‘[^‘’]*’|《[^《》]*》|〈[^〈〉]*〉|「[^「」]*」/gu, (name) => '　'.repeat(name.length));
}

/** No clause says so much before its amount. */
const longestClause = 300;

function toToken(plain: string, match: RegExpExecArray): Token | null {
  const { first = '', second, firstUnit, unit, bare = '', scale = bare, more = '' } = match.groups ?? {};
  const isAscending = second !== undefined && toNumber(first) < toNumber(second);
  if (second !== undefined && !isAscending) return null;
  // A range whose ends have different units is two amounts at most, and not surely one.
  if (firstUnit !== undefined && firstUnit !== scale + (unit ?? '')) return null;
  const printed = match[0].trimEnd();
  return {
    start: match.index,
    end: match.index + printed.length,
    printed,
    value: toNumber(first),
    upper: second === undefined ? null : toNumber(second),
    scale,
    base: unit ?? '',
    comparator: toComparator(
      plain.slice(Math.max(0, match.index - longestClause), match.index),
      match.groups ?? {},
      more,
    ),
  };
}

function toComparator(clause: string, groups: Record<string, string | undefined>, more: string): string {
  const own = groups['after'] ?? groups['before'] ?? more;
  return own || (/力争[^，,。；;：:]*$/u.test(clause) ? '力争' : '');
}

/** From the end of the text backwards: a figure before 、 or 和 takes over the unit of the one behind it. */
function shareUnits(plain: string, tokens: readonly Token[]): Token[] {
  const shared: Token[] = [];
  for (const token of tokens.toReversed()) {
    const next = shared.at(-1);
    const isMember = next !== undefined && /^[、和及与]$/u.test(plain.slice(token.end, next.start));
    const base = isMember ? next.base.replace(new RegExp(`^${scalePattern}`, 'u'), '') : '';
    const isSure = token.scale !== '' || next?.scale === '';
    shared.push(token.base === '' && isMember && isSure ? { ...token, base } : token);
  }
  return shared.toReversed();
}

function isName(value: number, unit: string): boolean {
  return unit === '小时' && value === 24;
}

function toNumber(text: string): number {
  return Number(text.replaceAll(',', ''));
}
