import { describe, expect, test } from 'vitest';
import { departmentListView } from '../../src/views/department/department-list-view.ts';
import { departmentView } from '../../src/views/department/department-view.ts';
import { districtListView } from '../../src/views/district/district-list-view.ts';
import { districtView } from '../../src/views/district/district-view.ts';
import { documentListView } from '../../src/views/document/document-list-view.ts';
import { documentView } from '../../src/views/document/document-view.ts';
import { originalView } from '../../src/views/document/original-view.ts';
import { toHtmlHead } from '../../src/views/frame/html-head.ts';
import type { PageHead } from '../../src/views/frame/page-head.ts';
import { siteSections } from '../../src/views/frame/site-sections.ts';
import { glossaryView } from '../../src/views/glossary/glossary-view.ts';
import { indicatorListView } from '../../src/views/indicator/indicator-list-view.ts';
import { indicatorView } from '../../src/views/indicator/indicator-view.ts';
import { dataView } from '../../src/views/site/data-view.ts';
import { homeView } from '../../src/views/site/home-view.ts';
import { taskYears } from '../../src/views/task/task-chapters.ts';
import { taskListView } from '../../src/views/task/task-list-view.ts';
import { taskView } from '../../src/views/task/task-view.ts';
import { taskYearView } from '../../src/views/task/task-year-view.ts';
import { topicListView, topicView } from '../../src/views/task/topic-view.ts';
import { plan, reportedTask, smallLedger, unknownSite } from './views-ledger.ts';

const [district] = smallLedger.districts;
const [department] = smallLedger.departments;
const [indicator] = smallLedger.indicators;
const [topic] = smallLedger.topics;
const [year] = taskYears(smallLedger);
if (!district || !department || !indicator || !topic || !year) throw new Error('the ledger lacks a part');

const tagsOf = (head: PageHead): Record<string, string> =>
  Object.fromEntries(toHtmlHead(head, unknownSite).tags.map(({ name, content }) => [name, content]));

/** The page tags of 国办发〔2017〕47号: columns have their own, every other page those of an article. */
const columnTags = ['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'];
const articleTags = ['ArticleTitle', 'PubDate', 'ContentSource', 'Description'];

describe('a page that lists others has the tags of a column', () => {
  test.each<[string, PageHead, columnName: string]>([
    ['tasks', taskListView(smallLedger).head, siteSections.tasks.name],
    ['tasks of a year', taskYearView(smallLedger, year).head, siteSections.tasks.name],
    ['departments', departmentListView(smallLedger).head, siteSections.departments.name],
    ['districts', districtListView(smallLedger).head, siteSections.districts.name],
    ['documents', documentListView(smallLedger).head, siteSections.documents.name],
    ['glossary', glossaryView(smallLedger).head, siteSections.glossary.name],
    ['indicators', indicatorListView(smallLedger).head, siteSections.indicators.name],
    ['topics', topicListView(smallLedger).head, siteSections.topics.name],
    ['data', dataView(smallLedger, []).head, siteSections.data.name],
  ])('%s', (_, head, columnName) => {
    const tags = tagsOf(head);
    expect(Object.keys(tags)).toEqual(expect.arrayContaining(columnTags));
    expect(Object.keys(tags).filter((name) => articleTags.includes(name))).toEqual([]);
    expect(tags['ColumnName']).toBe(columnName);
    expect(tags['ColumnDescription']).toBe(head.description.text);
  });

  test('tasks of a year are found by place, year and column', () => {
    expect(tagsOf(taskYearView(smallLedger, year).head)).toMatchObject({
      ColumnKeywords: '样市2030年,任务',
      ColumnType: siteSections.tasks.type,
    });
  });

  test('the home page, which stands in no column, is named by the site', () => {
    const tags = tagsOf(homeView(smallLedger, unknownSite).head);
    expect(tags['ColumnName']).toBe(homeView(smallLedger, unknownSite).head.heading);
    expect(Object.keys(tags)).not.toContain('PubDate');
  });
});

describe('a page about one thing has the tags of an article', () => {
  test.each<[string, PageHead]>([
    ['task', taskView(smallLedger, reportedTask, unknownSite).head],
    ['department', departmentView(smallLedger, department).head],
    ['district', districtView(smallLedger, district).head],
    ['document', documentView(smallLedger, plan, '<p>文</p>', unknownSite).head],
    ['original', originalView(smallLedger, plan, { startLine: 1, lines: ['文'], places: [], blocks: [] }).head],
    ['indicator', indicatorView(smallLedger, indicator, unknownSite).head],
    ['topic', topicView(smallLedger, topic).head],
  ])('%s', (_, head) => {
    const tags = tagsOf(head);
    expect(Object.keys(tags).filter((name) => name.startsWith('Column'))).toEqual([]);
    expect(tags['Keywords']).toBeTruthy();
    expect(tags).toMatchObject({ ArticleTitle: head.title, Description: head.description.text });
    if (head.date?.published) expect(tags['PubDate']).toMatch(/^\d{4}-\d\d-\d\d(?: \d\d:\d\d)?$/u);
    else expect(tags).not.toHaveProperty('PubDate');
  });
});
