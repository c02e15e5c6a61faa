const unitEnd =
  /(?:局|委|办|处|室|部|厅|站|队|院|所|校|社|会|联|团|行|企|港|区|县|市|镇|乡|街道|政府|单位|部门|中心|集团|公司|海关|分局|军分区|国库|基地|企业|学院|大学|电台|总台|口岸|法院|检察院|工委|党组|党委|成员|板块|园区|协|协会|学会|商会|残联|侨联|中队|大队|支队|总队|电信|移动|联通|邮政|银行|车站|机场|医院|馆|台|网|报社|指挥部|领导小组|专班|各地|各级)$/u;
// 建设人民医院新院区: what is built may end as a body's name does, but no body is named 新建… or 推动….
const deed =
  /^(?:新建|建设|建成|建立|改造|改建|扩建|迁建|完成|推进|推动|实施|开展|启动|创建|打造|培育|引进|引导|组建|组织|成立|设立|加快|加强|新增|开通|投用|优化|提升|完善|支持|深化|落实|强化|促进|确保|争创|办好|抓好|做好|做强|发展|鼓励|探索|健全)[^局委办厅]{4,}$/u;

/** True for text that can only be a list of units: no sentence, and most members end as the name of a body does. */
export function isUnitList(text: string): boolean {
  const plain = text.replace(/[（(].*?[）)]/gu, '').replace(/\s+/gu, '');
  if (plain === '' || /[。；;！？!?：:《》%]|\d{3,}/u.test(plain.replace(/[“"][^”"]*[”"]/gu, ''))) return false;
  const members = plain.split(/[，,、]/u).filter((member) => member !== '');
  if (members.some((member) => deed.test(member))) return false;
  const named = members.filter((member) => unitEnd.test(member));
  return named.length > 0 && named.length * 2 >= members.length && members.every((member) => member.length <= 48);
}

/** True for names of persons, each of two to four characters, padded or not: 许  蕾、韩　飚. */
export function isNameList(text: string): boolean {
  const names = text
    .replace(/(?<=^|[\s、，,；;])([\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff](?:$|[\s、，,；;]))/gu, '$1')
    .split(/[\s、，,；;]+/u);
  return names.every((name) => /^[\u4e00-\u9fff]{2,4}$/u.test(name) || name === '');
}
