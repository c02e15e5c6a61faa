import { describe, expect, test } from 'vitest';
import { toPublished } from '../../../src/records/addresses/address-book.ts';
import { fateFinder } from '../../../src/records/addresses/address-fate.ts';
import { renderAddressFile } from '../../../src/records/addresses/address-file.ts';
import { findBrokenAddresses } from '../../../src/records/addresses/broken-addresses.ts';
import { findOnlySuccessor, findSuccessor } from '../../../src/records/addresses/likely-successor.ts';
import { type SiteAddress, toSiteAddress } from '../../../src/records/addresses/site-address.ts';
import { describeVanished } from '../../../src/records/checks/describe-broken-address.ts';
import type { RedirectEntry } from '../../../src/records/registry/redirects.ts';

const page = '/documents/yunxi-2031-breakdown/';
const date = '2031-06-01';
const row = (anchor: string, text: string) => toSiteAddress(`${page}#${anchor}`, text, { carriers: [page] });
const task = (place: string, text: string) =>
  toSiteAddress(`/tasks/yunxi-2031/${place}/`, text, { carriers: [`${page}#${place}`] });
const was = [
  toSiteAddress(page, '任务分解', { whole: 'task-breakdown 任务分解' }),
  row('1-1', '新建小学3所，新增学位4500个'),
  task('1-1', '新建小学3所，新增学位4500个'),
  toSiteAddress('/departments/yunxi/fagaiwei/', '市发改委'),
];

describe('a published address is kept', () => {
  test.each<[string, SiteAddress[]]>([
    ['as it is', was],
    ['with other punctuation and width', [row('1-1', '新建小学３所,新增学位４５００个。'), ...without(`${page}#1-1`)]],
    ['with few words changed', [row('1-1', '新建小学3所，新增学位5400个'), ...without(`${page}#1-1`)]],
    [
      'as a document of another kind',
      [toSiteAddress(page, '任务分解', { whole: 'notice 任务分解' }), ...without(page)],
    ],
  ])('%s', (_how, now) => {
    expect(brokenIn(now)).toEqual([]);
  });
});

describe('it is broken', () => {
  test('with all that stands or falls with it, told once', () => {
    expect(brokenIn([was[3]].flatMap((one) => one ?? []))).toEqual([
      { address: page, now: undefined, carried: [`${page}#1-1`, '/tasks/yunxi-2031/1-1/'] },
    ]);
  });

  test('where the row under it says another thing', () => {
    const other = '改造农村公路危桥12座';
    expect(
      brokenIn([row('1-1', other), task('1-1', other), ...without(`${page}#1-1`, '/tasks/yunxi-2031/1-1/')]),
    ).toEqual([{ address: `${page}#1-1`, now: other, carried: ['/tasks/yunxi-2031/1-1/'] }]);
  });

  test('where two of a page have changed places, though their words are alike', () => {
    const named = (anchor: string, name: string) =>
      toSiteAddress(`${page}#${anchor}`, '增长8%', { whole: `${name}增长8%`, carriers: [page] });
    const [first, second] = [named('2-1', '一般公共预算收入'), named('2-2', '社会消费品零售总额')];
    const swapped = [named('2-1', '社会消费品零售总额'), named('2-2', '一般公共预算收入')];
    expect(brokenIn([...was, ...swapped], [], [...was, first, second]).map(({ address }) => address)).toEqual([
      `${page}#2-1`,
      `${page}#2-2`,
    ]);
  });

  test('where a department has another name, until an entry says that it is the same', () => {
    const now = [toSiteAddress('/departments/yunxi/fagaiwei/', '市数据局'), ...was.slice(0, 3)];
    const entry = { from: '/departments/yunxi/fagaiwei/', now: '市数据局', reason: '机构改革', date };
    expect(brokenIn(now)).toEqual([{ address: entry.from, now: '市数据局', carried: [] }]);
    expect(brokenIn(now, [entry])).toEqual([]);
    expect(brokenIn(now, [{ ...entry, now: '市经信局' }])).toHaveLength(1);
    // One character would answer for anything that begins with it.
    expect(brokenIn(now, [{ ...entry, now: '市' }])).toHaveLength(1);
  });
});

test('of a part whose page stands the message has an entry that leads there', () => {
  const [first, second] = was;
  if (first === undefined || second === undefined) throw new Error('two addresses are published');
  const text = describeVanished(
    { was: { ...second, line: 2 }, carried: [] },
    { likest: null, heir: null, page: first, original: null },
    date,
  );
  expect(text).toContain(`- { from: ${second.address}, to: ${page}, reason: revised, date: ${date} }`);
  const alone = describeVanished(
    { was: { ...second, line: 2 }, carried: [] },
    { likest: null, heir: null, page: null, original: null },
    date,
  );
  expect(alone).not.toContain('revised');
});

test('the entry that withdraws a part does not publish its words once more', () => {
  const words = '一项不应公开的任务，连同某人的姓名';
  const entryOf = (address: string) => {
    const given = { was: { ...(was[0] as SiteAddress), address, name: words, line: 2 }, carried: [] };
    const text = describeVanished(given, { likest: null, heir: null, page: null, original: null }, date);
    return /撤回的写 (.*?)；/u.exec(text)?.[1] ?? '';
  };
  expect(entryOf('/documents/yang-2030-breakdown/#9-1')).toContain('（9-1）');
  expect(entryOf('/tasks/yang-2030/9-1/')).toContain('任务 yang-2030/9-1');
  for (const address of ['/documents/yang-2030-breakdown/#9-1', '/tasks/yang-2030/9-1/'])
    expect(entryOf(address)).not.toContain('姓名');
});

describe('what may have taken its place', () => {
  const paragraph = row('p-1', '各部门要加强领导，落实责任，确保完成全年任务');
  const mended = row('p-2', '各部门要加强领导，落实责任，确保完成今年任务');

  test('is the new part of the page with few characters changed', () => {
    expect(findOnlySuccessor(paragraph, [paragraph], [mended, row('p-3', '加快推进重点项目建设')])).toBe(mended);
  });

  test('is not certain where another comes near, on either side', () => {
    const like = row('p-4', '各部门要加强领导，落实责任，确保完成各项任务');
    expect(findOnlySuccessor(paragraph, [paragraph], [mended, like])).toBeNull();
    expect(findOnlySuccessor(paragraph, [paragraph, like], [mended])).toBeNull();
    expect(findSuccessor(paragraph, [mended, like], [])).not.toBeNull();
  });

  test('is of the same kind, the same words before words that are like them', () => {
    const renamed = toSiteAddress('/departments/yunxi/fgw/', '市发改委');
    const others = [
      toSiteAddress('/districts/yunxi/', '市发改委'),
      toSiteAddress('/departments/yunxi/a/', '市发改委员'),
    ];
    const old = toSiteAddress('/departments/yunxi/fagaiwei/', '市发改委');
    expect(findSuccessor(old, [...others, renamed], [])).toEqual({ address: renamed, isGuess: false });
  });

  test('is no document of the same title that says other things', () => {
    const title = '关于分解落实2030年政府工作任务的通知';
    const [one, other] = ['/documents/yunxi-2030/', '/documents/linjiang-2030/'];
    const [page, young] = [toSiteAddress(one, title), toSiteAddress(other, title)];
    const rows = ['新建小学3所', '建成公园2个', '改造老旧小区5个'];
    const part = (of: string) => (text: string, nth: number) => toSiteAddress(`${of}#${nth + 1}`, text);
    const published = [page, ...rows.map(part(one))];
    const likeIt = [young, ...['新建小学3所', '建成公园2个', '新建停车场1处'].map(part(other))];
    const unlikeIt = [young, ...['用电量下降3%', '建成公园2个', '新建停车场1处'].map(part(other))];
    expect(findSuccessor(page, likeIt, published)).toEqual({ address: young, isGuess: false });
    expect(findSuccessor(page, unlikeIt, published)).toBeNull();
  });

  test('is a guess, and called one, where a section has a name that is less like its own', () => {
    const section = row('二、重点任务', '二、重点任务');
    const [named, elsewhere] = [row('二、今年任务', '二、今年任务安排'), row('三、保障', '三、强化要素保障')];
    const guess = findSuccessor(section, [elsewhere, named], []);
    expect(guess).toEqual({ address: named, isGuess: true });
    expect(findSuccessor(section, [elsewhere], [])).toBeNull();
    const told = (likest: typeof guess) =>
      describeVanished(
        { was: { ...section, line: 1 }, carried: [] },
        { likest, heir: null, page: null, original: null },
        date,
      );
    expect(told(guess)).toMatch(
      /最像的是“二、今年任务安排”，只是猜测，请核对）写 - \{ from: [^;]*, to: [^;]*今年任务/u,
    );
    expect(told({ address: named, isGuess: false })).toContain('改名或换了地方的（现在是“二、今年任务安排”）写');
    expect(told(null)).not.toContain('to: ""');
  });
});

test('a build takes no line out, and keeps no words of what was withdrawn', () => {
  const entries: RedirectEntry[] = [
    { from: '/departments/yunxi/fagaiwei/', date, withdrawn: { what: '单位', reason: '误登', by: '编辑' } },
  ];
  const added = row('2-1', '建成公园2个');
  const current = [...was.slice(0, 2), added];
  const text = renderAddressFile(toPublished(was, { current, fateOf: fateFinder(was, current, entries) }));
  const lines = text.split('\n').filter((line) => line.startsWith('/'));
  expect(lines.map((line) => line.split('\t').slice(0, 3))).toEqual([
    ['/departments/yunxi/fagaiwei/', '-'],
    [page, was[0]?.hash, '任务分解'],
    [`${page}#1-1`, was[1]?.hash, '新建小学3所，新增学位4500个'],
    [`${page}#2-1`, added.hash, '建成公园2个'],
    ['/tasks/yunxi-2031/1-1/', was[2]?.hash, '新建小学3所，新增学位4500个'],
  ]);
});

function without(...addresses: string[]): SiteAddress[] {
  return was.filter(({ address }) => !addresses.includes(address));
}

function brokenIn(now: readonly SiteAddress[], entries: readonly RedirectEntry[] = [], before = was) {
  const published = before.map((one, index) => ({ ...one, line: index + 1 }));
  return findBrokenAddresses(published, now, fateFinder(published, now, entries)).map((one) => ({
    address: one.was.address,
    now: one.now?.name,
    carried: one.carried.map(({ address }) => address),
  }));
}
