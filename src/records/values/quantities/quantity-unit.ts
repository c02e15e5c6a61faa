/** Measure words that end where another word begins: 3家 is a count, 家庭 is not. The longest come first. */
const bases = [
  '个百分点|百分点|个工作日|个月|[%％‰]',
  '美元|欧元|港元|元人民币|元(?!旦|素|宵)',
  '微克|毫克|平方公里|平方千米|平方米|平米|立方米|公顷|亩|公里|千米|米(?!兰)|吨标准煤|吨|标箱|重量箱',
  '[mM][²³23](?!\\w)|千瓦时|千瓦|小时|分钟|天(?!然)|倍|人次|户次|场次|批次|条次|车次|辆次|家次',
  '大类|个(?!体|别|性)|人(?!才|大|民|工|均|口|员|力)|家(?!庭|族|长|电)|户(?!籍|外|型)|项|件(?!数)|名(?!城|镇|校|优|录|单|牌|企|师)',
  '套|辆|台(?!湾|账|商|企|资|籍|胞)|所(?!有|属|在|需)|处(?!理|置|罚)|座|张(?!家|江)|条(?!例|约|款|件)|位(?!于|列|居|置)',
  '支(?!持|队|出|行|线|撑)|只|幢|栋|间(?!隔)|场(?!所|馆|地|景)|次(?!生|要|元|年|日)|批(?!准|复|发|评)|部(?!队|门|分|级|省|委)',
  '列(?!入|为)|艘|片(?!区)|块|宗|份|篇|本(?!科|市|地|级|区|土|次|年)|册|种(?!子|植|业)|类(?!似|型|别)|起|笔|票(?!据)|组(?!织|建|长|团)|期(?!间|货|刊)',
].join('|');

/** Powers of ten that a unit begins with. */
export const scalePattern = '[百千万亿]*';

/** A unit: a power of ten, a measure word, and what it is counted by: 万亩, 亿元, 个百分点, 万元/人. */
export const unitPattern = `${scalePattern}(?:${bases})(?:/${scalePattern}(?:${bases}|月|年))?`;

/** What an amount is of, where documents use more than one unit for it. */
export type Dimension = 'area' | 'currency';

const baseUnits: readonly (readonly [Dimension, string, RegExp])[] = [
  ['area', '公顷', /公顷/u],
  ['area', '亩', /亩/u],
  ['area', '平方公里', /平方(?:公里|千米)/u],
  ['area', '平方米', /(?<!立方|微克\/立方)平方?米$/u],
  ['currency', '美元', /美元/u],
  ['currency', '欧元', /欧元/u],
  ['currency', '元', /^[百千万亿]*元(?:人民币)?$/u],
];

/** The unit without its power of ten and what it measures; null where no other unit is used for the same. */
export function toBaseUnit(unit: string): { readonly dimension: Dimension; readonly base: string } | null {
  const found = baseUnits.find(([, , pattern]) => pattern.test(unit));
  return found ? { dimension: found[0], base: found[1] } : null;
}
