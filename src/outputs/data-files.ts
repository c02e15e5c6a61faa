import { dataTables } from './data-tables.ts';

/** One file under /data/, as the data page lists it. */
export interface DataFile {
  /** File name under /data/. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
}

/** Every file that is published under /data/. */
export const dataFiles: readonly DataFile[] = [
  ...dataTables.flatMap(({ name, title, description }) => [
    { name: `${name}.csv`, title: `${title}（CSV）`, description },
    { name: `${name}.json`, title: `${title}（JSON）`, description },
  ]),
  {
    name: 'mingzhang.sqlite',
    title: '全部表格的数据库',
    description:
      'SQLite：各表之间有外键，列表另成一表（如 tasks_rows），文字可以全文检索（如 tasks_fts，任意连续三个字）。',
  },
  {
    name: 'datapackage.json',
    title: '数据包说明',
    description: '各表的字段、类型、约束、主键与外键（Frictionless Data Package，Table Schema）。',
  },
  { name: 'dcat.jsonld', title: '数据目录', description: '供数据目录收录的说明（DCAT，JSON-LD）。' },
];
