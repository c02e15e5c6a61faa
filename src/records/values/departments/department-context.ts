import { isCollective } from './department-collective.ts';
import { bodyOf, mendDoubledLevel, splitLevel } from './department-prefix.ts';
import { isTerritory } from './department-territory.ts';
import { endsAsUnit, isNamedByPlace, placeBefore, startsWithField, withoutBrackets } from './department-words.ts';
import { isOfRegion } from './region-names.ts';

/** Prefixes that the names so far have shown; a later member written without one takes them over. */
interface Shown {
  readonly level?: string;
  readonly body?: '委' | '政府' | undefined;
  readonly place?: string;
}

/** What a reader keeps in mind along one list. `plain` says that its units are named without their level. */
export interface Context {
  readonly list: Shown;
  readonly group: Shown;
  readonly plain: boolean;
}

export const emptyContext: Context = { list: {}, group: {}, plain: false };

const stateOrganisation =
  /^(?:国家|中国|全国|中央|国网|人民银行|人行|驻|(?:移动|电信|联通|铁塔)$|[村居](?:民)?委(?:员)?会)/u;
const partyOffice =
  /^(?:(?!人武|人民武装).*部|办公[室厅]|办|政法委|党校|政研室|政策研究室|研究室|农办|农工[办委]|巡察办|老干部局|督查室|机要局|保密[办局]|党史办)$/u;
const governmentOffice = /^(?:办公[室厅]|办|法制[办局]|研究室|督查室|参事室)$/u;
const branchPlace =
  /(?:银行|国网|电信|移动|联通|邮政|石油|石化)(?<place>.{2,4}?)市?(?:中心)?(?:支行|分行|(?:分|供电)?公司)$/u;

/** Writes one member out in full and says what the next ones may take over from it. */
export function nameInFull(member: string, context: Context): { name: string; next: Context } {
  if (isCollective(member) || isTerritory(member)) return { name: member, next: context };
  const name = mendDoubledLevel(member);
  const shown = whatShows(name);
  if (shown !== undefined) return { name, next: remember(context, shown) };
  if (!isBare(name)) return { name, next: context };
  const prefix = prefixFor(name, context);
  // 市容… or 市场… may have lost its own 市, so it says nothing about the other names.
  const isPlain = prefix === '' && context.list.level === undefined && !name.startsWith('市');
  return { name: prefix + name, next: { ...context, plain: context.plain || isPlain } };
}

function whatShows(name: string): Shown | undefined {
  const governed = splitLevel(name);
  if (governed !== undefined) return { level: governed.level, body: bodyOf(governed.rest) };
  const place = placeBefore(name) ?? branchPlace.exec(name)?.groups?.['place'];
  return place === undefined ? undefined : { place };
}

const remember = (context: Context, shown: Shown): Context => ({
  ...context,
  list: { ...context.list, ...shown },
  group: { ...context.group, ...shown },
});

/**
 * Whether the name lacks what stands before it elsewhere in the list: it begins with what the unit does, and with no place
 * of its own. Any other name (沙钢集团, 四川电监办) is whole as it is printed.
 */
function isBare(name: string): boolean {
  if (stateOrganisation.test(name) || isOfRegion(name)) return false;
  return startsWithField(name) && (endsAsUnit(name) || isNamedByPlace(name));
}

/**
 * What the group shows comes first, then the list, whose units must not be named without it. Agencies that are named
 * by their place look for a place before a level.
 */
function prefixFor(name: string, { list, group, plain }: Context): string {
  const byPlace = isNamedByPlace(name);
  // Among a province's units a city's agency (成都铁路局) says nothing of the next one, which may be of either.
  if (byPlace && group.place !== undefined && isProvincial(group.level)) return '';
  const ofGroup = byPlace ? (group.place ?? levelOf(name, group)) : (levelOf(name, group) ?? group.place);
  if (ofGroup !== undefined || plain) return ofGroup ?? '';
  return (byPlace ? list.place : undefined) ?? levelOf(name, list) ?? '';
}

const isProvincial = (level: string | undefined): boolean => level?.endsWith('省') === true;

/** The level, with its party committee or government where the office is always one of that body. */
function levelOf(name: string, { level, body }: Shown): string | undefined {
  if (level === undefined || body === undefined) return level;
  const office = body === '委' ? partyOffice : governmentOffice;
  return office.test(withoutBrackets(name)) ? level + body : level;
}

const body = /(?<body>委|政府)$/u;
const bodyWithOffices = /(?:^|[^\u4e00-\u9fff]|[省市区县州旗镇乡工])(?:委|(?:人民)?政府)$/u;

/** Whether a name begins with the body that stands before it: 县委县政府 / 督查室, 市委 / 宣传部. */
export function isOfficeOfBody(before: string, name: string): boolean {
  if (!bodyWithOffices.test(before) || isCollective(before)) return false;
  return (body.exec(before)?.groups?.['body'] === '委' ? partyOffice : governmentOffice).test(withoutBrackets(name));
}
