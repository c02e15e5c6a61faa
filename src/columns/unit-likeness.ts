import { dropBracketed } from './drop-bracketed.ts';

// The heads of bodies' names, apart from the words that end in the same character (布局, 社会, 城市, 举办, 运行).
const unitEnd =
  /(?:(?<![布格大开全结])局|委|(?<![举承主通督兴筹创])办|处|(?<!教)室|(?<![内全干外])部|(?<![控参入持炒个招])股|厅|站|队|院|(?<![场厕])所|校|社|(?<![社机])会|(?<![互关])联|团|(?<![运执实推出先施通进流])行|企|港|区|县|(?<![城都超夜上])市|镇|(?<![城家])乡|街道|政府|单位|部门|中心|公司|国库|基地|企业|学|口岸|检察|工委|党组|成员|板块|协|电信|移动|联通|邮政|车站|机场|馆|(?<!平)台|(?<![管路联])网|指挥部|小组|专班|各地|各级|海关)$/u;
// 建设人民医院新院区: what is built may end as a body's name does, but no body is named 新建… or 推动….
const deed =
  /^(?:新建|建成|建立|改造|改建|扩建|迁建|提标|完成|推进|推动|推荐|实施|开展|启动|创建|打造|培育|引进|引导|组建|成立|设立|加快|加强|加大|新增|开通|投用|优化|提升|完善|支持|深化|深入|落实|强化|促进|确保|争创|办好|抓好|做好|做强|鼓励|探索|健全|制定|出台|编制|选择|依托|围绕|大力|积极|全面|全力|持续|着力|切实|认真|扎实|精心|进一步|组织(?=开展|实施|举办))[^局委办厅]{4,}$|^建设.{3,}(?<!局|委|办|厅|站|行|公司|集团)$/u;
const quantity = /\d\s*(?:[个家项条座所人户处台辆公里万亿亩次场名件]|%)/u;

/** True for words that tell what is done or how many there are (新建学校3所), although they may end as the name of a body does. */
export const tellsDeed = (text: string): boolean => quantity.test(text) || deed.test(text);

/** Of schools, stations and towns the name may be that of a project; of these it is not. */
const body = /(?:局|委|办|厅|[委府]\p{Script=Han}{2,4}部|政府|管委会|委员会|办公室|办事处)(?:[、，,]|$)/u;

/** True for a list with a name that only a body has: 市教育局. */
export const namesBody = (text: string): boolean => body.test(text);

/** True for text that can only be a list of units: no sentence, and most members end as the name of a body does. */
export function isUnitList(text: string): boolean {
  const plain = dropBracketed(text).replace(/\s+/gu, '');
  if (plain === '' || /[。；;！？!?：:《》%]|\d{3,}/u.test(dropBracketed(plain, 'quotations'))) return false;
  const members = plain.split(/[，,、]/u).filter((member) => member !== '');
  if (quantity.test(plain) || members.some(tellsDeed)) return false;
  const named = members.filter((member) => unitEnd.test(member));
  return named.length > 0 && named.length * 2 >= members.length && members.every((member) => member.length <= 48);
}

/** True for names of persons, each of two to four characters, padded or not: 许  蕾、韩　飚. */
export function isNameList(text: string): boolean {
  const names = text
    .replace(/(?<=^|[\s、，,；;])([\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff](?:$|[\s、，,；;]))/gu, '$1')
    .split(/[\s、，,；;]+/u);
  return names.every((name) => name === '' || (/^[\u4e00-\u9fff]{2,4}$/u.test(name) && !unitEnd.test(name)));
}
