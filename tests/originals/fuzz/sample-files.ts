import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { makeWord, paragraphXml, tableXml } from '../word/make-word.ts';

/** A sound file of one format, small enough to be read many times. */
export interface SampleFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const table =
  '序号,工作任务,牵头单位,完成时限\n1,"新建公园3个，\n改造2个",市园林局,6月底\n2,新增就业5000人,市人社局,12月底\n';
const text =
  '关于印发2024年重点工作任务分解的通知\n\n一、总体要求\n1. 新建公园3个。（市园林局牵头）\n2. 新增就业5000人。\n';
const lists =
  '# 2024年重点工作\n\n| 序号 | 工作任务 | 牵头单位 |\n| --- | --- | --- |\n| 1 | 新建公园3个 | 市园林局 |\n';
const page = `<html><head><meta charset="utf-8"></head><body><h1>任务表</h1><table><tr><td rowspan=2>1</td><td colspan="2">新建公园</td></tr><tr><td>市园林局</td><td>6月底</td></tr></table></body></html>`;
const message = [
  'MIME-Version: 1.0',
  'Content-Type: multipart/related; boundary="=_Part_1"',
  '',
  '--=_Part_1',
  'Content-Type: text/html; charset="utf-8"',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from(page).toString('base64'),
  '--=_Part_1--',
  '',
].join('\r\n');
const body = `${paragraphXml('任务表')}${tableXml(
  [
    ['<w:vMerge w:val="restart"/>', '1'],
    ['<w:gridSpan w:val="2"/>', '新建公园'],
  ],
  [
    ['<w:vMerge/>', ''],
    ['', '市园林局'],
    ['', '6月底'],
  ],
)}`;

const made: readonly SampleFile[] = [
  { name: 'made.csv', bytes: strToU8(table) },
  { name: 'made.txt', bytes: strToU8(text) },
  { name: 'made.md', bytes: strToU8(lists) },
  { name: 'made.html', bytes: strToU8(page) },
  { name: 'made.mht', bytes: strToU8(message) },
  { name: 'made.docx', bytes: makeWord(body) },
  { name: 'made.zip', bytes: zipSync({ '任务表.csv': strToU8(table), '通知.txt': strToU8(text) }) },
];

const kept = globSync('{formats,pages,pdf,sheet,word,readers/doc}/*.{doc,docx,rtf,xls,xlsx,pdf,htm,html}', {
  cwd: join(import.meta.dirname, '..'),
});

/** Files of every format that is read, as programs wrote them or made here, in the order of their names. */
export const sampleFiles: readonly SampleFile[] = [
  ...kept.toSorted().map((path) => ({
    name: basename(path),
    bytes: new Uint8Array(readFileSync(join(import.meta.dirname, '..', path))),
  })),
  ...made,
];
