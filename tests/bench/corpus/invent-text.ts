import type { Random } from '../random.ts';
import { inventPlace } from './invented-names.ts';
import type { PolicyArea } from './policy-areas.ts';

/** What a row promises: the words, and the figure among them that reports come back to. */
export interface InventedPromise {
  readonly text: string;
  readonly thing: string;
  readonly unit: string;
  readonly amount: number;
  /** The project that it names. */
  readonly project: string;
}

const beginnings = [
  '深入推进',
  '持续完善',
  '全面加强',
  '积极发展',
  '加快提升',
  '统筹做好',
  '规范开展',
  '探索建立',
  '优化',
  '扩大',
];
const means = [
  '健全长效机制',
  '落实配套政策',
  '强化要素保障',
  '压实各方责任',
  '推动资源共享',
  '加强跟踪服务',
  '完善标准规范',
  '引导社会参与',
];
const stages = ['开工建设', '建成', '推进', '启动', '续建', '改造提升'];
const doings = [
  '制定实施方案',
  '召开专题推进会',
  '完成摸底调查',
  '建立工作台账',
  '组织现场督查',
  '出台管理办法',
  '开展业务培训',
  '落实专项资金',
];
const states = [
  '完成主体结构封顶',
  '正在办理前期手续',
  '完成招标',
  '进入设备安装阶段',
  '完成土地平整',
  '通过竣工验收',
  '完成方案设计',
  '正在进行基础施工',
];

export function inventPromise(area: PolicyArea, random: Random): InventedPromise {
  const project = `${inventPlace(random)}${random.pick(area.works)}`;
  const [thing, unit] = random.pick(area.measures);
  const amount = 10 + random.below(490);
  const clauses = [
    `${random.pick(beginnings)}${inventPlace(random)}${random.pick(area.objects)}`,
    `${random.pick(means)}，${random.pick(beginnings)}${random.pick(area.objects)}`,
    `${random.pick(stages)}${project}和${inventPlace(random)}${random.pick(area.works)}`,
    ...(random.below(2) === 0 ? [`新增${thing}${amount}${unit}`] : []),
  ];
  return { text: clauses.join('，'), thing, unit, amount, project };
}

/** What is told of a promise at half of the year, or at its end. */
export function inventReport(promise: InventedPromise, isWhole: boolean, random: Random): string {
  const { thing, unit, amount, project } = promise;
  const done = Math.max(1, Math.round((amount * (isWhole ? 85 + random.below(30) : 30 + random.below(45))) / 100));
  const clauses = [
    random.pick(doings),
    `${project}${random.pick(states)}，累计完成投资${1 + random.below(90)}.${1 + random.below(9)}亿元`,
    ...(promise.text.includes(`${amount}${unit}`) ? [`新增${thing}${done}${unit}`] : []),
    `${inventPlace(random)}等${2 + random.below(30)}个项目有序推进，${random.pick(doings)}`,
    ...(isWhole && random.below(3) === 0 ? ['已完成年度目标任务'] : []),
  ];
  return `${clauses.join('；')}。`;
}
