import { allPlaces, shortenPlaceName } from '../../../gazetteer/gazetteer.ts';

/** Parts of the country and rivers whose agencies the state runs. */
const regions = '东北 华北 华东 华中 中南 华南 西南 西北 长江 黄河 珠江 淮河 海河 太湖 松辽 京津冀 长三角 珠三角'.split(
  ' ',
);
/** 广西壮族自治区 → 广西, 甘孜藏族自治州 → 甘孜. */
const level = /(?:(?:壮族|回族|维吾尔)?自治区|特别行政区|[省市州盟]|地区)$/u;

const names = new Set([
  ...regions,
  ...allPlaces()
    .filter(({ code }) => code.endsWith('00'))
    .map(({ name }) => shortenPlaceName(name).replace(level, ''))
    .filter((name) => name.length > 1),
]);
const longest = Math.max(...Array.from(names, (name) => name.length));
const stateAgency = /^(?:民航|铁路|海关|海事|电监|能源监管|气象|航道|税务|邮政)/u;

/**
 * Whether the name of a unit begins with a region of the country, or a province or city without its level, or has one behind
 * the agency of the state: 四川电监办, 西南能监局, 民航西南地区管理局. It is whole, whatever stands before it in a list.
 */
export function isOfRegion(name: string): boolean {
  return beginsWithRegion(name) || beginsWithRegion(name.replace(stateAgency, ''));
}

function beginsWithRegion(name: string): boolean {
  return Array.from({ length: longest - 1 }, (_, nth) => name.slice(0, nth + 2)).some((start) => names.has(start));
}
