import { isCollective } from '../departments/department-collective.ts';
import { endsAsUnit } from '../departments/department-words.ts';
import { readItemMark } from '../item-mark.ts';
import { parseAssignedUnits } from './assigned-units.ts';
import { emptyLegend } from './role-legend.ts';
import { findLabel, type Role } from './role-words.ts';

/** Whose tasks stand under a heading. */
export interface UnitHeading {
  readonly units: readonly { readonly role: Role; readonly name: string }[];
  /** How it says so: 牵头单位：市林业局, 市林业局牵头的工作, 市林业局 and nothing else, or 绿化工程（市林业局牵头）. */
  readonly form: 'label' | 'phrase' | 'name' | 'bracket';
}

const longest = 80;
/** （5项）, （共5项）, : what may stand behind without saying anything of units. */
const tail = /\s*(?:[（(]共?[\d一二三四五六七八九十]+[项个条件][）)])?\s*[：:。]?$/u;
/** 一、绿化工程（牵头单位：市林业局；责任单位：各镇）: the bracket behind a title that is no sentence. */
const behindTitle = /^[^（(。；;：:]{2,30}[（(](?<units>[^（()）。]{4,})[）)]$/u;
const duty =
  /^(?:由)?(?<units>.{2,40}?)(?<deed>(?:总?牵头|主办|主责|承办|负责)(?:负责|实施|落实|推进|办理|承办|抓总|组织)*)(?:的?(?:重点|主要|年度|具体|有关|相关)*(?:工作|任务|事项|项目|目标|实事|工程|内容|部分)+)?$/u;
const level = /^(?:[省市区县州旗镇乡]|[\u4e00-\u9fff]{2,4}[省市县州旗])(?=.)/u;
const office =
  /(?:[局委办部厅]|办公室|政府|管委会|委员会|[工妇]会|联合会|[法检察]+院|集团|公司|[支分]行)(?:（[^（）]*）)?$/u;

/**
 * What a heading says of the units that all items under it are given to: （二）市林业局牵头的工作, 牵头单位：市林业局, 一、市林业局.
 * Where it names one unit alone, that one leads, because the items name those who support it. Null for any other heading.
 */
export function readUnitHeading(heading: string): UnitHeading | null {
  if (heading.length > longest) return null;
  const text = heading.trim().slice(readItemMark(heading.trim())).replace(tail, '').trim();
  const bracket = behindTitle.exec(text)?.groups?.['units'];
  if (bracket !== undefined) return toUnits(bracket, 'responsible', 'bracket');
  const label = /^(?<label>[^：:]{2,20})[：:](?<units>.+)$/u.exec(text)?.groups;
  if (label !== undefined) {
    const found = findLabel(label['label'] ?? '');
    const isDuty = found?.start === 0 && (found.field === 'lead' || found.field === 'responsible');
    return isDuty ? toUnits(label['units'] ?? '', found.field as Role, 'label') : null;
  }
  const words = duty.exec(text)?.groups;
  if (words !== undefined) {
    const role = /牵头|主办|主责/u.test(words['deed'] ?? '') ? 'lead' : 'responsible';
    return toUnits(words['units'] ?? '', role, 'phrase');
  }
  return /。$/u.test(heading.trim()) ? null : toUnits(text, 'responsible', 'name');
}

function toUnits(words: string, role: Role, form: UnitHeading['form']): UnitHeading | null {
  const { units, unread, leaders, deadline, isExplicit } = parseAssignedUnits(words, { role, legend: emptyLegend });
  const isSaid = form !== 'bracket' || isExplicit;
  const isAll = isSaid && units.length > 0 && unread.length === 0 && leaders.length === 0 && deadline === null;
  if (!isAll || (form !== 'bracket' && !units.every(({ name }) => isUnit(name, form)))) return null;
  const [only] = units;
  return {
    units: only !== undefined && units.length === 1 && form !== 'bracket' ? [{ ...only, role: 'lead' }] : units,
    form,
  };
}

/** Without words that say so, only what begins with a level of government and ends as offices do is surely a unit: no 建设社区医院. */
function isUnit(name: string, form: UnitHeading['form']): boolean {
  if (!endsAsUnit(name) || name.length < 3 || isCollective(name)) return false;
  return form === 'label' || (level.test(name) && (form === 'phrase' || office.test(name)));
}

/** The nearest of the headings above an item that names units, with its words; null where none does. */
export function findUnitHeading(path: readonly string[]): (UnitHeading & { readonly text: string }) | null {
  for (const text of path.toReversed()) {
    const found = readUnitHeading(text);
    if (found !== null) return { ...found, text };
  }
  return null;
}
