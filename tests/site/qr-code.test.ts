import { expect, test } from 'vitest';
import { toQrCode } from '../../src/views/frame/qr-code.ts';
import { toFooter } from '../../src/views/frame/site-footer.ts';
import { knownSite, unknownSite } from './views-ledger.ts';

/** The modules of a code, row by row: # is dark. */
function toRows({ size, path }: ReturnType<typeof toQrCode>): string[] {
  const dark = new Set([...path.matchAll(/M(\d+) (\d+)h1v1h-1z/gu)].map(([, x, y]) => `${x} ${y}`));
  const line = Array.from({ length: size }, (_, at) => at);
  return line.map((y) => line.map((x) => (dark.has(`${x} ${y}`) ? '#' : '.')).join(''));
}

test('a code has its three finders inside a light margin of four modules', () => {
  const rows = toRows(toQrCode('https://www.example.gov.cn/tasks/'));
  const finder = ['#######', '#.....#', '#.###.#', '#.###.#', '#.###.#', '#.....#', '#######'];
  const end = rows.length - 4;
  const square = (x: number, y: number) => rows.slice(y, y + 7).map((row) => row.slice(x, x + 7));
  expect([square(4, 4), square(end - 7, 4), square(4, end - 7)]).toEqual([finder, finder, finder]);
  const margin = rows.flatMap((row, y) => (y < 4 || y >= end ? [row] : [row.slice(0, 4), row.slice(end)])).join('');
  expect(margin).not.toContain('#');
});

test('other addresses have other codes, and a path without a domain has none', () => {
  const { code } = toFooter(knownSite, '/tasks/');
  expect(code).toEqual(toQrCode('https://www.example.gov.cn/tasks/'));
  expect(toFooter(knownSite, '/topics/').code).not.toEqual(code);
  expect(toFooter(unknownSite, '/tasks/').code).toBeNull();
});
