import { existsSync, readFileSync } from 'node:fs';

/** The folder that `npm run build` writes. */
const site = 'dist';
if (!existsSync(site)) throw new Error('dist/ is missing: run `npm run build` first.');

interface Named {
  readonly id: string;
  readonly url: string;
}
interface BuiltTask extends Named {
  readonly kind: string;
  readonly rows: readonly string[];
  readonly completion: readonly unknown[];
  readonly figures: readonly unknown[];
  readonly topics: readonly string[];
  readonly mentions: readonly unknown[];
}
interface BuiltDocument extends Named {
  readonly kind: string;
  readonly rows: number;
}
interface BuiltFinding extends Named {
  readonly kind: string;
  readonly outcome: string | null;
  readonly indicator: string | null;
  readonly departments: readonly string[];
}

const tasks = read<BuiltTask>('tasks');
const documents = read<BuiltDocument>('documents');
const findings = read<BuiltFinding>('findings');
const observations = read<{ readonly indicator: string; readonly district: string; readonly document: string }>(
  'observations',
);
const terms = read<{ readonly document: string }>('terms');

const reports = documents.filter(({ kind }) => kind === 'government-work-report');
const termCount = (id: string) => terms.filter(({ document }) => document === id).length;
const report = most(reports, ({ id }) => termCount(id));
const tables = documents.filter(({ rows }) => rows > 0);
/** The task about which the documents say most: reported, promised in a report, or both. */
const task = most(tasks, ({ rows, mentions }) => rows.length + mentions.length);
const year = mostFrequent(tasks.map(({ url }) => url.replace(/[^/]+\/$/u, '')));
const department = mostFrequent(findings.flatMap(({ departments }) => departments));
/** All are of one layout: the three longest show what the others do. */
const pagesOfFindings = [...Map.groupBy(findings, ({ url }) => url.replace(/#.*/u, ''))]
  .toSorted(([, a], [, b]) => b.length - a.length)
  .slice(0, 3)
  .map(([url]) => url);

/** Pages that every site has, whatever is published. */
const fixed: readonly (readonly [kind: string, address: string])[] = [
  ['home', '/'],
  ['document list', '/documents/'],
  ['task list', '/tasks/'],
  ['finding list', '/findings/'],
  ['department list', '/departments/'],
  ['district list', '/districts/'],
  ['topic list', '/topics/'],
  ['glossary', '/glossary/'],
  ['indicator list', '/indicators/'],
  ['search', '/search/'],
  ['comparison', '/compare/'],
  ['data', '/data/'],
  ['about', '/about/'],
  ['method', '/about/method/'],
  ['log of changes', '/about/changes/'],
  ['not found', '/404.html'],
];

/** The longest or busiest page of each other kind; undefined where nothing published has one. */
const found: readonly (readonly [kind: string, address: string | undefined])[] = [
  ['document', most(tables, ({ rows }) => rows)?.url],
  [
    'document of figures',
    documents.find(({ id }) => id === mostFrequent(observations.map(({ document }) => document)))?.url,
  ],
  ['report', report?.url],
  ['original', report && `${report.url}original/`],
  ['tasks of a year', year],
  ['names in charge', existsSync(`${site}/leaders/index.html`) ? '/leaders/' : undefined],
  ['task', task?.url],
  ['task of a report', tasks.find(({ kind }) => kind === 'commitment')?.url],
  ['task with a figure', tasks.find(({ figures }) => figures.length > 0)?.url],
  ['figures', tasks.some(({ figures }) => figures.length > 0) ? '/figures/' : undefined],
  ['task with a stated completion', tasks.find(({ completion }) => completion.length > 0)?.url],
  ...pagesOfFindings.map((url) => [`findings, ${url.split('/')[2]}`, url] as const),
  ['findings of a department', department && `/findings/departments/${department}/`],
  ['department', department && `/departments/${department}/`],
  ['district', address('/districts/', mostFrequent(observations.map(({ district }) => district)))],
  ['indicator', address('/indicators/', mostFrequent(observations.map(({ indicator }) => indicator)))],
  [
    'indicator with a missed target',
    address('/indicators/', findings.find(({ outcome }) => outcome === 'not-met')?.indicator ?? undefined),
  ],
  ['topic', address('/topics/', mostFrequent(tasks.flatMap(({ topics }) => topics)))],
];

/** One page of each kind that the built site has. */
export const pageKinds: readonly (readonly [kind: string, address: string])[] = [
  ...fixed,
  ...found.flatMap(([kind, url]) => (url === undefined ? [] : [[kind, url] as const])),
];

/** The page of that kind; the home page where the site has none. */
export function pageOf(kind: string): string {
  return pageKinds.find(([own]) => own === kind)?.[1] ?? '/';
}

function read<Entry>(table: string): readonly Entry[] {
  return JSON.parse(readFileSync(`${site}/data/${table}.json`, 'utf8'));
}

function address(column: string, id: string | undefined): string | undefined {
  return id && `${column}${id}/`;
}

function most<Entry>(entries: readonly Entry[], measure: (entry: Entry) => number): Entry | undefined {
  return entries.toSorted((a, b) => measure(b) - measure(a))[0];
}

function mostFrequent(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return most([...counts], ([, count]) => count)?.[0];
}
