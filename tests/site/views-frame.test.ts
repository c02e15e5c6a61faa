import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentView } from '../../src/views/document/document-view.ts';
import { cite } from '../../src/views/frame/citation.ts';
import { toCorrectionReport } from '../../src/views/frame/correction-report.ts';
import { formatDate, toPubDate } from '../../src/views/frame/format-date.ts';
import { toHtmlHead } from '../../src/views/frame/html-head.ts';
import { shorten } from '../../src/views/frame/shorten.ts';
import { toFooter } from '../../src/views/frame/site-footer.ts';
import { toSiteIdentity } from '../../src/views/frame/site-identity.ts';
import { taskView } from '../../src/views/task/task-view.ts';
import { knownSite, plan, progressReport, reportedTask, smallLedger, unknownSite } from './views-ledger.ts';

const taskHead = taskView(smallLedger, reportedTask, unknownSite).head;
const reportHead = documentView(smallLedger, progressReport, '', unknownSite).head;

function tagsOf(site = unknownSite, head = taskHead): Record<string, string> {
  return Object.fromEntries(toHtmlHead(head, site).tags.map(({ name, content }) => [name, content]));
}

test('a content page has the tags that the guideline asks for, and none that is unknown', () => {
  expect(tagsOf()).toMatchObject({
    SiteName: '明账',
    Keywords: '市科技局,东区政府,不明单位',
  });
  expect(tagsOf(unknownSite, reportHead)['PubDate']).toBe('2030-09-08 15:44');
  expect(Object.keys(tagsOf())).not.toContain('PubDate');
  expect(Object.keys(tagsOf())).not.toContain('SiteDomain');
  expect(Object.keys(tagsOf())).not.toContain('SiteIDCode');
  expect(Object.keys(tagsOf())).not.toContain('Url');
});

test('a domain gives absolute addresses', () => {
  expect(tagsOf(knownSite)).toMatchObject({
    SiteDomain: 'www.example.gov.cn',
    Url: 'https://www.example.gov.cn/tasks/yang-2030/1-2/',
  });
  expect(toHtmlHead(taskHead, unknownSite).canonical).toBeNull();
});

test('a time is never invented', () => {
  expect(toPubDate('2030-01-26')).toBe('2030-01-26');
  expect(toPubDate('2030-01-26T09:30:00+08:00')).toBe('2030-01-26 09:30');
  expect(formatDate('2030-01-06')).toBe('2030年1月6日');
  expect(formatDate('2030-09-08T15:44')).toBe('2030年9月8日 15:44');
});

test('a page runs scripts of its own site alone', () => {
  expect(toHtmlHead(taskHead, unknownSite).policy).toMatch(/^default-src 'none'; script-src 'self'; /);
});

test('breadcrumbs lead from the home page to the page', () => {
  expect(taskHead.crumbs).toEqual([
    { name: '首页', url: '/' },
    { name: '任务', url: '/tasks/' },
    { name: '样市2030年', url: '/tasks/yang-2030/' },
    { name: '1-2', url: '/tasks/yang-2030/1-2/' },
  ]);
});

test('a citation follows GB/T 7714 and leaves out what is not known', () => {
  expect(cite(plan, plan.url, knownSite).text).toBe(
    '样市人民政府. 关于下达任务的通知: 样府〔2030〕1号[EB/OL]. (2030-01-26)[引用日期]. https://www.example.gov.cn/documents/yang-2030-breakdown/.',
  );
  const anonymous = { ...progressReport, contentSource: null, datePublished: null };
  expect(cite(anonymous, '/x/', unknownSite).text).toBe('进展情况汇总表[EB/OL]. [引用日期]. /x/.');
});

test('a site without a publisher says that it is a demonstration', () => {
  expect(toFooter(unknownSite, '/')).toMatchObject({ statement: '演示站点，非政府网站', facts: [] });
});

test('a publisher is named with what it has given, and errors are reported with the address of the page', () => {
  const site = toSiteIdentity({
    organizer: '样市人民政府办公室',
    domain: 'www.example.gov.cn',
    errorReportUrl: 'https://report.example.gov.cn/find',
  });
  const footer = toFooter(site, '/tasks/');
  expect(footer.statement).toBe('主办单位：样市人民政府办公室');
  expect(footer.facts).toEqual([
    {
      text: '我为政府网站找错',
      url: 'https://report.example.gov.cn/find?url=https%3A%2F%2Fwww.example.gov.cn%2Ftasks%2F',
    },
  ]);
});

const reported = {
  url: '/tasks/yang-2030/1-1/',
  heading: '新建“村史馆”8座',
  crumbs: [
    { name: '首页', url: '/' },
    { name: '任务', url: '/tasks/' },
  ],
};
const quotation = '新建“村史馆”8座&投资<3亿元>，100%建成，#1、a+b=c?';

test('nobody is asked to report an error where nobody wants to know', () => {
  expect(toCorrectionReport(unknownSite, { ...reported, quotation })).toBeNull();
});

test('a report by mail has address, place and words filled in, whatever characters they have', () => {
  const site = toSiteIdentity({ domain: 'www.example.gov.cn', correctionMail: 'jiu+cuo@example.gov.cn' });
  const { name, url } = toCorrectionReport(site, { ...reported, quotation }) ?? { name: '', url: '' };
  expect(name).toBe('报告差错');
  // Nothing in it ends an attribute, a field or the address.
  expect(url).toMatch(/^mailto:jiu\+cuo@example\.gov\.cn\?subject=[\w%.~!*'()-]+&body=[\w%.~!*'()-]+$/u);
  const fields = new URLSearchParams(url.slice(url.indexOf('?')));
  expect(fields.get('subject')).toBe('报告差错：新建“村史馆”8座');
  expect(fields.get('body')?.split('\r\n')).toEqual([
    '网址：https://www.example.gov.cn/tasks/yang-2030/1-1/',
    '位置：首页 > 任务',
    `原文：“${quotation}”`,
    '哪里错了：',
    '应当怎样，依据是什么：',
  ]);
});

test('where no domain is known, the report names the site', () => {
  const site = toSiteIdentity({ name: '样市账本', correctionMail: 'a@example.gov.cn' });
  const { url } = toCorrectionReport(site, { ...reported, quotation }) ?? { url: '' };
  const body = new URLSearchParams(url.slice(url.indexOf('?'))).get('body');
  expect(body?.split('\r\n')[0]).toBe('网址：/tasks/yang-2030/1-1/（样市账本）');
});

test('a report by a form has what its address asks for', () => {
  const form = 'https://example.gov.cn/jiucuo?wz={url}&yw={quote}#{place}';
  const { url } = toCorrectionReport(toSiteIdentity({ correctionForm: form }), { ...reported, quotation }) ?? {
    url: '',
  };
  const address = new URL(url);
  expect(address.searchParams.get('wz')).toBe('/tasks/yang-2030/1-1/（明账）');
  expect(address.searchParams.get('yw')).toBe(quotation);
  expect([...address.searchParams.keys()]).toEqual(['wz', 'yw']);
  expect(decodeURIComponent(address.hash)).toBe('#首页 > 任务');
});

test('no mail is longer than programs take, and none ends in half a character', () => {
  const site = toSiteIdentity({ domain: 'www.example.gov.cn', correctionMail: 'a@example.gov.cn' });
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 100, maxLength: 300 }), (text) => {
      const long = { ...reported, heading: text, quotation: text, crumbs: [{ name: text, url: '/' }] };
      const { url } = toCorrectionReport(site, long) ?? { url: '' };
      expect(() => decodeURIComponent(url)).not.toThrow();
    }),
  );
  const chinese = '账'.repeat(200);
  const { url } = toCorrectionReport(site, {
    ...reported,
    heading: chinese,
    quotation: chinese,
    crumbs: [{ name: chinese, url: '/' }],
  }) ?? { url: '' };
  expect(url.length).toBeLessThan(2000);
});

test.each([
  ['共投资45.6亿元', 7, '共投资…'],
  ['共投资45万亿元', 7, '共投资…'],
  ['建成350个特色村', 7, '建成350个…'],
  ['123456789', 5, '1234…'],
])('no figure is cut: %s', (text, limit, short) => {
  expect(shorten(text, limit)).toBe(short);
});

test('a shortened text is a beginning of the text, and never too long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (text, limit) => {
      const short = shorten(text, limit);
      const line = text.replace(/\s+/gu, ' ').trim();
      expect(Array.from(short).length).toBeLessThanOrEqual(limit);
      expect(short === line || line.startsWith(short.slice(0, -1))).toBe(true);
    }),
  );
});
