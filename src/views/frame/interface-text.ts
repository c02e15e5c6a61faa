import type {
  DocumentKind,
  FindingKind,
  Mention,
  Observation,
  RowKind,
  RowLink,
  TaskDifference,
  TaskStatus,
  UnitRole,
} from '../../records/model.ts';
import { verdictNames } from './indicator-text.ts';

/** What is shown where no document says anything. */
export const notStated = '未说明';

export const siteText = {
  defaultName: '明账',
  defaultTagline: '政府工作任务公开账本',
  demonstration: '演示站点，非政府网站',
  archive: '本站收录已经公开的历史文件，日期以各文件所载为准。',
  motto: '政府承诺了什么，做到了哪里',
  introduction:
    '年初建账、逐月查账、年底交账。这里把公开文件里的每一项任务列成一页：承诺了什么，由谁负责，进展如何，印在哪份文件的哪一行。文件没有说的，写“未说明”。',
  skip: '跳到正文',
  home: '首页',
  breadcrumb: '当前位置',
  mainNavigation: '主导航',
  footerNavigation: '页脚导航',
  searchLabel: '全站搜索',
  searchPlaceholder: '任务、部门、文件中的任意字词',
  searchButton: '搜索',
  date: '日期',
  source: '来源',
  pageAddress: '本页地址',
  emptyCell: '（空）',
  scrollHint: '表格可左右滚动',
  largeText: '大字',
  highContrast: '高对比',
  displayOptions: '本页显示',
};

/** Name, address and description of each section of the site, in the order of the main navigation. */
export const siteSections = {
  tasks: {
    name: '任务',
    url: '/tasks/',
    type: '信息公开',
    description: '政府公开承诺的每一项任务：原文、责任单位、进展与出处。',
  },
  departments: {
    name: '部门',
    url: '/departments/',
    type: '信息公开',
    description: '每个责任单位牵头、配合和负责的任务。',
  },
  districts: {
    name: '地区',
    url: '/districts/',
    type: '信息公开',
    description: '市、县级市、区和开发区的目标、任务与文件。',
  },
  indicators: {
    name: '指标',
    url: '/indicators/',
    type: '信息公开',
    description: '主要指标的目标与结果：各地区、各年度，照录原文，能比较的写明达到或未达到。',
  },
  topics: {
    name: '主题',
    url: '/topics/',
    type: '信息公开',
    description: '各地区、各年度的任务按政策领域放在一起。',
  },
  findings: {
    name: '核对',
    url: '/findings/',
    type: '信息公开',
    description: '把文件摆在一起核对：写法的差异、目标达到与否、不一致的数字、没有报告的数字，各附规则和原话。',
  },
  glossary: {
    name: '名词',
    url: '/glossary/',
    type: '信息公开',
    description: '政府在文件里对自己用语的解释，以及每个词出现在哪里。',
  },
  documents: {
    name: '文件',
    url: '/documents/',
    type: '政策文件',
    description: '收录的全部文件，按原样公开，可查阅原文、可下载。',
  },
  data: { name: '数据', url: '/data/', type: '数据开放', description: '全部记录的 JSON 与 CSV 文件，可自由下载使用。' },
  about: { name: '关于', url: '/about/', type: '概况信息', description: '本站是什么、怎样编制、怎样更正、怎样引用。' },
} as const;

export const documentKindNames: Readonly<Record<DocumentKind, string>> = {
  'task-breakdown': '任务分解',
  'progress-report': '进展情况',
  'government-work-report': '政府工作报告',
  news: '新闻报道',
};

export const rowKindNames: Readonly<Record<RowKind, string>> = {
  indicator: '预期目标',
  task: '工作任务',
  'livelihood-project': '实事项目',
  commitment: '报告承诺',
};

export const roleNames: Readonly<Record<UnitRole, string>> = {
  lead: '牵头',
  supporting: '配合',
  responsible: '责任单位',
  related: '相关单位',
};

/** Headings of a department's lists of tasks. */
export const roleHeadings: Readonly<Record<UnitRole, string>> = {
  lead: '牵头的任务',
  supporting: '配合的任务',
  responsible: '作为责任单位的任务',
  related: '作为相关单位的任务',
};

export const roles = ['lead', 'supporting', 'responsible', 'related'] as const satisfies readonly UnitRole[];

export const statuses = [
  'completed',
  'in-progress',
  'not-yet-measured',
  'not-stated',
] as const satisfies readonly TaskStatus[];

/** Name of each status, and the rule that it rests on. */
export const statusNames: Readonly<Record<TaskStatus, string>> = {
  completed: '已完成',
  'in-progress': '推进中',
  'not-yet-measured': '尚未统计',
  'not-stated': notStated,
};

export const statusRules: Readonly<Record<TaskStatus, string>> = {
  completed: '进展一栏写明已经完成。',
  'in-progress': '进展一栏有内容，没有写明全部完成。',
  'not-yet-measured': '进展一栏只写明按年度统计，没有数字。',
  'not-stated': '收录的文件没有说明这项任务的进展。',
};

/** The kinds that registry/districts.yaml knows. */
export const districtKindNames: Readonly<Record<string, string>> = {
  province: '省、自治区、直辖市',
  prefecture: '自治州、地区、盟',
  city: '设区市',
  'county-level-city': '县级市',
  county: '县、自治县、旗',
  'urban-district': '市辖区',
  'development-zone': '开发区',
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

export const observationKindNames: Readonly<Record<Observation['kind'], string>> = {
  target: '目标',
  estimate: '预计',
  actual: '实际',
};

export const differenceFieldNames: Readonly<Record<string, string>> = {
  text: '工作任务',
  name: '名称',
  detail: '内容',
  units: '责任单位',
  lead: '由谁牵头',
};

/** What kind of thing two wordings differ in. */
export const differenceKindNames: Readonly<Record<TaskDifference['kind'], string>> = {
  wording: '措辞不同',
  number: '数字不同',
  department: '单位不同',
  damage: '原文缺损',
};

/** Why two rows are one task. */
export const linkRuleNames: Readonly<Record<RowLink['rule'], string>> = {
  'same-place': '位置相同（序号和行次）',
  'same-number': '序号相同',
  'same-words': '文字几乎相同',
  registry: '编辑登记',
};

/** How the words of a report that state a task were found. */
export const mentionRuleNames: Readonly<Record<Mention['rule'], string>> = {
  sentence: '整句相同或相近',
  clause: '句中的一段',
  'declared-count': '报告写明的类数和项数与分解的一致',
  registry: '编辑登记',
};

/** What the foot of every page leads to. */
export const footerTopics = [
  { name: '编制方法', url: '/about/method/' },
  { name: '勘误与更正', url: '/about/corrections/' },
  { name: '无障碍', url: '/about/accessibility/' },
  { name: '怎样引用', url: '/about/citation/' },
] as const;

/** Each kind of finding: its name and what it means. */
export const findingKindNames: Readonly<Record<FindingKind, string>> = {
  difference: '文件之间的差异',
  target: '目标与结果',
  'number-conflict': '同一份文件里数字不一',
  'declared-count': '写明的项数与实际',
  'printed-so': '原件如此',
  'no-figure': '没有报告数字的目标',
  'not-yet-measured': '尚未统计',
  'not-reported': '没有收录进展',
};

/** Outcomes that a kind of finding has, by name. */
export const findingOutcomeNames: Readonly<Record<string, string>> = {
  ...differenceKindNames,
  match: '相符',
  mismatch: '不符',
  'item-number': '序号',
  'cut-original': '中断',
  ...verdictNames,
};
