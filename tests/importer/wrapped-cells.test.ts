import { Buffer } from 'node:buffer';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { importExtract } from '../../src/importer/import-file.ts';
import { loadImportRegistry } from '../../src/importer/import-registry.ts';
import { makeExtract } from './hand-made-extract.ts';

const registry = await loadImportRegistry({ root: import.meta.dirname, common: null });

/** A table of a PDF in which `|` marks where a cell had no more room and goes on below. */
function importCell(heading: string, cell: string): string {
  const grid = [
    ['序号', '工作任务', heading],
    ['1', '新建学校3所', cell],
    ['2', '改造道路5条', ''],
  ];
  const made = makeExtract(['云州市2031年重点工作任务分解表', { grid }], 'pdf');
  const lines = made.lines.map(({ text, place }) => {
    const pieces = text.split('|');
    const wraps = pieces.slice(1).map((_, at) => pieces.slice(0, at + 1).join('').length);
    return { text: pieces.join(''), place, ...(wraps.length > 0 ? { wraps } : {}) };
  });
  const original = { name: 'input.pdf', bytes: Buffer.from('') };
  const [document] = importExtract({ ...made, lines }, original, { registry, id: null }, new VFile());
  return /新建学校3所 \| (.*) \|/u.exec(document?.markdown ?? '')?.[1] ?? '';
}

test.each([
  ['责任单位', '农委|旅游局', '农委<br>旅游局'],
  ['责任单位', '经开区|高新园（邹|区镇）|各街道', '经开区<br>高新园（邹区镇）<br>各街道'],
  ['责任单位', '市市容市|政局、市水务局', '市市容市政局、市水务局'],
  ['责任单位', '市教育局、市财|政局', '市教育局、市财政局'],
  ['责任单位', '各有关镇（区）有|关部门', '各有关镇（区）有关部门'],
  ['责任单位', '科技局|相关|园区', '科技局<br>相关园区'],
  ['责任单位', '林业局|海洋|渔业局', '林业局<br>海洋渔业局'],
  ['责任单位', '云州|电信|管理|局', '云州电信管理局'],
  ['责任单位', '公安|局\n交警|支队', '公安局<br>交警支队'],
  ['责任单位', '市监|委\n政府|办', '市监委<br>政府办'],
  ['责任单位', '市教育局、|市财政局', '市教育局、市财政局'],
  ['责任单位', '市人力资源社会|保障局', '市人力资源社会保障局'],
  ['责任领导', '陆 明|俞 悦', '陆明<br>俞悦'],
  ['责任领导', '韩梅\n李建华\n韩梅陈立\n李建华韩梅陈立', '韩梅<br>李建华<br>韩梅<br>陈立<br>李建华<br>韩梅<br>陈立'],
  ['责任领导', '韩梅陈立', '韩梅陈立'],
  ['责任领导', '王建国|李芳', '王建国<br>李芳'],
  ['责任领导', '欧阳|建国', '欧阳建国'],
  ['备注', '王建国|李芳', '王建国李芳'],
])('%s: a page that has no more room sets whole names apart and breaks others: %s', (heading, printed, cell) => {
  expect(importCell(heading, printed)).toBe(cell);
});
