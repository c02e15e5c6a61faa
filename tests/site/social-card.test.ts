import { describe, expect, test } from 'vitest';
import { toEmbedCode, toEmbedUrl } from '../../src/views/frame/embed.ts';
import { toHtmlHead } from '../../src/views/frame/html-head.ts';
import { toSiteIdentity } from '../../src/views/frame/site-identity.ts';
import { parseCardText, toCardText } from '../../src/views/frame/social-card.ts';
import { homeView } from '../../src/views/site/home-view.ts';
import { notFoundHead } from '../../src/views/site/not-found-view.ts';
import { taskView } from '../../src/views/task/task-view.ts';
import { knownSite, reportedTask, smallLedger, unknownSite } from './views-ledger.ts';

const { head } = taskView(smallLedger, reportedTask, knownSite);
const tagsOf = (...given: Parameters<typeof toHtmlHead>) =>
  Object.fromEntries(toHtmlHead(...given).shared.map(({ property, name, content }) => [property ?? name, content]));

describe('what is shown of a page where somebody shares it', () => {
  test('names page and card by whole addresses', () => {
    const address = `https://www.example.gov.cn${reportedTask.url}`;
    expect(tagsOf(head, knownSite)).toMatchObject({
      'og:title': head.title,
      'og:description': head.description.text,
      'og:type': 'article',
      'og:locale': 'zh_CN',
      'og:url': address,
      'og:image': `${address}card.png`,
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:alt': toCardText(head, knownSite).text,
      'twitter:card': 'summary_large_image',
    });
    expect(tagsOf(homeView(smallLedger, knownSite).head, knownSite)['og:type']).toBe('website');
  });

  test('names neither where no domain is known', () => {
    const names = Object.keys(tagsOf(head, unknownSite));
    expect(names).toEqual(['og:site_name', 'og:locale', 'og:type', 'og:title', 'og:description']);
  });

  test('is nothing of the page for what is not there, which has no address', () => {
    expect(tagsOf(notFoundHead(smallLedger), knownSite)).toEqual({});
  });
});

test('a card says what the page says first, and reads as it was written', () => {
  const card = parseCardText(toCardText(head, knownSite).text);
  expect(card).toMatchObject({ site: knownSite.name, heading: head.heading });
  expect(card?.kind).toMatch(/^任务 · /u);
  expect(card?.answer).toEqual(head.answer.map(({ text }) => text));
  expect(card?.answer.at(-1)).toMatch(/^进展：32家（目标 64家）/u);
  expect(card?.source).toMatch(/^依据：/u);
  expect(parseCardText('江州')).toBeNull();
});

describe('pages for embedding', () => {
  const framed = toSiteIdentity({
    domain: 'www.example.gov.cn',
    base: '/a/b/',
    embedding: ['https://news.example.cn'],
  });

  test('are of tasks and indicators, where somebody may frame them', () => {
    expect(toEmbedUrl(reportedTask.url, framed)).toBe(`/embed${reportedTask.url}`);
    for (const url of ['/', '/tasks/', '/tasks/yang-2030/', '/tasks/yang-2030/state/completed/', '/indicators/'])
      expect(toEmbedUrl(url, framed)).toBeNull();
    expect(toEmbedUrl(reportedTask.url, knownSite)).toBeNull();
  });

  test('are framed by nobody unless it is said, and by anybody only where that is', () => {
    expect(toSiteIdentity({ embedding: 'left-out' }).framers).toBeNull();
    expect(toSiteIdentity({ embedding: 'any' }).framers).toBe('*');
    expect(framed.framers).toBe('https://news.example.cn');
  });

  test('the code to paste names the page by its whole address, and its title cannot end it', () => {
    const code = toEmbedCode(reportedTask.url, '“a"&<b>', framed);
    expect(code).toContain(`src="https://www.example.gov.cn/a/b/embed${reportedTask.url}"`);
    expect(code).toMatch(/^<iframe [^"]*(?:"[^"]*"[^"]*)* loading="lazy"><\/iframe>$/u);
    expect(code).toContain('&#x22;&#x26;');
    expect(toEmbedCode(reportedTask.url, 'a', toSiteIdentity({ embedding: 'any' }))).toBeNull();
  });
});
