import type { UnitRole } from '../../records/model.ts';
import { type CountedNumber, type CountedText, counted } from '../frame/counted.ts';

export const departmentText = {
  jump: '按地区',
  lead: (named: CountedText) =>
    counted`文件点名的共 ${named}；数字是任务的行数：一项分几行的逐行计，同一行在几份文件里也只计一次，只计一种身份。`,
  partnerCount: (partners: CountedNumber) => counted`${partners} 个`,
  /** A collective names no unit, so that it is counted beside them. */
  named: (units: CountedNumber, collectives: CountedNumber) =>
    collectives.value === 0 ? counted`${units} 个单位` : counted`${units} 个单位，另有 ${collectives} 个统称`,
  table: (district: string) => `${district}的责任单位`,
  taskCounts: '任务的行数',
  /** Beside a number. */
  rowsOf: (role: string) => `行${role}`,
  figures: '对目标与报告数',
  findings: '处核对发现',
  byRole: (role: string, tally: CountedText) => counted`${role} ${tally}`,
  unit: '单位',
  sum: '合计',
  title: (name: string, district: string | null) => `${name}的任务${district === null ? '' : `（${district}）`}`,
  description: (name: string, counts: CountedText) => counted`${name}在公开文件中的任务：${counts}。`,
  district: '所属地区',
  compare: '与其他部门比较',
  aliases: '其他名称',
  everywhere: (name: string) => `各地的${name}`,
  everywhereDescription: (name: string, places: CountedNumber) =>
    counted`${places} 个地区的${name}；数字是任务的行数。`,
  alike: '各地',
  succession: '机构变动',
  successionYear: (year: number, how: string) => `${year}年${how}`,
  noRows: '收录的文件没有点名',
  former: '原来负责、后经文件调整的任务',
  formerNote: '这些任务的文件曾点名这个单位，较新的文件改由别的单位负责；不计入上面各数。',
  partners: '合作单位',
  partnersLead: (name: string, partners: CountedNumber) =>
    counted`与${name}列在同一项任务里的 ${partners} 个单位和统称，按共同任务的行数排列；收录的文件以外的合作不在内。`,
  partnersTable: (name: string) => `与${name}有共同任务的单位`,
  partner: '单位',
  shared: '共同任务',
  ownLead: '本单位牵头',
  theirLead: '对方牵头',
  otherPartners: (others: CountedNumber) => counted`其余 ${others} 个`,
};

/** Headings of a department's lists of tasks. */
export const roleHeadings: Readonly<Record<UnitRole, string>> = {
  lead: '牵头的任务',
  supporting: '配合的任务',
  responsible: '作为责任单位的任务',
  related: '作为相关单位的任务',
};

/** The kinds that registry/departments.yaml knows. */
export const departmentKindNames: Readonly<Record<string, string>> = {
  'government-office': '政府办公室',
  department: '政府工作部门',
  'party-organ': '党委部门',
  'mass-organization': '群众团体',
  institution: '事业单位',
  enterprise: '企业',
  'vertical-agency': '垂直管理机构',
  'development-zone-authority': '开发区管委会',
  'local-government': '地方政府',
  military: '军事机关',
  collective: '统称',
  other: '其他',
};

export const successionNames = {
  renamed: '更名为',
  merged: '并入',
  split: '分设为',
  abolished: '撤销',
  transferred: '职责划入',
} as const;

/** The same changes, seen from the department that came after. */
export const predecessionNames = {
  renamed: '由其更名',
  merged: '由其并入',
  split: '由其分设',
  abolished: '由其撤销后承接',
  transferred: '由其划入职责',
} as const satisfies Record<keyof typeof successionNames, string>;
