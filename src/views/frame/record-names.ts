import type { DocumentKind, DocumentRecord, RowKind, UnitRole } from '../../records/model.ts';

/** What is shown where no document says anything. */
export const notStated = '未说明';

export const documentKindNames: Readonly<Record<DocumentKind, string>> = {
  'task-breakdown': '任务分解',
  'progress-report': '进展情况',
  'government-work-report': '政府工作报告',
  notice: '通知',
  bulletin: '通报',
  news: '新闻报道',
};

/** What kind of file an original is. */
export const formatNames: Readonly<Record<DocumentRecord['format'], string>> = {
  text: '纯文本',
  html: '网页',
  word: 'Word 文档',
  spreadsheet: '电子表格',
  pdf: 'PDF 文件',
  csv: 'CSV 表格',
};

export const rowKindNames: Readonly<Record<RowKind, string>> = {
  indicator: '预期目标',
  task: '工作任务',
  'livelihood-project': '实事项目',
  commitment: '报告承诺',
};

export const roles = ['lead', 'supporting', 'responsible', 'related'] as const satisfies readonly UnitRole[];

export const roleNames: Readonly<Record<UnitRole, string>> = {
  lead: '牵头',
  supporting: '配合',
  responsible: '责任单位',
  related: '相关单位',
};
