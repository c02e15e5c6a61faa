import { z } from 'zod';
import { count, list, record, text, year } from './field-types.ts';

const successor = record({
  id: text,
  year,
  how: z.enum(['renamed', 'merged', 'split', 'abolished', 'transferred']),
  source: text,
});

/** Any named responsible unit; `counts` are of rows by role, `tasks` of distinct tasks, each in one role. */
export const departmentRecord = record({
  /** `<district>/<slug>`, e.g. suzhou/fagaiwei. */
  id: text.meta({ title: '编号', description: '固定编号：地区/部门。' }),
  url: text.meta({ title: '网址', description: '本站页面的地址。' }),
  name: text.meta({ title: '名称', description: '全称。' }),
  district: text.meta({ title: '地区', description: '地区编号。' }),
  kind: text.meta({ title: '种类', description: '单位的种类。' }),
  aliases: list(text).meta({ title: '别名', description: '文件中用过的其他名称，以“；”相连。' }),
  successors: list(successor).meta({
    title: '沿革',
    description:
      '承接它的部门；格式“部门编号（年份 方式：依据）”，方式为 renamed 更名、merged 合并、split 分设、abolished 撤销、transferred 划转；多处以“；”相连。',
  }),
  /** The same department over cities, e.g. jiaoyuju; null for one that only its own place has. */
  commonKind: text
    .nullable()
    .meta({ title: '各地同类', description: '各地都有的部门的代码，如 jiaoyuju；只有本地才有的则空。' }),
  /** What it is called everywhere, e.g. 教育局. */
  commonName: text.nullable().meta({ title: '各地通称', description: '各地都有的部门的通称；只有本地才有的则空。' }),
  counts: record({
    lead: count.meta({ title: '牵头条目数', description: '以“牵头”身份出现的条目数（JSON：counts.lead）。' }),
    supporting: count.meta({
      title: '配合条目数',
      description: '以“配合”身份出现的条目数（JSON：counts.supporting）。',
    }),
    responsible: count.meta({
      title: '责任单位条目数',
      description: '以“责任单位”身份出现的条目数（JSON：counts.responsible）。',
    }),
    related: count.meta({
      title: '相关单位条目数',
      description: '以“相关单位”身份出现的条目数（JSON：counts.related）。',
    }),
  }),
  tasks: record({
    lead: count.meta({ title: '牵头任务数', description: '牵头的任务项数；一项任务只计一次（JSON：tasks.lead）。' }),
    supporting: count.meta({
      title: '配合任务数',
      description: '配合的任务项数；一项任务只计一次（JSON：tasks.supporting）。',
    }),
    responsible: count.meta({
      title: '责任任务数',
      description: '作为责任单位的任务项数，没有文件说它牵头或配合（JSON：tasks.responsible）。',
    }),
    related: count.meta({
      title: '相关任务数',
      description: '作为相关单位的任务项数，没有文件给它别的身份（JSON：tasks.related）。',
    }),
    all: count.meta({ title: '任务数', description: '点名它的任务项数，等于前四项之和（JSON：tasks.all）。' }),
  }),
});
export type DepartmentRecord = z.infer<typeof departmentRecord>;
