import { isUnitList, tellsDeed } from '../../../columns/unit-likeness.ts';
import { isCollective } from '../departments/department-collective.ts';
import { endsAsName } from '../departments/department-separators.ts';
import { placeBefore } from '../departments/department-words.ts';
import { type AssignedUnits, parseAssignedUnits } from './assigned-units.ts';
import type { RoleLegend } from './role-legend.ts';
import { isAssignmentLine, labelsUnits } from './unit-labels.ts';

/** What text is looked at as. */
export interface ClauseSetting {
  readonly legend: RoleLegend;
  /** It is an item of a list: （市教育局、市财政局） and 由市教育局负责 at its end say who does it. */
  readonly isItem: boolean;
}

type Unit = AssignedUnits['units'][number];

/** No name that a label alone vouches for is longer. */
const longestName = 20;

/** Words that say throughout who is responsible; null for any others. What a label announces are units, whatever their names. */
export function readClause(text: string, { legend, isItem }: ClauseSetting): AssignedUnits | null {
  const assigned = parseAssignedUnits(text, { role: 'responsible', legend });
  const { units, unread, isExplicit } = assigned;
  if (unread.length > 0 || !units.every(({ name }) => isUnitName(name)))
    return isAssignmentLine(text) && labelsUnits(text) ? keep(assigned, ({ name }) => mayBeName(name)) : null;
  if (units.length === 0) return null;
  const isPlain =
    isItem &&
    units.some(isGovernedUnit) &&
    units.every((unit) => isGovernedUnit(unit) || isBeside.test(unit.name) || placeBefore(unit.name) !== undefined);
  return isExplicit || isPlain ? assigned : null;
}

/**
 * The units of words in brackets of which some are surely units, and others are not understood (市教育局牵头，王家大院配合): these are
 * unread. Null where most are not understood, or no unit of some level of government is among the others.
 */
export function readKnownUnits(text: string, { legend, isItem }: ClauseSetting): AssignedUnits | null {
  const assigned = parseAssignedUnits(text, { role: 'responsible', legend });
  const known = keep(assigned, ({ name }) => isUnitName(name));
  const governed = known.units.filter(isGovernedUnit).length;
  const areFew = known.unread.length <= known.units.length && known.unread.every(mayBeName);
  return areFew && governed > 0 && (assigned.isExplicit || (isItem && governed > 1)) ? known : null;
}

/** Of words among which a unit of some level of government stands, those that are no name of a unit by their look. */
export function findUnnamed(text: string, legend: RoleLegend): readonly string[] {
  const assigned = parseAssignedUnits(text, { role: 'responsible', legend });
  const { units, unread } = keep(assigned, ({ name }) => isUnitName(name));
  return units.some(isGovernedUnit) ? unread : [];
}

/** The same with those units alone, the others unread. */
function keep(assigned: AssignedUnits, isKept: (unit: Unit) => boolean): AssignedUnits {
  const others = assigned.units.filter((unit) => !isKept(unit)).map(({ name }) => name);
  return { ...assigned, units: assigned.units.filter(isKept), unread: [...assigned.unread, ...others] };
}

function mayBeName(name: string): boolean {
  return name.length <= longestName && !/[，。；：\d]/u.test(name) && !isPassive.test(name) && !tellsDeed(name);
}

const isGovernedUnit = ({ name }: Unit): boolean =>
  name.length > 2 && isGoverned.test(name) && !isKindOfPlace.test(name);

/** 县民政局、各镇, 县水利局、城东街道: places that stand in a list with such a unit, as what the state has in a place does (江宁国税局). */
const isBeside = /^各[镇乡县区市州]$|^[\u4e00-\u9fff]{2,}(?:镇|乡|街道|管委会|园区|开发区)$/u;

/** What has a level before it or is many units by description; （供电公司） alone may be a remark, and 各县（区） names none. */
const isGoverned = /^(?:[省市区县州旗镇乡各]|[\u4e00-\u9fff]{2,4}[省市区县州旗])/u;

/** 县级市, 市辖区, 区县: kinds of places, and no place. */
const isKindOfPlace = /^(?:[省市区县州旗镇乡村级辖]|街道|园区|开发区)+$/u;

/** 考核细则由镇组织办: what somebody does, and no name. */
const isPassive = /(?<=.)(?<!自)由/u;

/** True for a text that is the name of a unit, or of several, by its look. */
export function isUnitName(name: string): boolean {
  if (isPassive.test(name)) return false;
  return (endsAsName(name) && !tellsDeed(name)) || isCollective(name) || isUnitList(name);
}
