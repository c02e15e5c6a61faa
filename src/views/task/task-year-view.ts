import type { Ledger } from '../../records/model.ts';
import type { ContentsEntry } from '../frame/contents-entry.ts';
import type { CountedText } from '../frame/counted.ts';
import { documentLink, documentSource } from '../frame/document-facts.ts';
import { indexLedger, type LedgerIndex } from '../frame/ledger-index.ts';
import { type Link, type PageHead, toPageHead } from '../frame/page-head.ts';
import { siteSections } from '../frame/site-sections.ts';
import type { TaskChapter, TaskItem, TaskYear } from './task-chapters.ts';
import { countStates, describeKinds, type PlacedTaskLine, type StateCounts, toTaskLine } from './task-label.ts';
import { taskYearText } from './task-list-text.ts';
import { describeChapter } from './task-list-view.ts';
import { describeTaskTally, tallyTasks } from './task-tally.ts';

/** All tasks of one district and year, under the headings of their documents. */
export interface TaskYearView {
  readonly head: PageHead;
  readonly summary: CountedText;
  readonly states: StateCounts;
  readonly district: Link | null;
  readonly contents: readonly ContentsEntry[];
  readonly sources: readonly TaskYearSource[];
}

/** The tasks of one document, under its headings. */
export interface TaskYearSource {
  readonly anchor: string;
  readonly document: Link;
  readonly chapters: readonly {
    readonly anchor: string;
    readonly heading: string;
    /** Headings above this one, where they are not those of the chapter before. */
    readonly above: readonly string[];
    readonly count: CountedText;
    readonly groups: readonly TaskGroup[];
  }[];
}

/** Tasks in one list, under the name that they share. */
export interface TaskGroup {
  readonly title: string | null;
  readonly tasks: readonly PlacedTaskLine[];
}

/** All that /tasks/<district-year>/ says. */
export function taskYearView(ledger: Ledger, year: TaskYear): TaskYearView {
  const index = indexLedger(ledger);
  const district = index.districts.get(year.district);
  const rows = year.tasks.flatMap((task) => task.rows.flatMap((id) => index.rows.get(id) ?? []));
  const documents = [...new Set(rows.flatMap((row) => index.documents.get(row.document) ?? []))];
  const only = { account: year.id };
  const tally = describeTaskTally(tallyTasks(index, year.tasks, only));
  const sources = year.sources.map((source, nth) => toSource(index, source, nth));
  return {
    head: toPageHead(
      {
        title: taskYearText.title(year.title),
        description: taskYearText.description(year.title, tally),
        url: year.url,
        sources: documents.map(documentSource),
        isSectionPage: true,
        keywords: [year.title, siteSections.tasks.name],
      },
      { section: 'tasks', name: year.title },
    ),
    summary: taskYearText.summary(tally, describeKinds(index, year.tasks, only)),
    states: countStates(index, year.tasks, only),
    district: district ? { name: district.name, url: district.url } : null,
    contents: sources.flatMap(toContents),
    sources,
  };
}

function toSource(index: LedgerIndex, source: TaskYear['sources'][number], nth: number): TaskYearSource {
  return {
    anchor: `c${nth + 1}`,
    document: documentLink(source.document),
    chapters: source.chapters.map((chapter, nth) =>
      toChapter(index, chapter, source.chapters[nth - 1], source.document.title),
    ),
  };
}

/** A document and its headings; one that it has no headings for is named once. */
function toContents({ anchor, document, chapters }: TaskYearSource): ContentsEntry[] {
  const named = chapters.filter(({ heading }) => heading !== document.name);
  return [
    { heading: document.name, url: `#${anchor}`, depth: 1 },
    ...named.map(({ anchor, heading }) => ({ heading, url: `#${anchor}`, depth: 2 })),
  ];
}

function toChapter(
  index: LedgerIndex,
  chapter: TaskChapter,
  before: TaskChapter | undefined,
  title: string,
): TaskYearSource['chapters'][number] {
  const above = chapter.path.slice(0, -1);
  return {
    anchor: chapter.anchor,
    heading: chapter.path.at(-1) ?? title,
    above: isSamePath(above, before?.path.slice(0, -1)) ? [] : above,
    count: describeChapter(index, chapter),
    groups: toGroups(index, chapter.items),
  };
}

/** Items of one task stand together in one list; an item of several has its name above them. */
function toGroups(index: LedgerIndex, items: readonly TaskItem[]): TaskGroup[] {
  const groups: { title: string | null; tasks: PlacedTaskLine[] }[] = [];
  for (const { name, tasks } of items) {
    const title = tasks.length > 1 ? name : null;
    const lines = tasks.map((task) => ({
      ...toTaskLine(index, title === null ? task : { ...task, name: null }),
      anchor: task.id.slice(task.id.indexOf('/') + 1),
    }));
    const last = groups.at(-1);
    if (title === null && last?.title === null) for (const line of lines) last.tasks.push(line);
    else groups.push({ title, tasks: lines });
  }
  return groups;
}

function isSamePath(path: readonly string[], other: readonly string[] | undefined): boolean {
  return path.length === other?.length && path.every((heading, depth) => heading === other[depth]);
}
