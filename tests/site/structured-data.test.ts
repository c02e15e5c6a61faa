import { expect, test } from 'vitest';
import { toRobots } from '../../src/outputs/robots.ts';
import { toSchemaDataset } from '../../src/outputs/schema-dataset.ts';
import { toOrganization } from '../../src/views/department/department-organization.ts';
import { dateOfPage, pageDates } from '../../src/views/feed/page-dates.ts';
import { toSiteIdentity } from '../../src/views/frame/site-identity.ts';
import { toStructuredData } from '../../src/views/frame/structured-data.ts';
import { dataView } from '../../src/views/site/data-view.ts';
import { sampleLedger } from '../outputs/sample-ledger.ts';

const site = toSiteIdentity({ name: '样账', domain: 'www.example.gov.cn' });
const { head } = dataView(sampleLedger, []);

test('a page says the way to it, and no text of it ends the element early', () => {
  const text = toStructuredData(head, site, [{ '@type': 'Thing', name: '</script><b>' }]);
  expect(text).not.toContain('<');
  const { '@graph': graph } = JSON.parse(text ?? '');
  expect(graph).toEqual([
    {
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: '首页', item: 'https://www.example.gov.cn/' },
        { '@type': 'ListItem', position: 2, name: '数据', item: 'https://www.example.gov.cn/data/' },
      ],
    },
    { '@type': 'Thing', name: '</script><b>' },
  ]);
  expect(toStructuredData({ ...head, crumbs: head.crumbs.slice(0, 1) }, site, [])).toBeNull();
});

test('the data are one Dataset with all files, and say no licence that nobody gave', () => {
  const dataset = toSchemaDataset(sampleLedger, site);
  expect(dataset).toMatchObject({
    '@type': 'Dataset',
    dateModified: '2030-03-02',
    temporalCoverage: ['2030'],
    spatialCoverage: [{ '@type': 'AdministrativeArea', name: '样市' }],
  });
  expect(dataset['distribution']).toContainEqual({
    '@type': 'DataDownload',
    name: '任务（程序用，不带 BOM）',
    contentUrl: 'https://www.example.gov.cn/data/plain/tasks.csv',
    encodingFormat: 'text/csv',
  });
  expect(Object.keys(dataset)).not.toEqual(expect.arrayContaining(['license']));
  expect(dataset).not.toHaveProperty('publisher');
});

test('a department is an organisation of the government, a collective none', () => {
  const [department, collective] = sampleLedger.departments;
  const [district] = sampleLedger.districts;
  if (!department || !collective) throw new Error('the sample lacks a department');
  expect(toOrganization(department, district, site)).toMatchObject({
    '@type': 'GovernmentOrganization',
    name: '市发改委',
    areaServed: { name: '样市' },
    mainEntityOfPage: 'https://www.example.gov.cn/departments/yangshi/fagaiwei/',
  });
  expect(toOrganization({ ...department, kind: 'party-organ' }, district, site)?.['@type']).toBe('Organization');
  expect(toOrganization(collective, district, site)).toBeNull();
});

test('a page changed when the log says so, else when its documents are dated, else nobody knows when', () => {
  const dates = pageDates(sampleLedger);
  expect(dateOfPage(dates, '/tasks/yangshi-2030/1-1/')).toBe('2030-03-02');
  expect(dateOfPage(dates, '/tasks/yangshi-2030/1-2/')).toBe('2030-01-26');
  expect(dateOfPage(dates, '/documents/yangshi-2030-breakdown/')).toBe('2030-03-02');
  expect(dateOfPage(dates, '/districts/dongqu/')).toBeNull();
  expect(dateOfPage(dates, '/about/method/')).toBeNull();
  expect(dateOfPage(dates, '/tasks/')).toBe('2030-03-02');
  expect(dateOfPage(pageDates({ ...sampleLedger, changes: [] }), '/tasks/')).toBe('2030-01-26');
});

test('programs may read everything, and find the sitemap where there is one', () => {
  expect(toRobots(site)).toBe('User-agent: *\nDisallow:\n\nSitemap: https://www.example.gov.cn/sitemap-index.xml\n');
  expect(toRobots(toSiteIdentity({}))).toBe('User-agent: *\nDisallow:\n');
});
