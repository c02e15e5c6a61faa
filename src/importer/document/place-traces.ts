import { placesNamed } from '../../gazetteer/gazetteer.ts';
import { findNamedProvince } from './named-province.ts';

/** What tells a place of a document whose words name none, each thing too little to be sure of. */
export interface PlaceTraces {
  readonly title: string;
  readonly documentNumber: string | null;
  /** The first lines. */
  readonly texts: readonly string[];
  /** What a page prints in its margins. */
  readonly margins: readonly string[];
}

/**
 * The places, in full, that the programme in the title is named for (数字广东建设), that the title names in short, whose organ runs the
 * page, whose first character heads the document's number where it writes to the zone of that city, or that is the one province or
 * municipality which a text of 全省 or 全市 names. None is sure.
 */
export function findTracedPlaces({ title, documentNumber, texts, margins }: PlaceTraces): string[] {
  const found = [
    findProgramme(title),
    findShort(title, texts),
    findActual(texts),
    findHost(margins, texts),
    findNumbered(documentNumber, texts),
    findNamedProvince([title, ...texts]),
  ];
  return found.filter((name) => name !== null);
}

const short =
  /^(?:关于)?(?:印发)?[《“]?(黑龙江|内蒙古|[\u4e00-\u9fff]{2,4}?)(?=\d{4}年|《?政府工作报告|政府[今明]年|今年)/u;

/** 云溪2031年十件实事: a title that leaves the last character of the name out, where one place alone can be meant. */
function findShort(title: string, texts: readonly string[]): string | null {
  const [, name] = short.exec(title.replace(/\s+/gu, '')) ?? [];
  if (name === undefined) return null;
  const speaksOf = (level: string) => texts.some((text) => text.includes(`我${level}`) || text.includes(`全${level}`));
  const ofProvince =
    placesNamed(`${name}省`).length === 1 && (speaksOf('省') || texts.some((text) => /省(?:委|政府)/u.test(text)));
  const levels = ['市', '县', '区'];
  const own = levels.filter(speaksOf);
  const names = (own.length === 1 ? own : levels).flatMap((level) => placesNamed(name + level).map(() => name + level));
  return ofProvince && own.length === 0 ? `${name}省` : toOne(names);
}

const actual = /(?:结合|立足)([\u4e00-\u9fff]{2,4}?)实际/gu;

/** 结合云溪实际: whose circumstances the text goes by, where one place alone can be meant. */
function findActual(texts: readonly string[]): string | null {
  const found = texts.flatMap((text) => Array.from(text.matchAll(actual), ([, name = '']) => name));
  const names = found.flatMap((name) =>
    ['市', '县', '区'].filter((level) => placesNamed(name + level).length > 0).map((level) => name + level),
  );
  return toOne([...new Set(names)]);
}

function toOne([name, ...others]: readonly string[]): string | null {
  return others.length === 0 ? (name ?? null) : null;
}

const programme =
  /^(?:关于)?(?:印发)?[《“]?(?:\d{4}年度?)?(?:数字|平安|法治|健康|美丽|质量|信用|智慧|绿色|文化|幸福|创新|网络)(黑龙江|[\u4e00-\u9fff]{2})(?:省)?(?=建设|行动|工作|\d{4}年)/u;

/** A province whose short name no city or county shares: 吉林 and 海南 may be others. */
function findProgramme(title: string): string | null {
  const [, short] = programme.exec(title.replace(/\s+/gu, '')) ?? [];
  if (short === undefined) return null;
  const isShared = ['市', '县', '区', '州'].some((level) => placesNamed(short + level).length > 0);
  const provinces = placesNamed(`${short}省`);
  return provinces.length === 1 && !isShared ? `${short}省` : null;
}

const organ =
  '([\\u4e00-\\u9fff]{1,14}([省市县区州旗盟]))(?=人民政府|党委|委员会|委、|[\\u4e00-\\u9fff]{2,8}[局厅委办])[\\u4e00-\\u9fff]+';
const host = new RegExp(`(?:主办|版权所有)(?:单位)?[：:\\s]*${organ}|^${organ}\\s+(?:网站)?首页(?:\\s|$)`, 'u');

/** 主办：云溪区人民政府 below a text, 云溪区教育局 首页 … above it; none where the text speaks of 我市 and the page is that of a province. */
function findHost(margins: readonly string[], texts: readonly string[]): string | null {
  for (const margin of margins) {
    const [, below = '', , above = ''] = host.exec(margin.trim()) ?? [];
    const name = below || above;
    const level = name.at(-1) ?? '';
    if (name !== '' && !speaksOfOther(level, texts)) return name;
  }
  return null;
}

function speaksOfOther(level: string, texts: readonly string[]): boolean {
  const speaksOf = (one: string) => texts.some((text) => text.includes(`我${one}`) || text.includes(`全${one}`));
  return !speaksOf(level) && ['省', '市', '县', '区', '州', '旗'].some((one) => one !== level && speaksOf(one));
}

const zone = /(?:^|[，、,\s])([\u4e00-\u9fff]{2,4}?)(?:国家级?|经济|高新|高技术|技术|工业|产业|旅游|循环|临港|保税)/gu;

/** 徐政发〔2031〕5号 to 各县（市）、区 and to 徐州经济开发区: the first is of a city, the second tells which. */
function findNumbered(documentNumber: string | null, texts: readonly string[]): string | null {
  const [, first] = /^([\u4e00-\u9fff])[\u4e00-\u9fff]{0,2}[政府委]/u.exec(documentNumber ?? '') ?? [];
  const addressed = texts.filter((text) => /^各(?:县|市辖区|区县?).*[：:]$/u.test(text.replace(/\s+/gu, '')));
  if (first === undefined) return null;
  const names = addressed.flatMap((text) => Array.from(text.matchAll(zone), ([, name = '']) => `${name}市`));
  const own = [...new Set(names)].filter((name) => name.startsWith(first) && placesNamed(name).length === 1);
  return own.length === 1 ? (own[0] ?? null) : null;
}
