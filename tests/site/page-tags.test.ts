import { describe, expect, test } from 'vitest';
import { dataView } from '../../src/views/data-view.ts';
import { departmentListView } from '../../src/views/department-list-view.ts';
import { departmentView } from '../../src/views/department-view.ts';
import { districtListView } from '../../src/views/district-list-view.ts';
import { districtView } from '../../src/views/district-view.ts';
import { toDocumentHead } from '../../src/views/document-head.ts';
import { documentListView } from '../../src/views/document-list-view.ts';
import { documentView } from '../../src/views/document-view.ts';
import { glossaryView } from '../../src/views/glossary-view.ts';
import { homeView } from '../../src/views/home-view.ts';
import { indicatorListView } from '../../src/views/indicator-list-view.ts';
import { indicatorView } from '../../src/views/indicator-view.ts';
import { columns } from '../../src/views/interface-text.ts';
import { originalView } from '../../src/views/original-view.ts';
import type { PageHead } from '../../src/views/page-head.ts';
import { taskYears } from '../../src/views/task-chapters.ts';
import { taskListView } from '../../src/views/task-list-view.ts';
import { taskView } from '../../src/views/task-view.ts';
import { taskYearView } from '../../src/views/task-year-view.ts';
import { topicListView, topicView } from '../../src/views/topic-view.ts';
import { plan, reportedTask, smallAccount, unknownSite } from './views-account.ts';

const [district] = smallAccount.districts;
const [department] = smallAccount.departments;
const [indicator] = smallAccount.indicators;
const [topic] = smallAccount.topics;
const [year] = taskYears(smallAccount);
if (!district || !department || !indicator || !topic || !year) throw new Error('the account lacks a part');

const tagsOf = (head: PageHead): Record<string, string> =>
  Object.fromEntries(toDocumentHead(head, unknownSite, 'none').tags.map(({ name, content }) => [name, content]));

/** The page tags of 国办发〔2017〕47号: columns have their own, every other page those of an article. */
const columnTags = ['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'];
const articleTags = ['ArticleTitle', 'PubDate', 'ContentSource', 'Description'];

describe('a page that lists others has the tags of a column', () => {
  test.each<[string, PageHead, columnName: string]>([
    ['tasks', taskListView(smallAccount).head, columns.tasks.name],
    ['tasks of a year', taskYearView(smallAccount, year).head, columns.tasks.name],
    ['departments', departmentListView(smallAccount).head, columns.departments.name],
    ['districts', districtListView(smallAccount).head, columns.districts.name],
    ['documents', documentListView(smallAccount).head, columns.documents.name],
    ['glossary', glossaryView(smallAccount).head, columns.glossary.name],
    ['indicators', indicatorListView(smallAccount).head, columns.indicators.name],
    ['topics', topicListView(smallAccount).head, columns.topics.name],
    ['data', dataView(smallAccount, []).head, columns.data.name],
  ])('%s', (_, head, columnName) => {
    const tags = tagsOf(head);
    expect(Object.keys(tags)).toEqual(expect.arrayContaining(columnTags));
    expect(Object.keys(tags).filter((name) => articleTags.includes(name))).toEqual([]);
    expect(tags['ColumnName']).toBe(columnName);
    expect(tags['ColumnDescription']).toBe(head.description);
  });

  test('tasks of a year are found by place, year and column', () => {
    expect(tagsOf(taskYearView(smallAccount, year).head)).toMatchObject({
      ColumnKeywords: '样市2030年,任务',
      ColumnType: columns.tasks.type,
    });
  });

  test('the home page, which stands in no column, is named by the site', () => {
    const tags = tagsOf(homeView(smallAccount, unknownSite).head);
    expect(tags['ColumnName']).toBe(homeView(smallAccount, unknownSite).head.heading);
    expect(Object.keys(tags)).not.toContain('PubDate');
  });
});

describe('a page about one thing has the tags of an article', () => {
  test.each<[string, PageHead]>([
    ['task', taskView(smallAccount, reportedTask, unknownSite).head],
    ['department', departmentView(smallAccount, department).head],
    ['district', districtView(smallAccount, district).head],
    ['document', documentView(smallAccount, plan, '<p>文</p>', unknownSite).head],
    ['original', originalView(smallAccount, plan, { startLine: 1, lines: ['文'] }).head],
    ['indicator', indicatorView(smallAccount, indicator).head],
    ['topic', topicView(smallAccount, topic).head],
  ])('%s', (_, head) => {
    const tags = tagsOf(head);
    expect(Object.keys(tags).filter((name) => name.startsWith('Column'))).toEqual([]);
    expect(tags).toMatchObject({ ArticleTitle: head.title, Description: head.description });
    if (head.date.iso !== null) expect(tags['PubDate']).toMatch(/^\d{4}-\d\d-\d\d(?: \d\d:\d\d)?$/u);
  });
});
