import type { FigureRule } from '../../records/model.ts';
import { type CountedNumber, counted } from '../frame/counted.ts';

export const figureText = {
  title: '目标与报告数',
  description: '任务写明的数，与进展为同一件事写明的当年的数，放在一起，各附原话和出处。',
  lead: (pairs: CountedNumber) => counted`共 ${pairs} 对。`,
  scope:
    '只列同一件事、同一单位、当年的数：立项不算完成，开工不算建成，历年累计不算当年；没有对应的数的目标不在其中。比例由本站算出。各任务的目标、时段和难易不同，比例不能用来给单位排名次。',
  byTask: '按任务次序',
  byShare: '按比例，从低到高',
  order: '排序',
  byDepartment: '按牵头单位',
  departmentTitle: (name: string, district: string | null) =>
    `${name}：目标与报告数${district === null ? '' : `（${district}）`}`,
  shareTitle: '目标与报告数（按比例）',
  data: '全部数据：',
  heading: '目标与报告数',
  task: '任务',
  target: '目标',
  reported: '报告数',
  share: '比例',
  noShare: '不算比例',
  computed: (share: number, reported: string, target: string) => `${share}%，本站按 ${reported}÷${target} 算出`,
  plainShare: (share: number) => `${share}%`,
  asOf: (day: string) => `截至${day}`,
  asReported: '报告',
  promised: '任务写',
  told: '进展写',
  unanswered: '只认做法、名称、单位都相同的当年的数。',
  all: '全部目标与报告数',
};

/** Why the two amounts are taken for one thing. */
export const figureRuleTexts: Readonly<Record<FigureRule, string>> = {
  'same-indicator': '两处说的是同一项指标、同一种量（总量、增长、增减或比重）。',
  'promised-set': '进展重述了目标的数和名称，并说其中完成了多少。',
  'same-thing': '两处的做法和名称相同。',
  invested: '两处说的是同一批项目的投资。',
  'short-name': '做法相同，进展用的是目标名称的简称。',
  'short-act': '做法和所数的东西相同，进展略去了做法的对象。',
};
