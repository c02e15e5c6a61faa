import { expect, test } from 'vitest';
import { describeEntries } from '../../src/outputs/search/describe-entries.ts';
import type { Account } from '../../src/records/model.ts';
import { departmentView } from '../../src/views/department-view.ts';
import { districtView } from '../../src/views/district-view.ts';
import { documentView } from '../../src/views/document-view.ts';
import { findingDepartmentPages, findingDistrictPages, findingIndex } from '../../src/views/finding-view.ts';
import { glossaryView } from '../../src/views/glossary-view.ts';
import { indicatorView } from '../../src/views/indicator-view.ts';
import { nearest } from '../../src/views/nearest.ts';
import { taskView } from '../../src/views/task-view.ts';
import { topicListView, topicView } from '../../src/views/topic-view.ts';
import { knownSite, smallAccount } from '../site/views-account.ts';
import { countedList, growth, inStep, type Work } from './count-work.ts';

/** Every page of a kind, as the build makes them. */
const pages: Readonly<Record<string, (account: Account) => unknown>> = {
  task: (account) => account.tasks.map((task) => taskView(account, task, knownSite)),
  document: (account) => account.documents.map((document) => documentView(account, document, '', knownSite)),
  department: (account) => account.departments.map((department) => departmentView(account, department)),
  district: (account) => account.districts.map((district) => districtView(account, district)),
  indicator: (account) => account.indicators.map((indicator) => indicatorView(account, indicator)),
  topic: (account) => [topicListView(account), account.topics.map((topic) => topicView(account, topic))],
  finding: (account) => [findingIndex(account), findingDistrictPages(account), findingDepartmentPages(account)],
  glossary: (account) => glossaryView(account),
  search: (account) => account.tasks.map(({ url }) => describeEntries(account)(url)).length === 0,
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
function toCities(count: number, work: Work): Account {
  const cities = Array.from({ length: count }, (_, nth) => renamed(smallAccount, nth));
  const all = <Part extends keyof Account>(part: Part) =>
    countedList(
      cities.flatMap((city) => [...city[part]] as Account[Part][number][]),
      work,
    ) as unknown as Account[Part];
  return {
    documents: all('documents'),
    sections: all('sections'),
    rows: all('rows'),
    tasks: all('tasks'),
    departments: all('departments'),
    districts: all('districts'),
    observations: all('observations'),
    terms: all('terms'),
    topics: smallAccount.topics,
    indicators: all('indicators'),
    verdicts: all('verdicts'),
    findings: all('findings'),
  };
}

function renamed(account: Account, nth: number): Account {
  return JSON.parse(
    JSON.stringify(account)
      .replaceAll('yang', `yang${nth}`)
      .replaceAll('dong', `dong${nth}`)
      .replace(/"(indicator|id|term)":"(?!yang|dong)([^"/]*)"/gu, (_, field, value) => `"${field}":"${value}${nth}"`),
  );
}
