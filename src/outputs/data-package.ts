import type { Ledger } from '../records/model.ts';
import type { SiteIdentity } from '../views/frame/site-identity.ts';
import type { DataTable, Reference } from './data-table.ts';
import { dataTables } from './data-tables.ts';
import { dataUrl } from './data-url.ts';
import { measureTableFile } from './table-files.ts';
import { toTableSchema } from './table-schema.ts';

/** What the data are, in the words of the site. */
export function describeData({ name, tagline }: SiteIdentity) {
  return {
    title: `${name}：${tagline}`,
    description:
      '政府工作任务的全部公开记录：文件、任务条目、任务、部门、地区、指标数值、名词解释、主题。文字照录所印，已声明的更正除外。',
  };
}

/** The Frictionless data package: every CSV with its Table Schema, and every JSON file beside it. */
export function toDataPackage(ledger: Ledger, site: SiteIdentity) {
  return {
    profile: 'data-package',
    name: 'mingzhang',
    ...describeData(site),
    resources: [
      ...dataTables.map((table) => toCsvResource(table, ledger, site)),
      ...dataTables.map((table) => toJsonResource(table, ledger, site)),
    ],
  };
}

function toCsvResource(table: DataTable, ledger: Ledger, site: SiteIdentity) {
  return {
    profile: 'tabular-data-resource',
    name: table.name,
    path: dataUrl(`${table.name}.csv`, site),
    title: table.title,
    description: table.description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    ...measureTableFile(table, 'csv', ledger),
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: toTableSchema(table),
  };
}

function toJsonResource(table: DataTable, ledger: Ledger, site: SiteIdentity) {
  return {
    profile: 'data-resource',
    name: `${table.name}-json`,
    path: dataUrl(`${table.name}.json`, site),
    title: `${table.title}（JSON）`,
    description: `${table.description}数组与对象不展平。`,
    format: 'json',
    mediatype: 'application/json',
    encoding: 'utf-8',
    ...measureTableFile(table, 'json', ledger),
    ...(table.references.length > 0 && { references: table.references.map(toReference) }),
  };
}

/** No term of the specification: what a Table Schema would say of fields within lists. */
function toReference({ field, table }: Reference) {
  return { field, reference: { resource: table, field: 'id' } };
}
