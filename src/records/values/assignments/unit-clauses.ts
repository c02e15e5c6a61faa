import { toSimplified } from '../../../characters/traditional.ts';
import { findClosing, normalizeMarks } from '../departments/department-separators.ts';
import { parseLeaderNames } from '../departments/leader-names.ts';
import { readItemMark } from '../item-mark.ts';
import type { AssignedUnits } from './assigned-units.ts';
import { type ClauseSetting, findUnnamed, readClause, readKnownUnits } from './read-clause.ts';
import type { RoleLegend } from './role-legend.ts';
import { findDeed } from './role-words.ts';
import { isAssignmentLine, splitLabels } from './unit-labels.ts';

/** A part of running text that says who is responsible, as offsets in it, with its brackets. */
export interface UnitClause {
  readonly start: number;
  readonly end: number;
  readonly assigned: AssignedUnits;
}

/** So much of the end of a text may say who is responsible without brackets. */
const longestEnd = 300;
/** So many commas from the end a clause may begin. */
const mostStarts = 40;

/** Every part of a text that says who is responsible: all brackets that do, and the words that end it without brackets. */
export function findUnitClauses(printed: string, setting: ClauseSetting): UnitClause[] {
  const text = toSimplified(printed);
  const read = findBrackets(text).flatMap(({ start, end }) => {
    const words = text.slice(start + 1, end - 1).replace(remark, '');
    const assigned = readClause(words, setting) ?? (closesWords(text, end) ? readKnownUnits(words, setting) : null);
    return assigned === null || !(assigned.isExplicit || closesWords(text, end)) ? [] : [{ start, end, assigned }];
  });
  const told = read.findLastIndex(({ assigned }) => assigned.isExplicit);
  const bracketed = read.filter(({ assigned }, at) => assigned.isExplicit || at > told);
  const first = setting.isItem ? findStart(text, setting) : null;
  if (first !== null && !bracketed.some(({ start }) => start < first.end)) bracketed.unshift(first);
  const apart = setting.isItem ? findApart(text, setting) : null;
  if (apart !== null) return [...bracketed.filter(({ end }) => end <= apart.start), apart];
  const last = findEnd(text, setting);
  if (last === null || bracketed.some(({ end }) => end > last.start)) return bracketed;
  return [...bracketed.filter(({ assigned }) => assigned.isExplicit), last];
}

/** （责任单位：市教育局负责。各项均涉及各县，不再列出，下同。）: what holds for all that follow. */
const remark = /(?<=[。；;])[^。；;]*(?:下同|不再(?:做|作|重复|一一|逐一)?(?:分工|列出|列明|列))[。；;]?$/u;

/** 新建学校（市教育局）、医院（市卫健委）。: units in brackets end what they are given; 市、区（县级市）两级 goes on through them. */
const closesWords = (text: string, end: number): boolean =>
  /^\s*(?:[。；;，,、！!\n（(]|和|及|与|以及|$)/u.test(text.slice(end));

/** True for a text whose last words say who is responsible. */
export function endsWithUnits(text: string, setting: ClauseSetting): boolean {
  const last = findUnitClauses(text, setting).at(-1);
  return last !== undefined && /^[\s。；;，,.]*$/u.test(text.slice(last.end));
}

/** A bracket at the end of a text that names units and was not read as such, and the words that are no unit's name in it. */
export function findUnreadBracket(
  text: string,
  legend: RoleLegend,
): { readonly bracket: string; readonly words: readonly string[] } | null {
  const last = findBrackets(text).at(-1);
  if (last === undefined || !/^[\s。；;，,.]*$/u.test(text.slice(last.end))) return null;
  if (endsWithUnits(text, { legend, isItem: true })) return null;
  const words = findUnnamed(text.slice(last.start + 1, last.end - 1), legend);
  return words.length === 0 ? null : { bracket: text.slice(last.start, last.end), words };
}

/** Outermost brackets of every kind. */
function findBrackets(text: string): { readonly start: number; readonly end: number }[] {
  const plain = normalizeMarks(text)
    .replace(/[[［]/gu, '〔')
    .replace(/[\]］]/gu, '〕');
  const closing = findClosing(plain);
  const found: { start: number; end: number }[] = [];
  for (let at = 0; at < plain.length; at += 1) {
    const close = closing.get(at);
    if (close === undefined) continue;
    if ('（〔【'.includes(plain.charAt(at))) found.push({ start: at, end: close + 1 });
    at = close;
  }
  return found;
}

/** 由张三副市长负责，: a person by name and office, and no unit. */
const byLeader =
  /^由(?<leader>[\u4e00-\u9fff]{2,4}?(?:常务)?副?(?:[市区县州省]长|书记|秘书长))(?:总?牵头|总?负责|分管|包联|挂帅)[，,]?/u;

/** 由市教育局牵头，市财政局配合，新建学校3所。: the longest beginning of an item that says who does it; 机场项目由…  too. */
function findStart(text: string, setting: ClauseSetting): UnitClause | null {
  const mark = readItemMark(text);
  const start = mark + (/^[^，。；;：:,由（(]{0,24}(?=由)/u.exec(text.slice(mark))?.[0].length ?? 0);
  const words = /^由[^。；;：:]{2,120}/u.exec(text.slice(start))?.[0] ?? '';
  const led = byLeader.exec(words);
  const named = led?.groups?.['leader'];
  const leaders = named === undefined ? [] : [named];
  const from = led?.[0].length ?? 0;
  const units = led === null ? words : words.slice(from);
  // 《…实施方案》 is what they make.
  const plain = units.replace(/《[^《》]*》?/gu, (title) => '　'.repeat(title.length));
  const ends = Array.from(
    plain.matchAll(/(?:牵头|负责|办理|承办|主办|实施|配合|协助)+/gu),
    ({ index, 0: deed }) => index + deed.length,
  );
  for (const end of ends.toReversed()) {
    const assigned = readClause(units.slice(0, end), { ...setting, isItem: false });
    // 由市政府办公室负责解释 and 以下8项由市教育局负责 give no item to anybody.
    const goesOn = start === mark || /^\s*[，,]\s*\S/u.test(text.slice(start + from + end));
    if (assigned !== null && goesOn && !isJudging.test(text.slice(start + from + end)))
      return {
        start,
        end: start + from + end,
        assigned: { ...assigned, leaders: [...parseLeaderNames(leaders), ...assigned.leaders] },
      };
  }
  return null;
}

/** 由镇工办负责考核。 says who judges what others do. */
const isJudging =
  /^(?:[和及、]?(?:具体|统一)?(?:考核|考评|评定|打分|计分|解释|督查|督办|督促|汇总|验收)){1,3}\s*[。；;]?\s*$/u;

/** Units that a dash or a wide gap sets apart at the end of an item: 新建学校3所。——市教育局. */
const apartMark =
  /(?:[—―─–－]{1,3}|--|(?<=\S)(?:\s{2,}|\u3000))\s*(?<units>[\u4e00-\u9fff][^—―─–－。；;：:]{2,120})[。；;]?\s*$/u;

function findApart(text: string, setting: ClauseSetting): UnitClause | null {
  const from = Math.max(0, text.length - longestEnd);
  const found = apartMark.exec(text.slice(from));
  const assigned = found === null ? null : readClause(found.groups?.['units'] ?? '', setting);
  return found === null || assigned === null
    ? null
    : { start: from + found.index, end: from + found.index + found[0].length, assigned };
}

/** …，10月底前完成: by when, behind who does it. */
const byDay = /[，,][^，,。；;]{0,12}(?:[年月日底]|季度)[^，,。；;]{0,8}$/u;

/** The longest end of the text that begins behind a mark and says nothing else: 由市教育局负责。 or 责任单位：…. */
function findEnd(text: string, setting: ClauseSetting): UnitClause | null {
  // Most items end with what is to be done: neither a label nor words for a deed.
  const tail = text
    .slice(-longestEnd)
    .trimEnd()
    .replace(/[。；;]$/u, '')
    .replace(byDay, '');
  const isLabelled = /(?:单位|部门)\s*[：:为是]/u.test(tail);
  if (!isLabelled && (!setting.isItem || (findDeed(tail) === null && !/[：:]|由.+办理$/u.test(tail)))) return null;
  const from = Math.max(0, text.length - longestEnd);
  const starts = Array.from(
    text.slice(from).matchAll(/[。；;！!，,：:\n）)](?=.)|\s(?=[\u4e00-\u9fff]{2,8}[：:])/gu),
    ({ index }) => from + index + 1,
  );
  for (const start of starts.slice(-mostStarts)) {
    const words = text.slice(start);
    const own = setting.isItem || beginsWithUnits(words) ? readSentences(words, setting) : null;
    if (own !== null)
      return {
        start: start + words.length - words.trimStart().length,
        end: start + own.length,
        assigned: own.assigned,
      };
  }
  return null;
}

/** 责任单位为市教育局；: what says so in any text, and not in an item alone. */
function beginsWithUnits(words: string): boolean {
  const [first] = splitLabels(words.trim());
  return first?.label != null && /(?:单位|部门)$/u.test(first.label);
}

/**
 * The sentences of those words, from the first one on, that say who is responsible. Words without a label do so to their
 * end; behind 牵头单位：市教育局。 any other sentence speaks of something else.
 */
function readSentences(words: string, setting: ClauseSetting): { length: number; assigned: AssignedUnits } | null {
  const explicit = { ...setting, isItem: false };
  const whole = readClause(words, explicit);
  if (whole === null && splitLabels(words.trim())[0]?.field == null) return null;
  let length = 0;
  for (const [sentence] of words.matchAll(/[^。\n]*[。\n]*/gu)) {
    if (sentence.trim() !== '' && !belongs(sentence, setting)) break;
    length += sentence.length;
  }
  if (whole !== null && length === words.length) return { length, assigned: whole };
  const assigned = readClause(words.slice(0, length), explicit);
  return assigned === null ? null : { length, assigned };
}

/** Units alone, a day, or labels: what a clause may go on with behind its full stop. */
function belongs(sentence: string, setting: ClauseSetting): boolean {
  return isAssignmentLine(sentence) || readClause(sentence, { ...setting, isItem: true }) !== null;
}
