/** Words before what is counted that only say when it was, or that it is all of the place's. */
const lead =
  /^(?:截[至止][^，,]*?(?:月[份底末]?|[日底末止前])|(?:至|到)?\d{1,2}月[底末]|\d{1,2}[-—~～至]\d{1,2}月(?:份)?|目前|[上下]半年|前?[一二三四]季度|今年(?:以来)?|年内|全年|本年度?|当年|年底前|同时|其中|分别|累计|一共|共计?|合计|总计|已经?|均|都|又|再|全[市县区]|我[市县区]|本[市县区]|力争|争取|确保|努力|计划|[至到\s，,、：:；;])+/u;

/** What may stand behind a name without naming anything else. */
const tail = /(?:等)?(?:工作|任务|行动|左右|以上|以内)+$/u;

/** Things of one kind under two names: 人防设施, 人防工程. */
const kinds = /(?:设施|工程)$/u;

/** What counts as nothing particular: an amount of it answers no target. */
const bare =
  /^(?:项目|工程|设施|企业|资金|任务|工作|人员|单位|问题|事项|措施|活动|面积|数量|总数|规模|指标|目标|村|镇|户|家庭|群众|建设项目|重点项目|重大项目|各类项目|投资|收入|贷款|补贴|经费|产值)?$/u;

/** Words that make a thing another one than the same thing without them. */
const limits =
  /国家级?|省级?|部级|市级|县级|区级|镇级|村级|[一二三四五六七八九]星级?|[一二三四五六七八九\dA-Z][级类期批]|5A|4A|城镇|农村(?!村)|乡镇|城市|市区|城区|镇区|社区|外来|本地|境外|海外|外资|民营|国有|公办|民办|公立|私立|重点|重大|骨干|龙头|规模以上|规上|大型|中型|小型|小微|中小|高层次|高技能|高新|高标准|示范|试点|首批|新型|特色|领军|紧缺|老年|儿童|残疾|贫困|困难|低收入|男|女/gu;

/** The words without when and for whom they are said. */
export function dropLead(words: string): string {
  return words.replace(lead, '');
}

/** How a name is compared: white space, marks and widths aside, without what adds nothing. */
export function foldThing(words: string): string {
  const plain = words.normalize('NFKC').replace(/[\s“”‘’"'「」《》()（）,，、·的]/gu, '');
  return dropLead(plain).replace(tail, '').replace(kinds, '设施');
}

/** Whether a name says which thing is counted. */
export function isParticular(thing: string): boolean {
  return thing.length > 1 && !bare.test(thing);
}

/**
 * Whether a name is the other one with words left out of it: 低效企业 for 落后低效产能企业. Both end alike, half of the long
 * name is there, and none of the words that are left out or added would make it another thing.
 */
export function isShortName(short: string, long: string): boolean {
  const isPart = short.length < long.length && short.length > 3 && short.length * 2 >= long.length;
  return isPart && short.slice(-2) === long.slice(-2) && isWithin(short, long) && hasSameLimits(short, long);
}

/** Whether words that limit a name stand in both or in neither. */
export function hasSameLimits(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => [...name.matchAll(limits)].map(([word]) => word).join());
  return a === b;
}

/** All characters of the one, in order, among those of the other. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at += 1;
  return at === short.length;
}
