import { dataTables } from './data-tables.ts';
import { type TableFormat, tableFileName, tableFormats } from './table-files.ts';

/** One file under /data/, as the data page lists it. */
export interface DataFile {
  /** File name under /data/. */
  readonly name: string;
  /** What it is of; files of one title are the same in several forms. */
  readonly title: string;
  readonly description: string;
  /** What this form is for; null where there is one alone. */
  readonly use: string | null;
}

const uses: Readonly<Record<TableFormat, string>> = {
  csv: '表格软件用，带 BOM',
  plain: '程序用，不带 BOM',
  json: '数组与对象不展平',
  parquet: '列式，数值带类型',
};

/** What is read from the built site, and written beside it. */
export const archiveFiles = { contents: 'contents.csv', archive: 'mingzhang.zip' } as const;

const described: readonly DataFile[] = [
  ...dataTables.flatMap((table) => {
    const { title, description } = table;
    return tableFormats.map((format) => ({
      name: tableFileName(table, format),
      title,
      description,
      use: uses[format],
    }));
  }),
  {
    name: 'mingzhang.sqlite',
    title: '全部表格的数据库',
    description:
      'SQLite：各表之间有外键，列表另成一表（如 tasks_rows），文字可以全文检索（如 tasks_fts，任意连续三个字）。',
    use: null,
  },
  {
    name: 'datapackage.json',
    title: '数据包说明',
    description:
      '各表的字段、类型、约束、主键与外键，出自哪些文件，本次数据的编号（Frictionless Data Package，Table Schema）。',
    use: null,
  },
  { name: 'dcat.jsonld', title: '数据目录', description: '供数据目录收录的说明（DCAT，JSON-LD）。', use: null },
];

/** What the archive holds, apart from the list of its contents. */
export const archivedFiles: readonly string[] = described.map(({ name }) => name);

/** Every file that is published under /data/. */
export const dataFiles: readonly DataFile[] = [
  ...described,
  {
    name: archiveFiles.archive,
    title: '全部数据文件',
    description: 'ZIP：以上所有文件，和写明它们大小、校验值的 contents.csv；解开后就是一个完整的数据包。',
    use: null,
  },
  {
    name: archiveFiles.contents,
    title: '文件清单',
    description: '以上各个文件的大小（字节）和 SHA-256 校验值。',
    use: null,
  },
];
