import { guessField } from '../../../columns/heading-words.ts';

/** What a unit is to a task; the words are those of the ledger's rows. */
export type Role = 'lead' | 'supporting' | 'responsible' | 'related';

/** What a label in front of a colon announces. */
export type LabelField = Role | 'leader' | 'deadline';

const manner =
  '(?:(?:按照?|根据|依据?|依照|结合)(?:各自|本)?(?:的)?(?:工作|部门)?(?:职责|职能|实际|任务)?(?:分工)?|分工|分别|共同|具体|各自|统筹|积极|密切|主要|切实|抓好|做好|组织|联合)*';
const goesOn = '(?:抓总|负责|承办|落实|实施|推进|办理|协调|组织|抓好|做好|配合|参与|支持|解决|工作|到位){0,4}';
const deeds: readonly (readonly [role: Role, words: string])[] = [
  ['lead', `${manner}(?:总?牵头|主办|主责|抓总)${goesOn}`],
  ['supporting', `${manner}(?:予以|给予)?(?:协同配合|配合|协办|协助|协同|参与|参加|支持|会办)${goesOn}`],
  ['responsible', `${manner}(?:负责|承办|落实|实施|承担|执行|各负其责|各司其职)${goesOn}`],
  ['responsible', '(?:按照?|根据|依照?|依据)(?:各自)?(?:的)?(?:职责|职能)(?:分工)?'],
];
const deedEnds = deeds.map(([role, words]) => [role, new RegExp(`(?:${words})$`, 'u')] as const);
/** No words for a deed are longer. */
const longestDeed = 24;

/** What units do, as the words say that end the text behind them: 市教育局牵头负责 → lead, from 牵头 on; null where none do. */
export function findDeed(text: string): { readonly role: Role; readonly start: number } | null {
  const from = Math.max(0, text.length - longestDeed);
  let first: { role: Role; start: number } | null = null;
  for (const [role, words] of deedEnds) {
    const found = words.exec(text.slice(from));
    // 牵头负责 ends with 负责 too: the words that begin first say it all.
    if (found !== null && (first === null || from + found.index < first.start)) {
      first = { role, start: from + found.index };
    }
  }
  return first;
}

/** A label has no unit of measure. */
const noUnit = { isShare: false, isMoney: false };

/** The role that a mark in brackets names: 牵头, 牵头单位, 配合; null for anything else, such as a second name. */
export function parseRole(words: string): Role | null {
  const plain = words.replace(/\s+/gu, '');
  const field = guessField(plain, noUnit, false);
  if (field === 'lead' || field === 'supporting' || field === 'responsible' || field === 'related') return field;
  const deed = findDeed(plain);
  return deed?.start === 0 ? deed.role : null;
}

/** With the spaces that set its characters apart (责 任 单 位). */
const longestLabel = 20;

/**
 * The label that ends the text in front of a colon, and where it begins: the longest that is one, so that nothing of it is
 * left to the unit before. Null where the words are no label of units, leaders or deadlines.
 */
export function findLabel(before: string): { readonly field: LabelField; readonly start: number } | null {
  const end = before.trimEnd();
  const words = /(?:[\u4e00-\u9fff][ \u3000]{0,2})+$/u.exec(end.slice(-longestLabel))?.[0] ?? '';
  for (let at = 0; at <= words.length - 2; at += 1) {
    const field = /^\s/u.test(words.slice(at)) ? null : toLabelField(words.slice(at));
    if (field !== null) return { field, start: end.length - words.length + at };
  }
  return null;
}

const labelFields: readonly LabelField[] = ['lead', 'supporting', 'responsible', 'related', 'leader', 'deadline'];

function toLabelField(words: string): LabelField | null {
  const field = guessField(words.replace(/\s+/gu, ''), noUnit, false);
  return labelFields.find((known) => known === field) ?? null;
}
