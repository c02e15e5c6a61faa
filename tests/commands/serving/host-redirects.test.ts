import { expect, test } from 'vitest';
import { redirectFiles } from '../../../src/commands/serving/host-redirects.ts';
import type { GoneAddress } from '../../../src/records/schema/gone-address.ts';
import { toFeedPlace } from '../../../src/views/feed/feed-place.ts';

const [was, is] = ['/tasks/jiangzhou-2030/', '/tasks/jiangzhou-2031/'];
const feeds = new Map([[is, toFeedPlace(is, '江州市2031年任务的变更')]]);

function toGone(address: string, ...to: string[]): GoneAddress {
  const own = { date: '2031-06-01', reason: 'renamed', by: null, original: null, note: null };
  return { address, carrier: null, what: '江州市2030年任务', to: to.map((url) => ({ name: url, url })), ...own };
}

test('the feeds of a page lead to those of the page to which it leads', () => {
  const files = redirectFiles([toGone(was, is)], feeds);
  expect(files.get('_redirects')?.trim().split('\n')).toEqual([
    `${was} ${is} 301`,
    `${was}feed.xml ${is}feed.xml 301`,
    `${was}feed.json ${is}feed.json 301`,
  ]);
  expect(files.get('redirects.nginx.map')).toContain(`"${was}feed.xml" "${is}feed.xml";`);
});

test('a task has had no feed, and what was split leads to no single place', () => {
  const files = redirectFiles([toGone(`${was}1-1/`, is), toGone('/topics/min/', is, '/topics/sheng/')], feeds);
  expect(files.get('_redirects')).toBe(`${was}1-1/ ${is} 301\n`);
});

test('hosts are told whole paths, with the base where there is one', () => {
  const files = redirectFiles([toGone('/documents/旧/', '/documents/xin/')], feeds, '/a/b/');
  expect([...files]).toEqual([
    ['_redirects', '/a/b/documents/%E6%97%A7/ /a/b/documents/xin/ 301\n'],
    ['redirects.nginx.map', '"/a/b/documents/%E6%97%A7/" "/a/b/documents/xin/";\n'],
  ]);
});
