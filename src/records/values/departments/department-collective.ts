import { withoutBrackets } from './department-words.ts';

/** 各/其他/有关/相关 at the start, after a level of government at most; or a head that means many: 成员单位, 工作部门. */
const collectiveStart =
  /^(?:全?[省市区县州镇乡]|[^各、]{2,4}[省市区县州])?(?:政府|委)?[级直属]?(?:机关)?(?:各|其他|其它|有关|相关|所有|全体)/u;
const collectiveEnd = /(?:部门|单位|委办局|各[\u4e00-\u9fff]{0,4}组)$/u;
/** A kind of place that is no name, so that the word before 、 still governs it: 各市、区政府; 各镇、街道. */
const genericPlace = '(?:市|区|县|旗|州|镇|乡|街道|乡镇|镇街|街镇|区镇|园区|开发区|功能区|管理区)(?:（[^（）]*）)?';
const government = '(?:人民政府|政府|管委会|管理委员会|办事处|党工委|党委)';
const openEnd = new RegExp(`${genericPlace}$`, 'u');
const placesOnly = new RegExp(`^${genericPlace}${government}?$`, 'u');
const plainGovernments = new RegExp(`^(?:(?:市|区|县|旗|州|镇|乡|街道|乡镇)?${government}|管委会)$`, 'u');
const manyMore = /^(?:部门|单位|企业|企事业单位|学校|高校|院校|委办局)$/u;

/** Whether the text names many units at once, by a description and not by names. */
export const isCollective = (name: string): boolean =>
  collectiveStart.test(name) || collectiveEnd.test(withoutBrackets(name));

/**
 * Puts a collective that 、 cuts apart together again: 各市、区政府 is one unit. Kinds of government that are whole
 * by themselves share 各 instead: 各镇人民政府、街道办事处 are two.
 */
export function joinCollectives(members: readonly string[]): string[] {
  const joined: string[] = [];
  for (const member of members) {
    const previous = joined.at(-1);
    if (previous === undefined || !isCollective(previous)) joined.push(member);
    else if (isRestOf(previous, member)) joined.splice(-1, 1, `${previous}、${member}`);
    else joined.push(/^各/u.test(previous) && plainGovernments.test(member) ? `各${member}` : member);
  }
  return joined;
}

const isRestOf = (collective: string, member: string): boolean =>
  (openEnd.test(collective) && placesOnly.test(member)) || (collectiveEnd.test(collective) && manyMore.test(member));
