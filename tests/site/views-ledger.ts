import { toLeaderRecords } from '../../src/records/leader-records.ts';
import type {
  DocumentRecord,
  Ledger,
  Observation,
  RowRecord,
  TaskRecord,
  TermRecord,
} from '../../src/records/model.ts';
import { nothingReported } from '../../src/records/nothing-reported.ts';
import { toSiteIdentity } from '../../src/views/frame/site-identity.ts';

/** A site whose publisher is unknown, and one with a domain. */
export const unknownSite = toSiteIdentity({});
export const knownSite = toSiteIdentity({ domain: 'www.example.gov.cn', organizer: '样市人民政府办公室' });

export const plan: DocumentRecord = {
  id: 'yang-2030-breakdown',
  url: '/documents/yang-2030-breakdown/',
  title: '关于下达任务的通知',
  kind: 'task-breakdown',
  period: null,
  district: 'yang',
  year: 2030,
  documentNumber: '样府〔2030〕1号',
  issuer: '样市人民政府',
  dateIssued: '2030-01-26',
  datePublished: null,
  dateGiven: null,
  dateReposted: null,
  repostedBy: null,
  contentSource: null,
  indexNumber: null,
  topicCategory: null,
  validity: null,
  supersedes: [],
  supersededBy: [],
  amends: [],
  amendedBy: [],
  format: 'text',
  original: { path: 'originals/样张 1.txt', name: '样张 1.txt', sha256: 'ab', lines: 40, startLine: 1, endLine: 40 },
  rows: 3,
  omitted: [{ line: 3, place: null, text: '序号', reason: '每页重复的表头' }],
  corrections: [{ line: 9, place: null, before: '加加快', after: '加快', reason: '抄录重字' }],
  damaged: [{ row: 'yang-2030-breakdown/2-1', reason: '“项”后缺字' }],
  printedSo: [{ rule: 'item-number', where: '1-2', reason: '原件的序号印作“1”' }],
  notTasks: [],
};

export const progressReport: DocumentRecord = {
  ...plan,
  id: 'yang-2030-progress',
  url: '/documents/yang-2030-progress/',
  title: '进展情况汇总表',
  kind: 'progress-report',
  documentNumber: null,
  issuer: null,
  dateIssued: null,
  datePublished: '2030-09-08T15:44',
  dateGiven: null,
  dateReposted: null,
  repostedBy: null,
  contentSource: '市督查室',
  original: { path: 'originals/b.txt', name: 'b.txt', sha256: 'cd', lines: 90, startLine: 11, endLine: 60 },
  rows: 1,
  omitted: [],
  corrections: [],
  damaged: [],
  printedSo: [],
  notTasks: [],
};

function planRow(anchor: string, itemNumber: number, ordinal: number, name: string, text: string): RowRecord {
  return {
    id: `${plan.id}/${anchor}`,
    document: plan.id,
    anchor,
    table: '附件2',
    kind: 'task',
    itemNumber,
    numberAsPrinted: String(itemNumber),
    ordinal,
    path: ['一、任务', '（一）创新'],
    name,
    text,
    detail: null,
    units: [
      { role: 'responsible', name: '市科技局', department: 'yang/keji', inherited: ordinal > 1 },
      { role: 'responsible', name: '不明单位', department: null, inherited: ordinal > 1 },
    ],
    unitsAsPrinted: { 责任单位: '市科技局、不明单位' },
    leaders: [{ name: '张三', inherited: false }],
    deadline: null,
    ...nothingReported,
    damaged: null,
    source: { document: plan.id, startLine: 10 + ordinal, endLine: 10 + ordinal },
    place: null,
  };
}

const first = planRow('1-1', 1, 1, '推进创新', '建设高水平研发机构');
const second = planRow('1-2', 1, 2, '推进创新', '加强联合体建设');
const third = planRow('2-1', 2, 1, '改善民生', '新增床位');

const reported: RowRecord = {
  ...second,
  id: `${progressReport.id}/1-2`,
  document: progressReport.id,
  table: null,
  name: null,
  text: '加强联合体建设。',
  units: [
    { role: 'lead', name: '市科技局', department: 'yang/keji', inherited: false },
    { role: 'supporting', name: '东区政府', department: 'dong/zhengfu', inherited: false },
  ],
  unitsAsPrinted: { 牵头部门: '市科技局', 配合部门: ' ' },
  leaders: [],
  deadline: null,
  ...nothingReported,
  progress: ['1.新增联合体32家', '2.完成全年计划的52%'],
  source: { document: progressReport.id, startLine: 20, endLine: 23 },
  place: null,
};

function task(row: RowRecord, rows: readonly string[], status: TaskRecord['status']): TaskRecord {
  return {
    id: `yang-2030/${row.anchor}`,
    url: `/tasks/yang-2030/${row.anchor}/`,
    district: 'yang',
    year: 2030,
    kind: 'task',
    name: row.name,
    text: row.text,
    topics: [],
    rows,
    former: [],
    dropped: null,
    unsettled: [],
    reports: [],
    links: [],
    mentions: [],
    partOf: null,
    leads: [],
    supporting: [],
    completion: [],
    figures: [],
    status,
    statusQuote: null,
    asOf: null,
    deadline: null,
    differences: [],
  };
}

export const reportedTask: TaskRecord = {
  ...task(second, [second.id, reported.id], 'not-stated'),
  completion: [{ percent: 52, subject: '', ofTheTask: true, quote: '完成全年计划的52%', row: reported.id }],
  figures: [
    {
      target: { quote: '新增联合体64家', printed: '64家', value: 64, upper: null, unit: '家', row: second.id },
      reported: { quote: '新增联合体32家', printed: '32家', value: 32, upper: null, unit: '家', row: reported.id },
      share: 50,
      rule: 'same-thing',
    },
  ],
};

const target: Observation = {
  indicator: 'gdp',
  name: '生产总值',
  district: 'yang',
  year: 2030,
  period: 'year',
  kind: 'target',
  value: 7,
  upper: null,
  unit: '%',
  measure: 'growth',
  comparator: '左右',
  supersededBy: null,
  unsettled: null,
  asPrinted: '7左右',
  inherited: false,
  quote: null,
  row: null,
  document: plan.id,
  anchor: 'zhibiao-1',
  source: { startLine: 30, endLine: 30 },
};

const term: TermRecord = {
  id: 'yang-2030-progress/1',
  url: '/glossary/#yang-2030-progress-1',
  term: '“联合体”建设',
  aliases: ['“联合体”'],
  explanation: ['指几家单位合办的研发机构。'],
  document: progressReport.id,
  district: 'yang',
  year: 2030,
  anchor: 'p-123abc',
  sameAs: [],
  mentions: [{ document: plan.id, anchor: '1-2', quote: '加强联合体建设' }],
  source: { document: progressReport.id, startLine: 50, endLine: 50 },
  place: null,
};

const noCounts = { lead: 0, supporting: 0, responsible: 0, related: 0 };

/** Two documents, three tasks, one of them in both documents, and a body of one district named in another's document. */
export const smallLedger: Ledger = {
  leaders: toLeaderRecords([plan, progressReport], [first, second, third, reported]),
  documents: [plan, progressReport],
  sections: [
    { document: plan.id, anchor: '', depth: 0, heading: '', path: [], text: '各单位：' },
    { document: plan.id, anchor: '一-任务', depth: 1, heading: '一、任务', path: [], text: '' },
  ],
  rows: [first, second, third, reported],
  tasks: [task(first, [first.id], 'not-stated'), reportedTask, task(third, [third.id], 'not-stated')],
  departments: [
    {
      id: 'yang/keji',
      url: '/departments/yang/keji/',
      name: '市科技局',
      district: 'yang',
      kind: 'department',
      aliases: ['市科技委'],
      successors: [],
      commonKind: null,
      commonName: null,
      counts: { ...noCounts, lead: 1, responsible: 3 },
      tasks: { ...noCounts, lead: 1, responsible: 2, all: 3 },
    },
    {
      id: 'dong/zhengfu',
      url: '/departments/dong/zhengfu/',
      name: '东区政府',
      district: 'dong',
      kind: 'local-government',
      aliases: [],
      successors: [],
      commonKind: null,
      commonName: null,
      counts: { ...noCounts, supporting: 1 },
      tasks: { ...noCounts, supporting: 1, all: 1 },
    },
  ],
  districts: [
    { id: 'yang', url: '/districts/yang/', name: '样市', kind: 'city', parent: null, tile: null, aliases: [] },
    {
      id: 'dong',
      url: '/districts/dong/',
      name: '东区',
      kind: 'urban-district',
      parent: 'yang',
      tile: null,
      aliases: [],
    },
  ],
  findings: [],
  changes: [],
  addresses: [],
  observations: [
    target,
    {
      ...target,
      period: 'H1',
      kind: 'actual',
      comparator: '',
      value: 6.9,
      asPrinted: '6.9',
      document: progressReport.id,
    },
    { ...target, comparator: '以上', asPrinted: '7以上', document: progressReport.id },
  ],
  indicators: [{ id: 'gdp', url: '/indicators/gdp/', name: '生产总值', aliases: ['GDP'], better: 'higher', parts: [] }],
  verdicts: [
    {
      indicator: 'gdp',
      district: 'yang',
      year: 2030,
      result: 'cannot-tell',
      rule: 'part-of-year',
      target,
      outcome: null,
      others: [
        {
          ...target,
          period: 'H1',
          kind: 'actual',
          comparator: '',
          value: 6.9,
          asPrinted: '6.9',
          document: progressReport.id,
        },
      ],
      gap: null,
      shortfall: null,
      group: 'not-comparable',
      label: '只有上半年的数',
      statement: '只有上半年的数：目标 7% 左右，结果 6.9%（上半年），不能与全年目标相比',
    },
  ],
  terms: [term],
  topics: [
    { id: 'keji', url: '/topics/keji/', name: '科技', description: '研发与人才。' },
    { id: 'minsheng', url: '/topics/minsheng/', name: '民生', description: '养老与住房。' },
  ],
};
