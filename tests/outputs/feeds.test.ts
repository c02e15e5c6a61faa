import { expect, test } from 'vitest';
import { renderAtom } from '../../src/outputs/feeds/render-atom.ts';
import { renderJsonFeed } from '../../src/outputs/feeds/render-json-feed.ts';
import type { ChangeRecord, Ledger } from '../../src/records/model.ts';
import { feedOfPage, feedPlaces } from '../../src/views/feed/feed-place.ts';
import { allFeeds } from '../../src/views/feed/feed-view.ts';
import { toSiteIdentity } from '../../src/views/frame/site-identity.ts';
import { jsonFeedFaults, readAtom } from './read-feed.ts';
import { sampleLedger } from './sample-ledger.ts';

const site = toSiteIdentity({ name: '样账', domain: 'www.example.gov.cn', organizer: '样市人民政府' });
const everything = '/about/changes/';

const published: ChangeRecord = {
  id: 'published/2030-02-01/documents-yangshi-2030-breakdown',
  url: '/documents/yangshi-2030-breakdown/',
  date: '2030-02-01',
  kind: 'published',
  document: 'yangshi-2030-breakdown',
  task: null,
  name: '关于下达２０３０年工作任务的通知',
  before: null,
  after: null,
  reason: null,
  by: null,
};
const ledger: Ledger = {
  ...sampleLedger,
  tasks: sampleLedger.tasks.map((task) => ({ ...task, topics: task.id.endsWith('1-1') ? ['chuangxin'] : [] })),
  changes: [...sampleLedger.changes, published],
};

function feedAt(page: string, of = ledger, identity = site) {
  const feed = allFeeds(of).find(({ place }) => place.page === page);
  if (feed === undefined) throw new Error(`no feed of ${page}`);
  return readAtom(renderAtom(feed, identity));
}

test('each change is an entry with what a reader of feeds asks for', () => {
  const { title, author, updated, entries } = feedAt(everything, sampleLedger);
  expect({ title, author, updated }).toEqual({
    title: '样账：变更记录',
    author: '样市人民政府',
    updated: '2030-03-02T00:00:00+08:00',
  });
  expect(entries.map((entry) => entry.title)).toEqual([
    '更正：关于下达２０３０年工作任务的通知，加快创新 <b>&',
    '撤回：旧通知',
  ]);
  expect(entries.map(({ text }) => text)).toEqual([
    '改前：加加快创新\n改后：加快创新\n理由：未说明理由',
    '理由：已废止\n决定者：样市人民政府',
  ]);
  expect(entries.map(({ href }) => href)).toEqual([
    'https://www.example.gov.cn/documents/yangshi-2030-breakdown/#1-1',
    'https://www.example.gov.cn/documents/yangshi-2029-notice/',
  ]);
});

test('every feed keeps to its format, with and without a domain, also one without entries', () => {
  for (const identity of [site, toSiteIdentity({})]) {
    for (const feed of allFeeds(ledger)) {
      expect(readAtom(renderAtom(feed, identity)).faults, feed.place.page).toEqual([]);
      expect(jsonFeedFaults(renderJsonFeed(feed, identity)), feed.place.page).toEqual([]);
    }
  }
  const { updated, entries } = feedAt('/districts/dongqu/');
  expect(entries).toEqual([]);
  expect(updated).toBe('2030-03-02T00:00:00+08:00');
});

test('a change is told where its document or task belongs, and what is gone by its address', () => {
  const kinds = (page: string) => feedAt(page).entries.map(({ title }) => title.slice(0, 2));
  expect(kinds('/tasks/yangshi-2030/')).toEqual(['更正', '公布']);
  expect(kinds('/districts/yangshi/')).toEqual(['更正', '撤回', '公布']);
  expect(kinds('/departments/yangshi/fagaiwei/')).toEqual(['更正', '公布']);
  expect(kinds('/topics/chuangxin/')).toEqual(['更正', '公布']);
  const elsewhere = { ...ledger, tasks: ledger.tasks.map((task) => ({ ...task, topics: [] })) };
  expect(feedAt('/topics/chuangxin/', elsewhere).entries).toEqual([]);
});

test('a finding is told of its kind, on the day on which the newest of its words was published or changed', () => {
  const { title, entries } = feedAt('/findings/differences/');
  expect(title).toBe('样账：核对发现：文件之间的差异');
  expect(entries.map(({ title, updated, href, text }) => ({ title, updated, href, text }))).toEqual([
    {
      title: '前一份文件作“112”，后一份文件作“113”。',
      updated: '2030-03-02T00:00:00+08:00',
      href: 'https://www.example.gov.cn/findings/differences/#yangshi-2030-1-1',
      text: '“实施112个项目”\n“实施113个项目”',
    },
  ]);
  const untold = { ...ledger, changes: ledger.changes.filter(({ document }) => document === null) };
  expect(feedAt('/findings/differences/', untold).entries).toEqual([]);
});

test('what names an entry stays with the change, is the same in every feed, and no two share it', () => {
  const idsAt = (page: string, of = ledger, identity = site) => feedAt(page, of, identity).entries.map(({ id }) => id);
  const ids = idsAt(everything);
  expect(new Set(ids).size).toBe(3);
  for (const id of ids)
    expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/u);
  expect(idsAt(everything, { ...ledger, documents: [] }, toSiteIdentity({}))).toEqual(ids);
  expect(ids).toEqual(expect.arrayContaining(idsAt('/districts/yangshi/')));
  const items: { id: string }[] = allFeeds(ledger)
    .filter(({ place }) => place.page === everything)
    .flatMap((feed) => JSON.parse(renderJsonFeed(feed, site)).items);
  expect(items.map(({ id }) => id)).toEqual(ids);
});

test('a page leads to its own feed, any other to that of the whole site', () => {
  expect(feedOfPage(ledger, '/topics/chuangxin/')).toMatchObject({
    isOwn: true,
    place: { atomUrl: '/topics/chuangxin/feed.xml', jsonUrl: '/topics/chuangxin/feed.json' },
  });
  expect(feedOfPage(ledger, '/glossary/')).toMatchObject({ isOwn: false, place: { atomUrl: '/data/changes.xml' } });
});

test('nothing that was changed is no feed', () => {
  const none = { ...sampleLedger, changes: [] };
  expect(allFeeds(none)).toEqual([]);
  expect(feedPlaces(none).size).toBe(0);
  expect(feedOfPage(none, '/topics/chuangxin/')).toBeNull();
});
