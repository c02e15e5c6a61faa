import { endsAsUnit, startsWithField, startsWithMarketWord } from './department-words.ts';

/** What stands before a unit's own name: the level or place that governs it (市, 昆山市), and the rest. */
export interface Governed {
  readonly level: string;
  readonly rest: string;
}

const bareLevel =
  /^(?:省|区(?![域块划间])|县|州|旗(?!舰)|镇(?![江海原宁平安远雄康赉坪巴沅村长])|乡(?![村镇宁城])|街道|市)/u;
/** 海绵城市建设办, 老城区改造办: kinds of area; three characters are a city's name (盐城市). */
const genericArea = /^(?:..城市|(?:老|主|中心)城区)$/u;
const smallZone = /^(?:园区|港区|新区|景区)$/u;
const youthLeague = /^(?:共青)?团(?<level>[省市区县州旗镇])委/u;

/** 市发改委 → 市 + 发改委; 昆山市公安局 → 昆山市 + 公安局; 团市委 is of 市 as well. Undefined where no level is named. */
export function splitLevel(name: string): Governed | undefined {
  const league = youthLeague.exec(name)?.groups?.['level'];
  if (league !== undefined) return { level: league, rest: name };
  if (startsWithMarketWord(name)) return undefined;
  const level = bareLevel.exec(name)?.[0];
  if (level !== undefined && level.length < name.length) return { level, rest: name.slice(level.length) };
  return splitNamedPlace(name);
}

/** No place has a longer name. */
const longestPlace = 30;

/** The full name of a place ends at a level's character with the name of an office behind it. */
function splitNamedPlace(name: string): Governed | undefined {
  if (startsWithField(name)) return undefined;
  return Array.from(name.slice(0, longestPlace).matchAll(/[省市区县州旗]/gu), ({ index }) => ({
    level: name.slice(0, index + 1),
    rest: name.slice(index + 1),
  })).find(({ level, rest }) => isPlace(level) && isOfficeOf(level, rest));
}

const isPlace = (level: string): boolean => smallZone.test(level) || (level.length > 2 && !genericArea.test(level));

/** Any office may follow a city's or county's name; after 区, which also ends 试验区 and 老城区, only a known field. */
function isOfficeOf(level: string, rest: string): boolean {
  if (startsWithField(rest) || /^委(?!员)/u.test(rest)) return true;
  return /[省市县州]$/u.test(level) && rest.length > 2 && endsAsUnit(rest) && !startsWithMarketWord(`市${rest}`);
}

/** 市市规划局 is a slip for 市规划局; 市市容市政局 and 市市场监管局 are names. */
export const mendDoubledLevel = (name: string): string =>
  /^市市./u.test(name) && !startsWithMarketWord(name.slice(1)) ? name.slice(1) : name;

/** Which body of that level the rest belongs to: the party committee or the government. */
export function bodyOf(rest: string): '委' | '政府' | undefined {
  if (/^委(?!员)/u.test(rest)) return '委';
  return /^(?:人民)?政府/u.test(rest) ? '政府' : undefined;
}
