import { expect, test } from 'vitest';
import { describeEntries } from '../../src/outputs/search/describe-entries.ts';
import type { Ledger } from '../../src/records/model.ts';
import { departmentView } from '../../src/views/department/department-view.ts';
import { districtView } from '../../src/views/district/district-view.ts';
import { documentView } from '../../src/views/document/document-view.ts';
import { findingDepartmentPages, findingDistrictPages, findingIndex } from '../../src/views/finding/finding-view.ts';
import { nearest } from '../../src/views/frame/nearest.ts';
import { toSiteIdentity } from '../../src/views/frame/site-identity.ts';
import { glossaryView } from '../../src/views/glossary/glossary-view.ts';
import { indicatorView } from '../../src/views/indicator/indicator-view.ts';
import { taskView } from '../../src/views/task/task-view.ts';
import { topicListView, topicView } from '../../src/views/task/topic-view.ts';
import { knownSite, smallLedger } from '../site/views-ledger.ts';
import { countedList, growth, inStep, type Work } from './count-work.ts';

/** Every page of a kind, as the build makes them. */
const pages: Readonly<Record<string, (ledger: Ledger) => unknown>> = {
  task: (ledger) => ledger.tasks.map((task) => taskView(ledger, task, knownSite)),
  document: (ledger) => ledger.documents.map((document) => documentView(ledger, document, '', knownSite)),
  department: (ledger) => ledger.departments.map((department) => departmentView(ledger, department)),
  district: (ledger) => ledger.districts.map((district) => districtView(ledger, district)),
  indicator: (ledger) => ledger.indicators.map((indicator) => indicatorView(ledger, indicator, toSiteIdentity({}))),
  topic: (ledger) => [topicListView(ledger), ledger.topics.map((topic) => topicView(ledger, topic))],
  finding: (ledger) => [findingIndex(ledger), findingDistrictPages(ledger), findingDepartmentPages(ledger)],
  glossary: (ledger) => glossaryView(ledger),
  search: (ledger) => ledger.tasks.map(({ url }) => describeEntries(ledger)(url)).length === 0,
};

test.each(Object.keys(pages).filter((kind) => kind !== 'search'))(
  'the pages of each %s read no more of a site that has twice as many cities',
  (kind) => {
    const read = (cities: number, work: Work) => pages[kind]?.(toCities(cities, work));
    expect(growth(read, 20)).toBeLessThan(inStep);
  },
);

test('what the search knows of all entries is read once', () => {
  const read = (cities: number, work: Work) => describeEntries(toCities(cities, work));
  expect(growth(read, 20)).toBeLessThan(inStep);
});

test('of a very long list the nearest hundred are shown, of any other all', () => {
  const list = Array.from({ length: 1000 }, (_, nth) => nth);
  expect(nearest(list.slice(0, 100), 3)).toEqual(list.slice(0, 100));
  expect(nearest(list, 3)).toEqual(list.slice(0, 100));
  expect(nearest(list, 500)).toEqual(list.slice(450, 550));
  expect(nearest(list, 999)).toEqual(list.slice(900));
});

/** The sample's city so many times over, each with names of its own, in lists that count what is read of them. */
function toCities(count: number, work: Work): Ledger {
  const cities = Array.from({ length: count }, (_, nth) => renamed(smallLedger, nth));
  const all = <Part extends keyof Ledger>(part: Part) =>
    countedList(
      cities.flatMap((city) => [...city[part]] as Ledger[Part][number][]),
      work,
    ) as unknown as Ledger[Part];
  return {
    documents: all('documents'),
    sections: all('sections'),
    rows: all('rows'),
    tasks: all('tasks'),
    departments: all('departments'),
    districts: all('districts'),
    observations: all('observations'),
    terms: all('terms'),
    topics: smallLedger.topics,
    indicators: all('indicators'),
    verdicts: all('verdicts'),
    leaders: all('leaders'),
    findings: all('findings'),
    changes: all('changes'),
    addresses: all('addresses'),
  };
}

function renamed(ledger: Ledger, nth: number): Ledger {
  return JSON.parse(
    JSON.stringify(ledger)
      .replaceAll('yang', `yang${nth}`)
      .replaceAll('dong', `dong${nth}`)
      .replace(/"(indicator|id|term)":"(?!yang|dong)([^"/]*)"/gu, (_, field, value) => `"${field}":"${value}${nth}"`),
  );
}
