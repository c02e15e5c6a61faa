import type { DocumentRecord, Ledger } from '../records/model.ts';
import { documentLink } from '../views/frame/document-facts.ts';
import { absoluteUrl, type SiteIdentity, toOrigin } from '../views/frame/site-identity.ts';
import { siteSections } from '../views/frame/site-sections.ts';
import type { DataTable, Reference } from './data-table.ts';
import { dataTables } from './data-tables.ts';
import { toSnapshot } from './snapshot.ts';
import { measureTableFile, tableFileName } from './table-files.ts';
import { toTableSchema } from './table-schema.ts';

/** What the data are, in the words of the site. */
export function describeData({ name, tagline }: SiteIdentity) {
  return {
    title: `${name}：${tagline}`,
    description:
      '政府工作任务的全部公开记录：文件、任务条目、任务、部门、地区、指标数值、名词解释、主题。文字照录所印，已声明的更正除外。',
  };
}

/**
 * The Frictionless data package: every table as CSV without a BOM with its Table Schema, and every JSON file beside it. Paths
 * are relative to it, so that it holds wherever the files are kept together.
 *
 * @param ledger As it is published: its addresses have the base.
 */
export function toDataPackage(ledger: Ledger, site: SiteIdentity) {
  return {
    profile: 'data-package',
    name: 'mingzhang',
    ...describeData(site),
    version: toSnapshot(ledger).version,
    ...(site.domain !== null && { homepage: absoluteUrl(site, siteSections.data.url) }),
    ...(site.dataLicence !== null && { licenses: [toLicence(site.dataLicence, site.dataLicenceName)] }),
    ...(site.organizer !== null && { contributors: [{ title: site.organizer, role: 'publisher' }] }),
    ...(ledger.documents.length > 0 && { sources: ledger.documents.map((document) => toSource(document, site)) }),
    resources: [
      ...dataTables.map((table) => toCsvResource(table, ledger)),
      ...dataTables.map((table) => toJsonResource(table, ledger)),
    ],
  };
}

function toLicence(path: string, title: string | null) {
  return { path, ...(title !== null && { title }) };
}

/** A document; where it is found only by a whole address, for one that leads out of the package is not allowed. */
function toSource(document: DocumentRecord, site: SiteIdentity) {
  return {
    title: documentLink(document).name,
    ...(site.domain !== null && { path: `${toOrigin(site)}${document.url}` }),
  };
}

function toCsvResource(table: DataTable, ledger: Ledger) {
  return {
    profile: 'tabular-data-resource',
    name: table.name,
    path: tableFileName(table, 'plain'),
    title: table.title,
    description: table.description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    ...measureTableFile(table, 'plain', ledger),
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: toTableSchema(table),
  };
}

function toJsonResource(table: DataTable, ledger: Ledger) {
  return {
    profile: 'data-resource',
    name: `${table.name}-json`,
    path: tableFileName(table, 'json'),
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
