import type { TermRecord } from '../../records/model.ts';
import { type DataTable, identifier, joinList, placeText, plainColumn, required } from '../data-table.ts';

/** One record per glossary term: one government's own explanation. */
export const termsTable: DataTable<TermRecord> = {
  name: 'terms',
  title: '名词解释',
  description: '每条记录是一个政府在一份文件里对一个词的解释，照录原文，连同这个词出现的各处。',
  primaryKey: ['id'],
  references: [
    { field: 'document', table: 'documents' },
    { field: 'district', table: 'districts' },
    { field: 'sameAs[]', table: 'terms' },
    { field: 'mentions[].document', table: 'documents' },
    { field: 'source.document', table: 'documents' },
  ],
  records: (ledger) => ledger.terms,
  columns: [
    plainColumn('id', {
      title: '编号',
      description: '固定编号：文件编号/所印的序号。',
      type: 'string',
      constraints: identifier,
    }),
    plainColumn('url', { title: '网址', description: '本站页面的地址。', type: 'string', constraints: required }),
    plainColumn('term', { title: '名词', description: '照录冒号之前的文字。', type: 'string', constraints: required }),
    {
      name: 'aliases',
      title: '又写作',
      description: '词和解释中标明的其他写法，照录，以“；”相连。',
      type: 'string',
      cell: ({ aliases }) => joinList(aliases),
    },
    {
      name: 'explanation',
      title: '解释',
      description: '照录解释，各段以“；”相连。',
      type: 'string',
      constraints: required,
      cell: ({ explanation }) => joinList(explanation),
    },
    plainColumn('document', { title: '文件', description: '所在文件的编号。', type: 'string', constraints: required }),
    plainColumn('district', { title: '地区', description: '地区编号。', type: 'string', constraints: required }),
    plainColumn('year', { title: '年度', description: '文件所属的年度。', type: 'year', constraints: required }),
    plainColumn('anchor', {
      title: '锚点',
      description: '在文件网页上的锚点。',
      type: 'string',
      constraints: required,
    }),
    {
      name: 'sameAs',
      title: '同名解释',
      description: '其他政府对同一个词的解释的编号，以“；”相连。',
      type: 'string',
      cell: ({ sameAs }) => joinList(sameAs),
    },
    {
      name: 'mentions',
      title: '出现之处',
      description: '出现这个词的原句；格式“文件编号#锚点：原句”，多处以“；”相连。',
      type: 'string',
      cell: ({ mentions }) => joinList(mentions.map(({ quote, ...place }) => `${placeText(place)}：${quote}`)),
    },
    {
      name: 'source_startLine',
      title: '出处起始行',
      description: '在原件中的第一行，从 1 数起（JSON：source.startLine）。',
      type: 'integer',
      constraints: { required: true, minimum: 1 },
      cell: ({ source }) => source.startLine,
    },
    {
      name: 'source_endLine',
      title: '出处结束行',
      description: '在原件中的最后一行（JSON：source.endLine）。',
      type: 'integer',
      constraints: { required: true, minimum: 1 },
      cell: ({ source }) => source.endLine,
    },
  ],
};
