import { isCarryingOut, isFramePart } from '../carrying-out.ts';
import { readItemMark } from '../item-mark.ts';
import { findQuantities } from '../quantities/quantity.ts';
import { beginsWithWork, mayStateWork, statesWork, tellsDoneWork, tellsResult } from './states-work.ts';

/** By what paragraphs without numbers that follow one another are told to be alike: a dash or bullet, a phrase that leads each, or what each says. */
export type PromiseSign = 'dash' | 'phrase' | 'work';

const dash = /^\s*(?<mark>[—–－―-]{1,2}|[●◆■▲★◇○•·])\s*(?=[\u4e00-\u9fff“《\d])/u;
/** 稳定和扩大就业。 before what is promised of it. */
const phrase = /^\s*(?<words>[^，,。；;：:！!？?\d]{4,24})(?<mark>[。：:])\s*(?<rest>\S.{11,})$/su;
/** A name of a field, of a unit or of a part of a report leads no promise: 建设内容：, 会议强调：. */
const label =
  /(?:单位|部门|领导|时限|时间|期限|地点|地址|名称|来源|电话|联系人|任务|目标|内容|规模|投资|资金|情况|进展|进度|问题|措施|要求|原则|指出|强调|要求|认为|表示|介绍|提出|说明|备注)$/u;
/** 牵头单位：…, 【建设内容】…. */
const labelled = /^[【[]?([^，,。；;：:【】]{2,12})[】\]]?[：:]/u;
const longest = 160;
const mostSentences = 2;

/** The sign of that kind by which a paragraph may be one of several: its dash, or the stop behind its phrase; null where it has none. */
export function readPromiseSign(text: string, sign: PromiseSign): string | null {
  if (isOther(text)) return null;
  if (sign === 'dash') {
    const found = dash.exec(text);
    return found !== null && mayStateWork(text.slice(found[0].length)) ? (found.groups?.['mark'] ?? null) : null;
  }
  if (readItemMark(text.trim()) > 0 || dash.test(text)) return null;
  if (sign === 'phrase') {
    const { words = '', mark = '', rest = '' } = phrase.exec(text)?.groups ?? {};
    return words !== '' && !label.test(words) && mayStateWork(rest) ? mark : null;
  }
  return isWork(text) ? '' : null;
}

/** What is promised behind the sign: all of it, or what stands behind the dash and the phrase. */
function bodyOf(text: string): string {
  const plain = text.trim().slice(dash.exec(text)?.[0].length ?? 0);
  return phrase.exec(plain)?.groups?.['rest'] ?? plain;
}

/** True for a paragraph that says what is to be done, in its words or with its figures. */
export function promisesWork(text: string): boolean {
  const body = bodyOf(text);
  return (statesWork(body) || statesWork(text.trim().slice(dash.exec(text)?.[0].length ?? 0))) && !tellsOutcome(text);
}

export function promisesFigure(text: string): boolean {
  return findQuantities(text).length > 0;
}

/** True for a paragraph that says what became of what was promised. */
export function tellsOutcome(text: string): boolean {
  return tellsResult(text) || tellsDoneWork(text);
}

function isWork(text: string): boolean {
  const plain = text.trim();
  const sentences = plain.split(/[。！!]/u).filter((part) => part.trim() !== '').length;
  return plain.length <= longest && sentences <= mostSentences && statesWork(plain);
}

/** A label with what it says, or what asks how it is done. */
function isOther(text: string): boolean {
  const plain = text.trim();
  return (
    /[：:？?]$/u.test(plain) ||
    label.test(labelled.exec(plain)?.[1] ?? '') ||
    isCarryingOut(plain) ||
    isFramePart(plain)
  );
}

const [shortestName, longestName] = [6, 32];

/** True for a line that names a deed and says no more of it: 加快农村交通物流体系建设, over what is promised or told of it. */
export function namesDeed(text: string): boolean {
  const plain = text.trim();
  const isName = plain.length >= shortestName && plain.length <= longestName && !/[。；;：:，,！!？?\d]/u.test(plain);
  return isName && readItemMark(plain) === 0 && beginsWithWork(plain);
}

const longestTheme = 10;

/** True for a line that names a field of works and no deed: 教育, 住房保障. */
export function isTheme(text: string): boolean {
  return /^[\u4e00-\u9fff、]+$/u.test(text.trim()) && text.trim().length <= longestTheme;
}
