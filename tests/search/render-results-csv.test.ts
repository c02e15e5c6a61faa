import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ResultRow, renderResultsCsv } from '../../src/search/page/render-results-csv.ts';
import { neutralise, readWithJavaScript } from '../csv/csv-readers.ts';

const origin = 'https://mingzhang.example';
const heading = ['position', 'url', 'title', 'kind', 'district', 'year', 'lead', 'status', 'date', 'excerpt'];

const row: ResultRow = {
  url: '/tasks/yangshi-2030/1-1/#row',
  title: '加快创新',
  kind: ['task'],
  district: ['yangshi'],
  year: ['2030'],
  lead: ['市发改委', '市财政局'],
  status: ['推进中'],
  date: '2030-01-26',
  excerpt: '新增床位1000张，建成道路 52.8 公里',
};

test('a row has its place, its whole address and the identifiers of the published data', () => {
  const csv = renderResultsCsv([row, { ...row, url: 'https://other.example/' }], origin);
  expect(csv).toBe(
    [
      `\ufeff${heading.join(',')}`,
      `1,${origin}/tasks/yangshi-2030/1-1/#row,加快创新,task,yangshi,2030,市发改委；市财政局,推进中,2030-01-26,新增床位1000张，建成道路 52.8 公里`,
      '2,https://other.example/,加快创新,task,yangshi,2030,市发改委；市财政局,推进中,2030-01-26,新增床位1000张，建成道路 52.8 公里',
      '',
    ].join('\r\n'),
  );
});

test('what is not known is empty, and a list is joined', () => {
  const csv = renderResultsCsv(
    [{ ...row, kind: [], district: ['a', 'b'], year: [], lead: [], status: [], date: null, excerpt: '' }],
    origin,
  );
  expect(parse(csv, { bom: true })[1]).toEqual(['1', `${origin}${row.url}`, row.title, '', 'a；b', '', '', '', '', '']);
});

test('commas, quotation marks and line breaks stay in their cell, and no text is run as a formula', () => {
  const csv = renderResultsCsv([{ ...row, title: '=SUM(A1)', excerpt: '-2%左右, "引号"\n＋1' }], origin);
  const [, cells] = parse(csv, { bom: true });
  expect(cells?.[2]).toBe("'=SUM(A1)");
  expect(cells?.[9]).toBe('\'-2%左右, "引号"\n＋1');
});

test('no results are a heading row', () => {
  expect(renderResultsCsv([], origin)).toBe(`\ufeff${heading.join(',')}\r\n`);
});

test('whatever the cells hold, a reader sees a record for each result', () => {
  const text = fc.string({
    unit: fc.constantFrom('账', '𠮷', '"', ',', '\r', '\n', '=', '-', '＝', '@', '\t', ' ', '\u3000', "'", '；', 'a'),
  });
  fc.assert(
    fc.property(text, text, (title, excerpt) => {
      const results = [{ ...row, title, excerpt }, row];
      const [read] = readWithJavaScript([renderResultsCsv(results, origin)]);
      expect(read).toHaveLength(3);
      expect([read?.[1]?.[2], read?.[1]?.[9]]).toEqual([title, excerpt].map(neutralise));
    }),
  );
});
