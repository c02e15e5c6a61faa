import { expect, test } from 'vitest';
import { toOpenSearch } from '../../src/outputs/open-search.ts';
import { toSiteIdentity } from '../../src/views/frame/site-identity.ts';

test('the description leads to the search of the domain', () => {
  const xml = toOpenSearch(toSiteIdentity({ name: '样市<明>账', domain: 'www.example.gov.cn' }));
  expect(xml).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<OpenSearchDescription xmlns="http:\/\/a9\.com/);
  expect(xml).toContain('<Url type="text/html" template="https://www.example.gov.cn/search/?q={searchTerms}"></Url>');
  expect(xml).not.toContain('<明>');
});

test('a long name is cut to what is allowed', () => {
  const xml = toOpenSearch(toSiteIdentity({ name: '账'.repeat(30) }));
  expect(/<ShortName>(.*?)<\/ShortName>/.exec(xml)?.[1]).toHaveLength(16);
  expect(xml).toContain('template="/search/?q={searchTerms}"');
});
