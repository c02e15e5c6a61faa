import type { DocumentKind } from '../../records/model.ts';
import { type CountedText, counted } from '../frame/counted.ts';

/** What each kind of document says of the tasks of a year. */
export const documentKindMeanings: Readonly<Record<DocumentKind, string>> = {
  'task-breakdown': '把全年工作拆成条目，写明责任单位',
  'progress-report': '逐条写明做到了哪里',
  'government-work-report': '回顾上年，写明要做的事',
  notice: '布置工作，不列成任务表',
  bulletin: '说某一时期做得怎样',
  news: '只作参考，与公开文件分开列出',
};

/** Labels and sentences of what the code and the ledger put into pages of prose. */
export const proseText = {
  /** `任务分解（2 份，2017年、2018年）：…` */
  held: (documents: CountedText, years: string) =>
    years === '' ? counted`还没有收录` : counted`${documents}，${years}`,
  years: (years: string) => years.replace(/\d+/gu, '$&年').replaceAll('–', '至'),
  states: { caption: '任务的状态与判定规则', state: '状态', rule: '依据', count: '行数' },
  verdicts: {
    caption: '结论与依据',
    rule: '依据',
    count: '次数',
    decided: (met: string, missed: string) => `${met}或${missed}`,
  },
  findings: { caption: '核对的种类与规则', kind: '种类', rule: '规则', count: '处数' },
  printedValues: (values: readonly string[]) => `，例如${values.map((value) => `“${value}”`).join('')}`,
  checks: '核查的各项',
  writtenOut: (printed: string, names: readonly string[]) => `，例如“${printed}”写作${names.join('、')}`,
  rowNumber: (place: string, number: number, ordinal: number) =>
    `，例如 ${place} 是序号 ${number} 下的第 ${ordinal} 行`,
  example: {
    heading: '一个例子',
    introduction: '从收录的文件里取一项任务，看以上各条怎样用。',
    task: '任务页',
    linked: '为什么是同一项',
    status: '状态',
    findings: '核对发现',
    linkRule: (name: string, score: number, least: number | null) =>
      least === null ? `${name}。` : `${name}；文字相似度 ${score}，不低于 ${least}。`,
  },
  verdictExample: {
    heading: '例如',
    target: '目标',
    outcome: '结果',
    verdict: '结论',
  },
  addresses: {
    document: '一份文件',
    row: '文件里的一行',
    line: '原文里的一行',
    task: '一项任务',
    patterns: {
      document: '/documents/文件编号/',
      row: '/documents/文件编号/#行的编号',
      line: '/documents/文件编号/original/#L行号',
      task: '/tasks/地区-年份/任务编号/',
    },
    example: '例如',
  },
};
