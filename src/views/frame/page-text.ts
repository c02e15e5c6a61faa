/** Headings and sentences of the pages, by page kind. Names of kinds, roles and statuses are in interface-text.ts. */

/** How many of something: `12 项`. */
export const countText = {
  tasks: (count: number) => `${count} 项`,
  places: (count: number) => `${count} 处`,
  units: (count: number) => `${count} 个`,
  documents: (count: number) => `${count} 份`,
  articles: (count: number) => `${count} 篇`,
  sections: (count: number) => `${count} 节`,
  rows: (count: number) => `${count} 行`,
  taskRows: (count: number) => `${count} 行任务`,
  kind: (name: string, count: number) => `${name} ${count} 项`,
  year: (year: number) => `${year}年`,
  line: (line: number) => `第 ${line} 行`,
  lineRange: (first: number, last: number) => (first === last ? `第 ${first} 行` : `第 ${first}–${last} 行`),
};

export const chartText = { status: '状态', count: '项数', share: '比例' };

export const yearTableText = {
  caption: '各地区、各年度的任务数与进展',
  year: '年度',
  tasks: '任务',
};

export const homeText = {
  size: '这本账有多大',
  progress: (total: number) => `全部任务的进展（共 ${total} 项）`,
  completion: (stated: number) =>
    stated === 0
      ? '收录的文件没有写明任何一项任务完成了全年计划的百分之几。'
      : `其中 ${stated} 项，文件写明了完成全年计划的百分之几。`,
  statusRule: '状态怎样判定',
  years: '各地各年的任务',
  districts: '按地区看',
  contents: (tasks: number, targets: number) =>
    tasks > 0 ? `${tasks} 项任务` : targets > 0 ? `${targets} 项指标` : '没有单独的文件',
  newest: '最新的文件',
  allDocuments: '全部文件',
  description: (name: string, tagline: string) =>
    `${name}，${tagline}：把政府公开承诺的任务一项一页列出，写明责任单位、进展和原文出处，可全文检索。`,
};

export const taskListText = {
  lead: (total: number) => `共 ${total} 项，按地区和年度分账。`,
};

export const taskYearText = {
  year: (district: string, year: number) => `${district}${year}年`,
  title: (year: string) => `${year}任务`,
  description: (year: string, total: number, kinds: string) =>
    `${year}公开承诺的 ${total} 项任务（${kinds}），按文件的标题排列，每项写明责任单位、进展与出处。`,
  summary: (total: number, kinds: string) => `共 ${total} 项：${kinds}。`,
  district: (name: string) => `${name}的指标、部门和文件`,
  progress: '任务的进展',
};

export const taskText = {
  promise: '承诺',
  detail: '主要内容',
  partOf: '属于：',
  units: '由谁负责',
  merged: '印在与上一行合并的单元格中',
  leaders: '分管领导',
  progress: '进展',
  statusRule: '怎样判定',
  completion: '文件写明完成',
  statements: '印在哪里',
  position: '位置',
  name: '名称',
  text: '任务',
  damage: '缺损',
  keptAsIs: '原文如此，未作补充。',
  inDocument: '在文件中的位置',
  inOriginal: (lines: string) => `原文${lines}`,
  sameRow: '各文件的这几行写的是同一项任务，因此列在一起。',
  sameNumber: (number: number, ordinal: number) =>
    `各文件在序号 ${number} 下的第 ${ordinal} 行写的是同一项任务，因此列在一起。`,
  differences: '文字差异',
  differenceNote: '标出的是两份文件不同的字词和数字；空白、标点的有无和全角半角不计。',
  mentions: '报告中的相关语句',
  linked: (rule: string, score: number) => `对应依据：${rule}；文字相似度 ${score}。`,
  parts: (count: number) => `分解为 ${count} 项任务`,
  siblings: (number: number | null, name: string | null, count: number) =>
    `${number === null ? `“${name ?? ''}”` : `序号 ${number} `}下的 ${count} 项任务`,
  allSiblings: (year: string) => `只列出相邻的几项，全部见${year}任务`,
  neighbours: '相邻任务',
  previous: '上一项',
  next: '下一项',
};

export const chainText = {
  heading: '从承诺到报告',
  promised: '承诺',
  assigned: '分解',
  reported: '报告进展',
  missing: '收录的文件没有说到',
};

export const findingText = {
  total: (count: number) => `共 ${count} 处。`,
  summary: '各类发现',
  kind: '类别',
  count: '处数',
  rule: '规则',
  byDistrict: '按地区',
  byDepartment: '按单位',
  districtTitle: (name: string) => `${name}：核对发现`,
  departmentTitle: (name: string, district: string | null) =>
    `${name}：核对发现${district === null ? '' : `（${district}）`}`,
  title: '核对发现',
  description: (name: string, count: number) => `${name}：${count} 处，各附规则、文件原话和出处。`,
  none: '没有发现。',
  data: '全部核对发现的数据：',
  task: '任务',
  more: (count: number) => `全部 ${count} 处`,
};

export const citationText = {
  heading: '引用',
  dateOfReading: '[引用日期]',
  fillDate: '请将“引用日期”换成您查阅的日期。',
  fillDateAndAddress: '请将“引用日期”换成您查阅的日期，并补全网址。',
};

export const documentListText = {
  issuer: (name: string) => `发布机构：${name}`,
  disclosed: '公开文件',
  news: '新闻报道',
  newsNote: '新闻报道不是政府文件，与公开文件分开列出。',
};

export const documentText = {
  disclosure: '公开信息',
  indexNumber: '索引号',
  topicCategory: '主题分类',
  issuer: '发布机构',
  dateIssued: '成文日期',
  title: '标题',
  documentNumber: '文号',
  datePublished: '发布日期',
  validity: '有效性',
  contentSource: '信息来源',
  newestDate: '最新文件日期',
  noDate: (notStated: string, year: number) => `${notStated}（${year}年文件）`,
  contents: '目录',
  body: '文件正文',
  tasks: '本文件的任务',
  nthTask: (nth: number) => `第${nth}条`,
  related: '同一地区同一年度的文件',
  allRelated: '只列出前后的几份，全部见这个地区的文件',
  description: (what: string, title: string) => `${what}《${title}》全文，附原文、行号与校验值。`,
  all: (count: number) => `收录的 ${count} 份公开文件`,
  some: (count: number) => `${count} 份公开文件`,
};

export const originalText = {
  name: '原文',
  title: (title: string) => `原文：${title}`,
  eyebrow: (what: string) => `${what} · 收到时的原文`,
  description: (title: string) => `《${title}》收到时的原文，逐行编号，附 SHA-256 校验值与下载。`,
  file: '收到时的文件',
  verbatim: '逐字照录，空白也保留。',
  edited: '看整理后的文件',
  view: (lines: string) => `查看原文（${lines}）`,
  download: '下载收到时的文件',
  hash: 'SHA-256：',
  wholeFile: (lines: number) => `共 ${lines} 行`,
  partOfFile: (part: string, lines: number) => `${part}，文件共 ${lines} 行`,
};

export const fidelityText = {
  heading: '与原文的出入',
  statement: '除下列声明以外，正文与原文逐字相同。',
  corrections: '更正',
  noCorrections: '没有更正。',
  allCorrections: '全部更正',
  place: '位置',
  originalLine: '原文行',
  before: '原文',
  after: '改为',
  reason: '理由',
  damage: '缺损',
  noDamage: '没有发现缺损。',
  allDamage: '全部缺损',
  keptAsIs: '原样保留，未作补充。',
  printedSo: '原件如此',
  notTasks: '不是任务的',
  omissions: '略去',
  noOmissions: '没有略去的文字。',
  omissionKinds: '页眉、网页导航等不属于正文的文字',
};

export const departmentText = {
  jump: '按地区',
  lead: (total: number) => `共 ${total} 个单位；数字是文件中点名的行数。`,
  table: (district: string) => `${district}的责任单位`,
  rowCounts: '文件中点名的行数',
  unit: '单位',
  sum: '合计',
  title: (name: string, district: string | null) => `${name}的任务${district === null ? '' : `（${district}）`}`,
  description: (name: string, counts: string) => `${name}在公开文件中的任务：${counts}。`,
  district: '所属地区',
  aliases: '其他名称',
  succession: '机构变动',
  successionYear: (year: number, how: string) => `${year}年${how}`,
  noSource: '无来源',
  noSourceNote: '没有找到公开依据，有待核实',
  noRows: '收录的文件没有点名',
  partners: '合作单位',
  partnersLead: (name: string, count: number) =>
    `与${name}列在同一项任务里的 ${count} 个单位，按共同任务的项数排列；收录的文件以外的合作不在内。`,
  partnersTable: (name: string) => `与${name}有共同任务的单位`,
  partner: '单位',
  shared: '共同任务',
  ownLead: '本单位牵头',
  theirLead: '对方牵头',
  otherPartners: (count: number) => `其余 ${count} 个单位`,
};

export const topicText = {
  lead: (topics: number, tasks: number) => `${topics} 个政策领域，共 ${tasks} 项任务；一项任务可以同时归入几个领域。`,
  rule: '一项任务归入哪个领域，由它的名称和所在标题里的词决定。',
  table: '各主题、各地区年度的任务数',
  topic: '主题',
  sum: '合计',
  title: (name: string) => `${name}：各地各年的任务`,
  description: (name: string, about: string, tasks: number) =>
    `${name}（${about.replace(/。$/u, '')}）：各地区、各年度公开承诺的 ${tasks} 项任务，放在一起看。`,
  summary: (tasks: number, years: number) => `${tasks} 项任务，来自 ${years} 个地区年度。`,
  years: '按地区年度',
  progress: '任务的进展',
  others: '其他主题',
  ofTask: '主题：',
};

export const glossaryText = {
  lead: (terms: number, documents: number) => `${terms} 条解释，照录自 ${documents} 份文件。`,
  rule: '怎样认出一个词',
  rules: [
    '加引号的部分在别处也加引号写出，或者是引号里并列的一项（如“263”）。',
    '连同后面的中心词整体写出，引号可有可无（如 263专项行动、“不见面审批”）。',
    '解释中写明的简称、全称，按同样的规则认；六个字以上的词有没有引号都算。',
    '数字前后紧接别的数字的不算：“化工企业263家”“33312345”都不是。解释本身的文字不计。',
  ],
  explainedBy: (district: string, year: number) => `${district}${year}年`,
  explanationIn: '的解释，照录自',
  several: (count: number) => `${count} 地各有解释`,
  aliases: '又写作：',
  occurrences: '出现在',
  noOccurrence: '收录的文件没有在别处用到这个词。',
  task: '任务',
  inOriginal: (lines: string) => `原文${lines}`,
  jump: '按词查找',
  note: '名词解释',
  more: '出现在哪里',
  close: '关闭',
};

export const districtText = {
  findings: (count: number) => `核对这些文件，有 ${count} 处发现`,
  region: (city: string) => `${city}及所属地区`,
  table: (city: string) => `${city}及所属地区收录的内容`,
  district: '地区',
  kind: '类别',
  tasks: '任务',
  targets: '指标数值',
  units: '责任单位',
  documents: '文件',
  title: (name: string) => `${name}：目标、任务与文件`,
  description: (name: string, tasks: number, documents: number) =>
    `${name}公开承诺的 ${tasks} 项任务、主要指标、责任单位和 ${documents} 份文件。`,
  aliases: '又称',
  parent: '属于',
  children: '下辖',
  indicators: '主要指标',
  indicatorsOf: (year: number) => `${year}年主要指标`,
  asPrinted: '（按文件所印）',
  indicator: '指标',
  merged: '（合并单元格）',
  tasksOf: (year: string, total: number) => `${year}的 ${total} 项任务`,
  progressOf: (year: string) => `${year}任务的进展`,
  elsewhere: '其他地区文件中由本地负责的任务',
  noDocuments: '还没有收录这个地区的文件。',
};

export const dataText = {
  title: '开放数据',
  lead: '网页上的每一个字都来自这些记录。',
  files: '数据文件',
  format: '格式',
  formats: [
    'CSV 是带 BOM 的 UTF-8，可以直接用表格软件打开；一格里的多个值用“；”分开；可能被当作公式的格子已作防护。',
    'JSON 中多个值是数组，没有说明的是 null。',
    '文字一律照录文件原文；更正另有声明。',
  ],
  terms: '约定',
  termList: [
    '字段只增加，不改名，不删除。',
    '编号和网址永久有效。',
    '每条记录都注明所在文件和原文的行号，可以逐条核对。',
  ],
};

export const aboutText = { siblings: '关于本站' };

export const notFoundText = {
  title: '没有找到这个网页',
  description: '没有找到这个网页。可以从首页、任务、部门、地区和文件列表进入，或者全文检索。',
  explanation: '这个地址没有网页。已经公布的地址不会取消；如果是从别处点来的，可能是网址不完整。',
};

export const footerText = {
  organizer: '主办单位：',
  operator: '承办单位：',
  contact: '联系方式：',
  siteIdCode: '政府网站标识码：',
  errorReport: '我为政府网站找错',
};
