import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { dataFiles } from '../../src/outputs/data-files.ts';
import type { DataTable } from '../../src/outputs/data-table.ts';
import { dataTables } from '../../src/outputs/data-tables.ts';
import { renderCsv } from '../../src/outputs/render-csv.ts';
import { renderJson } from '../../src/outputs/render-json.ts';
import { sampleLedger } from './sample-ledger.ts';

test('every table of the contract is published as CSV and JSON, with the package and the catalogue', () => {
  const tables = [
    'documents',
    'rows',
    'tasks',
    'figures',
    'departments',
    'districts',
    'observations',
    'terms',
    'topics',
    'findings',
    'changes',
    'addresses',
    'indicators',
    'leaders',
    'sections',
  ];
  expect(dataFiles.map(({ name }) => name)).toEqual([
    ...tables.flatMap((name) => [`${name}.csv`, `${name}.json`, `plain/${name}.csv`, `${name}.parquet`]),
    'mingzhang.sqlite',
    'datapackage.json',
    'dcat.jsonld',
    'mingzhang.zip',
    'contents.csv',
  ]);
});

test.each(dataTables)('$name.json holds the records whole', (table) => {
  const records = JSON.parse(renderJson(table, sampleLedger));
  expect(records).toEqual(table.records(sampleLedger));
});

test('a table without records is an empty array', () => {
  const [table] = dataTables;
  expect(JSON.parse(renderJson(table as DataTable, { ...sampleLedger, documents: [] }))).toEqual([]);
});

test.each(dataTables)('$name.csv has a BOM, CRLF and one line of cells for each record', (table) => {
  const csv = renderCsv(table, sampleLedger);
  expect(csv.startsWith('\ufeff')).toBe(true);
  expect(csv.endsWith('\r\n')).toBe(true);
  const [heading, ...lines] = parse(csv, { bom: true });
  expect(heading).toEqual(table.columns.map(({ name }) => name));
  expect(lines).toHaveLength(table.records(sampleLedger).length);
});

test('a row becomes readable cells', () => {
  const [first, second] = readTable('rows');
  expect(first).toMatchObject({
    itemNumber: '1',
    path: '一、目标；（一）创新',
    text: `'=SUM(A1)，新增床位1000张，建成道路 52.8 公里，"引号"与\n换行`,
    lead_units: '市发改委',
    supporting_units: '市财政局；各区政府',
    responsible_units: '',
    unit_departments: 'yangshi/fagaiwei；yangshi/gequ',
    unitsAsPrinted: '牵头部门：发改委；配合部门：财政局、各区政府',
    leaders: '张三',
    progress: '1.已建成。；-2%左右',
    source_startLine: '8',
  });
  expect(second).toMatchObject({ name: '', progress: '', unitsAsPrinted: '' });
});

test('objects in a list become readable texts', () => {
  expect(readTable('tasks')[0]).toMatchObject({
    mentions: 'yangshi-2030-breakdown#mubiao：加快创新步伐。',
    completion: '52.3%（yangshi-2030-breakdown/1-1：完成全年计划的52.3%）',
    differences: 'yangshi-2030-breakdown/1-1→yangshi-2030-breakdown/1-2 text：112→113',
    links: 'yangshi-2030-breakdown/1-1→yangshi-2030-breakdown/1-2 same-place 0.9',
  });
  expect(readTable('departments')[0]).toMatchObject({
    aliases: '市发展改革委；@发改',
    successors: 'yangshi/gequ（2031 merged：样发〔2031〕2号）',
    counts_lead: '1',
  });
});

test('a negative number stays a number, a text that begins like one is neutralised', () => {
  expect(readTable('observations')[0]).toMatchObject({ value: '-1.5', asPrinted: "'-1.5左右", inherited: 'false' });
});

function readTable(name: string): Record<string, string>[] {
  const table = dataTables.find((one) => one.name === name) as DataTable;
  return parse(renderCsv(table, sampleLedger), { bom: true, columns: true });
}
