import { toSimplified } from '../../../characters/traditional.ts';
import { parseRole, type Role } from './role-words.ts';

/** What a document says of how it marks the roles of units. */
export interface RoleLegend {
  /** Mark, such as ★ → role of the unit that it stands beside. */
  readonly marks: ReadonlyMap<string, Role>;
  /** The role of the unit that is named first in a cell; null where nothing is said of it. */
  readonly first: Role | null;
  /** The role of the units that are neither marked nor first; null where nothing is said of them. */
  readonly rest: Role | null;
  /** The words by which a role shows in the print alone (加粗的为牵头单位), which no text keeps; null where there are none. */
  readonly unseen: string | null;
}

export const emptyLegend: RoleLegend = { marks: new Map(), first: null, rest: null, unseen: null };

/** Signs that stand beside a unit's name; no name has them. */
export const roleMarks = '★☆▲△▼▽●○◎■□◆◇※＊*✩✭⭐♦♠＃#√';

const role = '(?<role>总?牵头|主办|主责|配合|协办|协助|参与|参加|责任|负责|相关)';
const link = '(?:均?为|表示|是|代表|指|即|系|作为|[：:—－])';
const mark = new RegExp(`[${roleMarks}][^，,。；;、\\n${roleMarks}]{0,12}?${link}[^，,。；;、\\n]{0,6}?${role}`, 'gu');
const first = new RegExp(
  `(?:(?:列|排|居|(?<!单)位|处|写)[^，,。；;、]{0,6}(?:第一|第1|最前|首)|首位|首个|第一(?:位|个|家|(?=责任|单位|部门)))[^，,。；;、]{0,12}?(?:${link}|负责)[^，,。；;、]{0,6}?(?:牵头|主办|主责)`,
  'u',
);
const leadFirst =
  /(?:牵头|主办|主责)(?:单位|部门|责任单位)?[^，,。；;、]{0,6}(?:列|排|居|(?<!单)位|写)[^，,。；;、]{0,6}(?:第一|第1|最前|首)/u;
const rest = new RegExp(
  `(?:其余|其他|其它|其后|后面)[^，,。；;、]{0,8}?${link}[^，,。；;、]{0,6}?(?<role>配合|协办|协助|参与|责任|相关)`,
  'u',
);
const unseen =
  /(?:加粗|粗体|黑体|加黑|标红|红字|红色|下划线|斜体|底纹)[^，,。；;、]{0,12}?(?:为|是|表示|代表|系)[^，,。；;、]{0,6}?(?:牵头|主办|主责|配合|责任)[^，,。；;、]{0,4}/u;

/** The legend that the texts of a document give together: its paragraphs, headings, notes and the headings of its tables. */
export function readRoleLegend(texts: readonly string[]): RoleLegend {
  const legend = { marks: new Map<string, Role>(), first: emptyLegend.first, rest: emptyLegend.rest, unseen: '' };
  for (const text of texts) {
    const plain = toSimplified(text).replace(/[\s“”"‘’「」（）()【】]+/gu, '');
    for (const found of plain.matchAll(mark)) legend.marks.set(found[0].charAt(0), toRole(found.groups?.['role']));
    const isFirst = first.test(plain) || leadFirst.test(plain);
    if (isFirst) legend.first = 'lead';
    legend.unseen ||= unseen.exec(plain)?.[0] ?? '';
    const others = rest.exec(plain)?.groups?.['role'];
    if (others !== undefined && (isFirst || legend.marks.size > 0)) legend.rest = toRole(others);
  }
  return { ...legend, unseen: legend.unseen || null };
}

/** In brackets, or behind the last comma to the end. */
const explained =
  /[（(](?<inside>[^（()）]{4,60})[）)]|(?<=[^，,；;。\n]{2})[，,；;。]\s*(?<behind>[^，,；;。、\n]{4,40}?(?:[，,；;]?\s*(?:以)?下同)?)(?=[。；;）)\s]*$)/gmu;

/** A list of units without what explains how it is printed: （列第一位者为牵头单位，下同） is no part of the last unit. */
export function dropLegend(text: string): string {
  return text.replace(explained, (whole: string, inside?: string, behind?: string) =>
    explainsRoles(inside ?? behind ?? '') ? '' : whole,
  );
}

/** True for a text that says how a document marks the roles of units. */
export function explainsRoles(text: string): boolean {
  const found = readRoleLegend([text]);
  return found.first !== null || found.rest !== null || found.marks.size > 0 || found.unseen !== null;
}

function toRole(words: string | undefined): Role {
  return parseRole(words ?? '') ?? (words === '相关' ? 'related' : 'responsible');
}
