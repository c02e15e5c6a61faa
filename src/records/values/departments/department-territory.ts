import { isCollective } from './department-collective.ts';
import { splitLevel } from './department-prefix.ts';
import { endsAsTerritory, startsWithField } from './department-words.ts';

const headed = /^(?<place>.+?)(?<head>人民政府|政府|管委会|管理委员会|街道办事处|办事处|党工委|行署|公署)$/u;
/** Zones and harbours are run by a 管委会; cities, counties and towns never are. */
const committee = /^管(?:委会|理委员会)$/u;
const zone =
  '(?:高新区|高新技术产业开发区|经济技术开发区|经济开发区|经开区|开发区|工业园区|保税区|综保区|综合保税区|旅游度假区|度假区|新区)';
const bareZone = new RegExp(`^${zone}(?:管委会|管理委员会)?$`, 'u');
const placedZone = new RegExp(`^(?<place>.{2,4}?)${zone}(?:管委会|管理委员会)?$`, 'u');

/** Whether the text is a place's own government or a place named in its stead: 昆山市政府, 吴中区, 太仓港口管委会. */
export function isTerritory(name: string): boolean {
  if (/^[省市区县州镇乡](?:人民)?政府$/u.test(name) || /^驻/u.test(name)) return false;
  const place = headed.exec(name)?.groups?.['place'];
  return endsAsTerritory(place ?? name) || (place !== undefined && !startsWithField(place));
}

/**
 * Gives each place the head that the list prints once, after the last of them: 昆山市、太仓市政府. A zone without the
 * city before it takes the city of the zone before: 苏州工业园区、高新区管委会.
 */
export function shareTerritoryHeads(members: readonly string[]): string[] {
  const backwards: string[] = [];
  for (const member of members.toReversed()) backwards.push(withHead(member, backwards.at(-1)));
  let place = '';
  return backwards.toReversed().map((member) => {
    if (bareZone.test(member)) return place + member;
    place = placedZone.exec(member)?.groups?.['place'] ?? place;
    return member;
  });
}

function withHead(member: string, next: string | undefined): string {
  if (next === undefined || isCollective(member) || isCollective(next)) return member;
  const isLevel = /^[省市区县州]$/u.test(member);
  if (!isLevel && !(endsAsTerritory(member) && member.length > 1)) return member;
  const head = isTerritory(next) ? headed.exec(next)?.groups?.['head'] : undefined;
  if (head === undefined || isLevel) return member + sharedDepartment(member, next);
  return committee.test(head) && /[市县州镇乡]$/u.test(member) ? member : member + head;
}

/** 吴中区、相城区教育局: a department after the last of several places of one level, or after bare levels (省、市). */
function sharedDepartment(place: string, next: string): string {
  const governed = splitLevel(next);
  if (governed === undefined || governed.rest === next) return '';
  const areBare = place.length === 1 && governed.level.length === 1;
  const areNamed = place.length > 2 && governed.level.length > 2 && place.at(-1) === governed.level.at(-1);
  return areBare || areNamed ? governed.rest : '';
}
