import type { Random } from '../random.ts';

/** A Chinese syllable and how it is spelled. */
type Syllable = readonly [character: string, pinyin: string];

const first: readonly Syllable[] = [
  ['澄', 'cheng'],
  ['岚', 'lan'],
  ['栖', 'qi'],
  ['沐', 'mu'],
  ['泠', 'ling'],
  ['霁', 'ji'],
  ['汀', 'ting'],
  ['芷', 'zhi'],
  ['璟', 'jing'],
  ['洵', 'xun'],
];
const second: readonly Syllable[] = [
  ['浦', 'pu'],
  ['泽', 'ze'],
  ['屿', 'yu'],
  ['渚', 'zhu'],
  ['陂', 'bei'],
  ['埠', 'bu'],
  ['垣', 'yuan'],
  ['皋', 'gao'],
];

export interface InventedCity {
  readonly id: string;
  /** Without 市. */
  readonly name: string;
  readonly boroughs: readonly { readonly id: string; readonly name: string }[];
}

/** So many cities can be told apart. */
export const mostCities = first.length * second.length;

/** The city of that number, from 0; there is none of its name. */
export function inventCity(number: number): InventedCity {
  const [one, other] = [first[number % first.length], second[Math.floor(number / first.length)]];
  if (one === undefined || other === undefined) throw new Error(`There are no more than ${mostCities} cities.`);
  const [name, id] = [`${one[0]}${other[0]}`, `${one[1]}${other[1]}`];
  const boroughs = ['东', '西', '南', '北'].map((side, at) => ({ id: `${id}-${at + 1}`, name: `${name}${side}区` }));
  return { id, name, boroughs };
}

const placeCharacters = [...'云安宁景瑞和秀青永新长金文德华兴玉清溪山林石桥东西南北阳平福龙凤梅兰竹松柏荷湖港湾塘岭'];

/** A road, a village, a firm: two or three characters, so that there are tens of thousands. */
export function inventPlace(random: Random): string {
  return Array.from({ length: 2 + random.below(2) }, () => random.pick(placeCharacters)).join('');
}

/** Units that every city has and the registry knows without entries. */
export const unitNames: readonly string[] = [
  '发改委 教育局 科技局 工信局 民宗局 公安局 民政局 司法局 财政局 人社局 自然资源局 生态环境局 住建局 城管局 交通局',
  '水利局 农业农村局 林业局 商务局 文旅局 卫健委 退役军人事务局 应急局 审计局 外办 国资委 市场监管局 体育局 统计局 医保局',
  '金融办 信访局 人防办 数据局 机关事务局 知识产权局 投促局 行政审批局 供销社 档案馆 公积金中心 委宣传部 委组织部 委统战部',
  '委政法委 编办 委网信办 文明办 总工会 妇联 残联 科协 工商联 文联 红十字会 税务局 气象局 邮政管理局 烟草局 供电公司',
]
  .flatMap((line) => line.split(' '))
  .map((name) => `市${name}`);
