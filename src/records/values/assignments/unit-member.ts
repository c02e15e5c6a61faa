import { isNotGiven } from '../../../columns/not-given.ts';
import { isCollective, joinCollectives } from '../departments/department-collective.ts';
import { endsAsName } from '../departments/department-separators.ts';
import { endsAsTerritory, startsWithField } from '../departments/department-words.ts';
import { isPersonalName, splitPerson } from '../departments/personal-name.ts';
import { roleMarks } from './role-legend.ts';
import { findDeed, parseRole, type Role } from './role-words.ts';

/**
 * What one member of a printed list says: a unit, with the role that a mark or a bracket beside it gives or `together` with
 * what stands before it (会同), what the units before do or those behind shall (`onward`: 牵头市教育局), a day, or words that say
 * nothing known.
 */
export type MemberPart =
  | { readonly type: 'unit'; readonly name: string; readonly role: Role | null; readonly mark: string | null }
  | { readonly type: 'deed'; readonly role: Role }
  | { readonly type: 'together' }
  | { readonly type: 'onward'; readonly role: Role }
  | { readonly type: 'deadline'; readonly text: string }
  | { readonly type: 'unread'; readonly text: string };

const leadingMark = new RegExp(`^[${roleMarks}]+`, 'u');
const trailingMark = new RegExp(`(?:[${roleMarks}]+|（[${roleMarks}]）)$`, 'u');
const leadingRole = /^（([^（）]{2,8})）(?=.)/u;
const trailingRole = /（([^（）]{2,10})）$/u;
/** 等, which names nobody, or a description of many that does: 等市直有关部门. */
const andOthers =
  /等(?:(?<named>[省市区县州]?(?:直|级)?(?:机关)?(?:相关|有关|各|其他|其它)+(?:责任)?(?:部门|单位|地方|地区|委办局))|[省市区县州]?(?:直|级)?(?:责任)?(?:部门|单位|地方|地区|委办局)|\d{1,2}[个家]?(?:部门|单位))?$/u;
const opening = /^(?:责任单位[为是]|并?由|请|以及|(?:和|与|及|并)(?=[省市各]))/u;
const onward = /^(?<deed>牵头|主办|主责|配合|协办|协助|参与)(?:单位|部门)?[为是]?\s*(?=[省市县区州各])/u;
const meeting = /^(?<left>.*?)(?:会同|会商)(?<right>.+)$/u;
/** Marks that no name has within it, and words that only a sentence ends with (各部门要). */
const noName = /[：:。；;！？★☆▲△▼▽●○◎■□◆◇※✩✭⭐♦♠√]|(?:[要应须将都均]|应当|必须)$/u;
/** Words of the grammar, which also stand within the names of some bodies. */
const leftOver = /牵头|配合|协办|主办|负责|责任|按职责|完成时限/u;
const longestName = 40;
const longestPair = 200;

const day =
  /^(?:(?:\d{4}|今|本|当|明)年(?:度)?)?(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:(?:\d{1,2}[日号])|[底末份初]|[上中下]旬)?|年[底末内终]|全年|[上下]半年|第?[一二三四1-4]季度[末底]?|[底末])?(?:之?前|以前|内)?$/u;
const always =
  /^(?:长期|持续|全年|常年|常态化|按时序|按序时进度?|适时|立即|即时)(?:坚持|推进|实施|落实|开展|进行|整改)?(?:完成)?$/u;

/** The day or span by which something is to be done, as printed without the word for done; null for any other words. */
function findDeadline(text: string): string | null {
  const plain = text.trim().replace(/^(?:于|在|至|到|截至|力争)/u, '');
  const until = plain.replace(
    /(?:底|末)?(?:全部|全面|基本)?(?:完成|办结|建成|到位|见效|落实到位|竣工|投用|投入使用)$/u,
    (words) => /^[底末]/u.exec(words)?.[0] ?? '',
  );
  if (always.test(plain)) return plain;
  return /[年月季度]/u.test(until) &&
    until
      .replace(/\s+/gu, '')
      .split(/[-—–~～至]/u)
      .every((part) => day.test(part))
    ? until
    : null;
}

/** 见分解表, 另行通知: who it is stands somewhere else. */
const isElsewhere = /^(?:详?见|参见|另(?:行|文)|待定|略)(?:.{0,12}(?:表|附件|文件|清单|方案|通知|下发|明确|上|后))?$/u;

/** One member of a list, without the separators around it. */
export function readMember(member: string): MemberPart[] {
  if (isNotGiven(member) || isElsewhere.test(member)) return [];
  const deadline = findDeadline(member);
  if (deadline !== null) return [{ type: 'deadline', text: deadline }];
  const met = meeting.exec(member)?.groups;
  if (met !== undefined) {
    return [...readUnits(met['left'] ?? ''), { type: 'together' }, ...readUnits(met['right'] ?? '')];
  }
  return readUnits(member);
}

function readUnits(text: string): MemberPart[] {
  const begun = onward.exec(text);
  const role = parseRole(begun?.groups?.['deed'] ?? '');
  if (begun !== null && role !== null) return [{ type: 'onward', role }, ...readUnits(text.slice(begun[0].length))];
  const rest = text.replace(opening, '').trim();
  const deed = findDeed(rest);
  const named = deed === null || isCollectiveOfDeeds(rest) ? rest : rest.slice(0, deed.start);
  const parts = splitAtAnd(named)
    .flatMap(splitAtPerson)
    .flatMap((name) => readName(name));
  return deed === null || named === rest ? parts : [...parts, { type: 'deed', role: deed.role }];
}

/** 各责任单位 and 各重点工程牵头部门 are units; a deed is never the end of such a name. */
const isCollectiveOfDeeds = (text: string): boolean => isCollective(text) && /(?:单位|部门)$/u.test(text);

/** The role in brackets beside a name; 各镇（有关部门） says whose the departments are. */
function parseBracket(words: string | undefined): Role | null {
  const role = parseRole(words ?? '');
  return role === 'related' ? null : role;
}

function readName(printed: string): MemberPart[] {
  const marked = leadingMark.exec(printed)?.[0] ?? trailingMark.exec(printed)?.[0] ?? null;
  const bare = printed.replace(leadingMark, '').replace(trailingMark, '');
  const [leading, trailing] = [leadingRole.exec(bare)?.[1], trailingRole.exec(bare)?.[1]];
  const role = parseBracket(leading) ?? parseBracket(trailing);
  const before = parseBracket(leading) === null ? bare : bare.replace(leadingRole, '');
  const whole = parseBracket(trailing) === null ? before : before.replace(trailingRole, '');
  const name = whole.replace(andOthers, '').trim();
  const others = andOthers.exec(whole)?.groups?.['named'];
  const mark = marked === null ? null : (marked.match(new RegExp(`[${roleMarks}]`, 'u'))?.[0] ?? null);
  const held = splitPerson(name);
  if (held !== null) return [...readName(held.unit), { type: 'unread', text: held.person.replace(/^（|）$/gu, '') }];
  if (name !== '' && (isUnread(name) || isPersonalName(name))) return [{ type: 'unread', text: printed }];
  if (name !== '') {
    const unit: MemberPart = { type: 'unit', name, role, mark };
    return others === undefined ? [unit] : [unit, { ...unit, name: others }];
  }
  if (role !== null) return [{ type: 'deed', role }];
  return mark === null ? [] : [{ type: 'unread', text: printed }];
}

/** 市教育局配合市财政局 is no name: behind a whole one, such a word begins something that was not understood. */
function isUnread(name: string): boolean {
  if (name.length > longestName || noName.test(name)) return true;
  // 县各有关单位 is a collective, 责任单位 alone a label.
  if (parseRole(name) !== null && !/[各其]|有关|相关|全体|所有/u.test(name)) return true;
  const found = leftOver.exec(name);
  if (found === null) return false;
  const before = name.slice(0, found.index);
  if (before === '' || isInBrackets(name, found.index)) return true;
  if (isCollectiveOfDeeds(name)) return false;
  return (before.length > 1 && endsAsName(before)) || !endsAsName(name);
}

/** 市教育局和市财政局, 州委编办及州直相关单位: two whole names with a word between them. 和 within a name (工业和信息化局) is none. */
function splitAtAnd(text: string): string[] {
  if (text.length > longestPair) return [text];
  const names: string[] = [];
  let start = 0;
  for (const { 0: word, index } of text.matchAll(/以及|和|及|与|暨|联合/gu)) {
    const [left, right] = [text.slice(start, index), text.slice(index + word.length)];
    if (!endsAsName(left) || isInBrackets(text, index) || !isOther(left, right, word)) continue;
    names.push(left);
    start = index + word.length;
  }
  return [...names, text.slice(start)];
}

/** Whether what stands behind the word is a name of its own: no 和平镇 of 江州市和平镇, and none of 其下属单位. */
function isOther(left: string, right: string, word: string): boolean {
  if (/^(?:其|所属|下属)/u.test(right) || joinCollectives([left, right]).length === 1) return false;
  if (/^[省市各]/u.test(right) || (startsWithField(right) && endsAsName(right))) return true;
  if (/^(?:[县区州旗](?=..)|(?:乡镇|镇街|街镇|街道|镇乡|社区)(?=.))/u.test(right)) return endsAsName(right);
  if (isCollective(right) && !isCollective(left)) return true;
  const areAlike = left.at(-1) === right.at(-1) && endsAsTerritory(left) && endsAsTerritory(right);
  return right.length > 2 && endsAsName(right) && (areAlike || /^(?:以及|及|与|暨)$/u.test(word));
}

/** 市教育局 王小明: a unit, and the name of a person behind a gap. */
function splitAtPerson(text: string): string[] {
  const at = text.length - 3;
  const [unit, person] = [text.slice(0, at).trim(), text.slice(at)];
  return isPersonalName(person) && isWholeOffice.test(unit) ? [unit, person] : [text];
}

const isWholeOffice = /^.{2,}(?:局|委|办|厅|办公室|政府|中心|公司)$/u;

const isInBrackets = (text: string, index: number): boolean =>
  text.lastIndexOf('（', index) > text.lastIndexOf('）', index);
