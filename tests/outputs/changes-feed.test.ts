import { expect, test } from 'vitest';
import type { Element } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { toChangesFeed } from '../../src/outputs/changes-feed.ts';
import { toSiteIdentity } from '../../src/views/frame/site-identity.ts';
import { sampleLedger } from './sample-ledger.ts';

const site = toSiteIdentity({ name: '样账', domain: 'www.example.gov.cn', organizer: '样市人民政府' });

function readFeed(feed: string | null): Element {
  const root = fromXml(feed ?? '').children.find((node) => node.type === 'element');
  if (root === undefined) throw new Error('no feed');
  return root;
}

function childrenOf({ children }: Element, name: string): Element[] {
  return children.filter((child): child is Element => child.type === 'element' && child.name === name);
}

function textOf(element: Element | undefined): string {
  return (element?.children ?? []).map((child) => ('value' in child ? child.value : textOf(child as Element))).join('');
}

test('each change is an entry with what a reader of feeds asks for', () => {
  const feed = readFeed(toChangesFeed(sampleLedger, site));
  expect(feed.attributes).toEqual({ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh-CN' });
  expect(textOf(childrenOf(feed, 'title')[0])).toBe('样账：变更记录');
  expect(textOf(childrenOf(feed, 'author')[0])).toBe('样市人民政府');
  expect(textOf(childrenOf(feed, 'updated')[0])).toBe('2030-03-02T00:00:00+08:00');
  const entries = childrenOf(feed, 'entry');
  expect(entries.map((entry) => textOf(childrenOf(entry, 'title')[0]))).toEqual([
    '更正：关于下达２０３０年工作任务的通知，加快创新 <b>&',
    '撤回：旧通知',
  ]);
  expect(entries.map((entry) => textOf(childrenOf(entry, 'content')[0]))).toEqual([
    '改前：加加快创新\n改后：加快创新\n理由：未说明理由',
    '理由：已废止\n决定者：样市人民政府',
  ]);
  expect(entries.map((entry) => childrenOf(entry, 'link')[0]?.attributes['href'])).toEqual([
    'https://www.example.gov.cn/documents/yangshi-2030-breakdown/#1-1',
    'https://www.example.gov.cn/documents/yangshi-2029-notice/',
  ]);
});

test('what names an entry stays with the change, and no two share it', () => {
  const idsOf = (feed: string | null) =>
    childrenOf(readFeed(feed), 'entry').map((entry) => textOf(childrenOf(entry, 'id')[0]));
  const ids = idsOf(toChangesFeed(sampleLedger, site));
  expect(new Set(ids).size).toBe(2);
  for (const id of ids)
    expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/u);
  expect(idsOf(toChangesFeed({ ...sampleLedger, documents: [] }, toSiteIdentity({})))).toEqual(ids);
});

test('nothing that was changed is no feed', () => {
  expect(toChangesFeed({ ...sampleLedger, changes: [] }, site)).toBeNull();
});
