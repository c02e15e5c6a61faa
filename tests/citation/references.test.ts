import { expect, test } from 'vitest';
import type { CitedSource } from '../../src/citation/cited-source.ts';
import { renderBibtex } from '../../src/citation/render-bibtex.ts';
import { renderReference } from '../../src/citation/render-reference.ts';
import { renderRis } from '../../src/citation/render-ris.ts';
import { renderTextFragment } from '../../src/citation/text-fragment.ts';

const notice: CitedSource = {
  author: '云河市人民政府',
  title: '关于下达2030年目标的通知',
  number: '云府〔2030〕5号',
  date: '2030-01-26',
  medium: 'EB/OL',
  site: '云河明账',
};
const unknown: CitedSource = { ...notice, author: null, number: null, date: null };
const reading = { address: 'https://yunhe.example/documents/yunhe-2030/#3-1', day: '2031-05-06' };

test('a reference leaves out what is not known, and a place for the day', () => {
  expect(renderReference(notice, reading)).toBe(
    '云河市人民政府. 关于下达2030年目标的通知: 云府〔2030〕5号[EB/OL]. (2030-01-26)[2031-05-06]. https://yunhe.example/documents/yunhe-2030/#3-1.',
  );
  expect(renderReference(unknown, { ...reading, day: null })).toBe(
    '关于下达2030年目标的通知[EB/OL]. [引用日期]. https://yunhe.example/documents/yunhe-2030/#3-1.',
  );
});

test('RIS begins with the kind, ends with ER, and has a field a line', () => {
  expect(renderRis(notice, reading).split('\r\n')).toEqual([
    'TY  - ELEC',
    'AU  - 云河市人民政府',
    'TI  - 关于下达2030年目标的通知',
    'M1  - 云府〔2030〕5号',
    'PY  - 2030',
    'DA  - 2030/01/26',
    'DB  - 云河明账',
    'LA  - zh',
    'UR  - https://yunhe.example/documents/yunhe-2030/#3-1',
    'Y2  - 2031/05/06',
    'ER  - ',
    '',
  ]);
  expect(renderRis({ ...unknown, title: '两行的\n题名' }, reading)).toContain('TI  - 两行的 题名\r\n');
});

test('BibTeX keeps the authority whole and says what LaTeX would take for a command', () => {
  expect(renderBibtex({ ...notice, title: '增长5% & {不变}' }, reading)).toBe(
    [
      '@online{yunhe-2030-3-1,',
      '  author = {{云河市人民政府}},',
      '  title = {{增长5\\% \\& 不变}},',
      '  note = {云府〔2030〕5号},',
      '  date = {2030-01-26},',
      '  organization = {云河明账},',
      '  url = {https://yunhe.example/documents/yunhe-2030/#3-1},',
      '  urldate = {2031-05-06},',
      '  langid = {chinese},',
      '}',
      '',
    ].join('\n'),
  );
  expect(renderBibtex(unknown, { address: '/', day: null })).toMatch(/^@online\{home,\n {2}title/u);
});

test('a link to words names short ones whole, and long ones by how they begin and end', () => {
  expect(decodeURIComponent(renderTextFragment('p-1', '增长 5%-6%'))).toBe('#p-1:~:text=增长 5%-6%');
  expect(renderTextFragment('', 'a-b,c')).toBe('#:~:text=a%2Db%2Cc');
  const long = '一二三四五六七八九十'.repeat(5);
  expect(decodeURIComponent(renderTextFragment('p-1', long))).toBe(
    '#p-1:~:text=一二三四五六七八九十一二,九十一二三四五六七八九十',
  );
});
