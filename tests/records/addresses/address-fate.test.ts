import { expect, test } from 'vitest';
import { fateFinder } from '../../../src/records/addresses/address-fate.ts';
import { toSiteAddress } from '../../../src/records/addresses/site-address.ts';
import type { RedirectEntry } from '../../../src/records/registry/redirects.ts';

const [old, now] = ['/documents/yunxi-2031-old/', '/documents/yunxi-2031-new/'];
const date = '2031-06-01';
const moved: RedirectEntry = { from: old, to: [now], reason: 'renamed', date };
const withdrawn: RedirectEntry = { from: old, date, withdrawn: { what: '通知', reason: '已废止', by: '市政府办公室' } };

const published = [
  toSiteAddress(old, '任务分解'),
  toSiteAddress(`${old}original/`, '任务分解', { carriers: [old] }),
  toSiteAddress(`${old}#1-1`, '新建小学3所', { carriers: [old] }),
  toSiteAddress(`${old}#2-1`, '建成公园2个', { carriers: [old] }),
  toSiteAddress('/tasks/yunxi-2031/1-1/', '新建小学3所', { carriers: [`${old}#1-1`] }),
  toSiteAddress('/departments/yunxi/jiaoyuju/', '市教育局', { carriers: [old, '/documents/other/'] }),
];
const current = [
  toSiteAddress(now, '任务分解'),
  toSiteAddress(`${now}original/`, '任务分解', { carriers: [now] }),
  toSiteAddress(`${now}#1-1`, '新建小学3所', { carriers: [now] }),
  toSiteAddress('/tasks/yunxi-2031-shishi/1-1/', '新建小学3所', { carriers: [`${now}#1-1`] }),
];

test('what moves with its document is found at the new one: original, row and task', () => {
  const fateOf = fateFinder(published, current, [moved]);
  const targets = published.slice(0, 5).map(({ address }) => fateOf(address));
  expect(targets.map((fate) => fate?.kind === 'moved' && fate.to)).toEqual([
    [now],
    [`${now}original/`],
    [`${now}#1-1`],
    [now],
    ['/tasks/yunxi-2031-shishi/1-1/'],
  ]);
});

test('what the new document does not say leads to it, and never to what stands there under the same anchor', () => {
  const other = [
    toSiteAddress(now, '任务分解'),
    toSiteAddress(`${now}#1-1`, '用电量下降3%', { carriers: [now] }),
    toSiteAddress('/tasks/yunxi-2031-shishi/1-1/', '用电量下降3%', { carriers: [`${now}#1-1`] }),
  ];
  const fateOf = fateFinder(published, other, [moved]);
  const targets = [`${old}#1-1`, '/tasks/yunxi-2031/1-1/'].map((address) => fateOf(address));
  expect(targets).toEqual([
    { kind: 'moved', entry: moved, to: [now] },
    { kind: 'moved', entry: moved, to: [now] },
  ]);
});

test('what was withdrawn with its document is withdrawn, and an entry of its own speaks before that', () => {
  const own: RedirectEntry = { from: `${old}#1-1`, to: [`${now}#1-1`], reason: 'merged', date };
  const fateOf = fateFinder(published, current, [withdrawn, own]);
  expect(fateOf(`${old}#2-1`)).toEqual({ kind: 'withdrawn', entry: withdrawn });
  expect(fateOf('/tasks/yunxi-2031/1-1/')).toEqual({
    kind: 'moved',
    entry: own,
    to: ['/tasks/yunxi-2031-shishi/1-1/'],
  });
});

test('what stands in two documents is gone with both, not with one', () => {
  const other: RedirectEntry = { ...withdrawn, from: '/documents/other/' };
  expect(fateFinder(published, current, [withdrawn])('/departments/yunxi/jiaoyuju/')).toBeNull();
  expect(fateFinder(published, current, [withdrawn, other])('/departments/yunxi/jiaoyuju/')?.kind).toBe('withdrawn');
});

test('a department that only a gone row named goes with it, and not to another that the new place names', () => {
  const row = `${old}#2-1`;
  const was = [...published, toSiteAddress('/departments/yunxi/yuanlinju/', '市园林局', { carriers: [row] })];
  const is = [...current, toSiteAddress('/departments/yunxi/shuiliju/', '市水利局', { carriers: [`${now}#1-1`] })];
  const merged: RedirectEntry = { from: row, to: [`${now}#1-1`], reason: 'merged', date };
  const gone: RedirectEntry = { from: row, date, withdrawn: { what: '公园', reason: '不再实施', by: '市政府办公室' } };
  expect(fateFinder(was, is, [merged])('/departments/yunxi/yuanlinju/')).toMatchObject({ to: [`${now}#1-1`] });
  expect(fateFinder(was, is, [gone])('/departments/yunxi/yuanlinju/')?.kind).toBe('withdrawn');
});
