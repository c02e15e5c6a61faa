import { isUnitList } from '../../../columns/unit-likeness.ts';
import { continuesName } from './continued-name.ts';
import { isCollective } from './department-collective.ts';
import { isOfficeOfBody } from './department-context.ts';
import { splitLevel } from './department-prefix.ts';
import { endsAsName, splitGroups } from './department-separators.ts';
import { endsAsTerritory, endsAsUnit, isNamedByPlace, isUtility, startsWithField } from './department-words.ts';

/** What a line break among units is: a list goes on, a name does, or either; then the reader takes what is likelier. */
export type UnitJoint = 'apart' | 'one' | 'likely-apart' | 'likely-one';

/** What the other cells of a column tell. */
export interface UnitEvidence {
  /** Names that stand there with nothing cut off. */
  readonly standing: ReadonlySet<string>;
  /** Some of them are named without their level (教育局), some with it (市教育局). */
  readonly isPlain: boolean;
  readonly isLevelled: boolean;
}

/** Nothing but the two lines. */
export const noEvidence: UnitEvidence = { standing: new Set(), isPlain: false, isLevelled: false };

/** What the cells of a column tell of one another: the members of their lists that no line break touches. */
export function gatherEvidence(cells: readonly (readonly string[])[]): UnitEvidence {
  const standing = new Set<string>();
  for (const lines of cells) {
    lines.forEach((line, at) => {
      const members = splitGroups(line).flat();
      const inner = members.slice(at === 0 ? 0 : 1, at === lines.length - 1 ? undefined : -1);
      for (const member of inner) standing.add(member);
    });
  }
  const names = [...standing].filter(endsAsUnit);
  return {
    standing,
    isPlain: names.some((name) => startsWithField(name)),
    isLevelled: names.some((name) => splitLevel(name)?.level.length === 1),
  };
}

/** The last character before the break and the first behind it are one word: 老城|区, 扬子江城|市建设集团. */
const cutPlace = /^(?:[园新社景港城地库林矿发]区|城[市镇乡]|乡[镇村]|[县市]域)$/u;
/** 市委, 县委县政府: bodies that have offices of their own. */
const organ = /(?:[省市区县州旗镇乡](?:工)?委|[省市区县州旗镇乡](?:人民)?政府|政协|人大(?:常委会)?)$/u;
/** 江州 / 市教育局, 江州 / 供电公司: a city's name without its level, which the next line begins with or its bodies do without. */
const isCutCity = (left: string, right: string): boolean =>
  /(?<!自治)[州港岛]$/u.test(left) && (/^[市区县](?!各)/u.test(right) || isNamedByPlace(right));
/** What a page leaves of a name at its cut: 市财政 / 局. */
const bareEnd = /^[局委办厅]$/u;
const newStart = /^(?:[省市区县州镇乡](?![容场域郊政民])|各|其他|其它|有关|相关|国家|国网|团[省市区县])/u;
const division = /^(?![省市区县]).{0,8}(?:支队|大队|总队|分局)$/u;

/**
 * What the break between two lines of a list of units is. A whole name before it and a whole one behind it are two, unless
 * the second is an office of the first (县政府 / 督查室) or part of it (公安局 / 交警支队).
 * @param before The line before, or its end.
 */
export function judgeUnitJoint(before: string, behind: string, evidence: UnitEvidence = noEvidence): UnitJoint {
  const left = splitGroups(before).flat().at(-1) ?? '';
  const right = splitGroups(behind).flat().at(0) ?? '';
  if (bareEnd.test(left) && isWhole(right) && startsWithField(right)) return 'apart';
  if (continuesName(left, right) || isCutCity(left, right)) return 'one';
  const { standing } = evidence;
  if (standing.has(left + right)) return 'one';
  if (standing.has(right) && (standing.has(left) || isWhole(left))) return 'apart';
  if (isOfficeOfBody(left, right)) return 'one';
  return isWhole(left) ? judgeBehindName(left, right, evidence) : judgeBehindRest(left, right);
}

function judgeBehindName(left: string, right: string, { isPlain, isLevelled }: UnitEvidence): UnitJoint {
  if (newStart.test(right)) return 'apart';
  if (isBranch(left, right)) return 'one';
  if (/局$/u.test(left) && division.test(right)) return 'likely-one';
  if (!isWhole(right)) return startsWithField(right) || endsAsName(right) ? 'apart' : 'likely-apart';
  const isPlace = endsAsTerritory(left) && left.length > 2 && !isCollective(left) && !/街道$/u.test(left);
  const belongs = (isPlace || organ.test(left)) && startsWithField(right);
  if (!belongs || isPlain) return 'apart';
  return isLevelled && isPlace ? 'one' : 'likely-apart';
}

/** The line before ends in the midst of a name, or with one that no ending tells. */
function judgeBehindRest(left: string, right: string): UnitJoint {
  if (cutPlace.test(`${left.at(-1)}${right.at(0)}`)) return 'one';
  const isNew = isWhole(right) && (/^各/u.test(right) || splitLevel(right)?.level.length === 1);
  if (!isNew || !startsWithField(right.replace(/^[省市区县州镇乡]/u, ''))) return 'one';
  return startsWithField(left) || splitLevel(left) !== undefined ? 'likely-apart' : 'likely-one';
}

const isWhole = (name: string): boolean =>
  isUnitList(name) || endsAsTerritory(name) || isCollective(name) || isUtility(name);

/** 农业银行 / 云州市分行, 国家税务总局 / 云州市税务局, 国网电力公司 / 云州分公司. */
function isBranch(left: string, right: string): boolean {
  if (/银行$/u.test(left)) return /[支分]行$/u.test(right);
  if (/公司$/u.test(left)) return /分公司$/u.test(right);
  const field = /(?<field>..)总局$/u.exec(left)?.groups?.['field'];
  return field !== undefined && right.includes(field) && /局$/u.test(right);
}
