import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { addressFileName, readAddressFile, renderAddressFile } from '../../src/records/addresses/address-file.ts';
import type { Scenario } from './scenario.ts';
import type { Pair } from './try-pairs.ts';

const city = 'tests/site/content';
const documentPath = 'documents/2030/yunhe-2030-breakdown.md';
const originalPath = 'originals/云河市2030年任务分解.txt';
const inContent = (place: string) => ({ MINGZHANG_CONTENT: join(place, 'content') });

/** A content folder for another place. */
export const layOut: Scenario = {
  name: 'npm run new',
  prepare: async () => {},
  command: (place) => ['src/commands/new.ts', join(place, 'yunxi')],
  watched: [{ name: 'yunxi', kind: 'content', states: 2 }],
};

/** Two files are mended. */
const fix: Scenario = {
  name: 'npm run check -- --fix',
  prepare: async (place) => {
    const root = join(place, 'content');
    await cp(city, root, { recursive: true });
    await edit(join(root, documentPath), ' {#1-1}', '');
  },
  command: () => ['src/commands/check.ts', '--fix'],
  env: inContent,
  watched: [{ name: 'content', kind: 'content', states: 2 }],
};

/** Into a folder that is not there: a document with its original, then districts, then departments. */
const importNew: Scenario = {
  name: 'npm run import -- --register --report',
  prepare: async (place) => {
    await mkdir(join(place, 'in'));
    await cp(join(city, originalPath), join(place, 'in/a.txt'));
  },
  command: (place) => [
    ...['src/importer/cli.ts', join(place, 'in'), '--out', join(place, 'content'), '--register'],
    ...['--report', join(place, 'report.html')],
  ],
  watched: [{ name: 'content', kind: 'content', states: 4 }],
  reports: ['report.html'],
};

/** The original comes again with another word, so that it is replaced together with its document. */
const importRevision: Scenario = {
  name: 'npm run import, of a revision',
  prepare: async (place) => {
    await cp(city, join(place, 'content'), { recursive: true });
    await layRevision(place);
  },
  command: (place) => ['src/importer/cli.ts', join(place, 'in'), '--out', join(place, 'content')],
  watched: [{ name: 'content', kind: 'content', states: 2 }],
};

async function layRevision(place: string): Promise<void> {
  await mkdir(join(place, 'in'));
  const path = join(place, 'in', originalPath.slice('originals/'.length));
  await cp(join(city, originalPath), path);
  await edit(path, '滨河步道5公里', '滨河步道6公里');
}

const preload = pathToFileURL(resolve('tests/faults/stand-in-astro.ts')).href;

/** Where a build has a folder of its own. */
const workshop = resolve('.astro');

/** A site takes the place of an older one, and what it publishes is recorded; Astro's pages are copied. */
const build: Scenario = {
  name: 'npm run build',
  prepare: async (place) => {
    await cp(join(await makeSite(), 'content'), join(place, 'content'), { recursive: true });
    await forgetLastAddress(join(place, 'content'));
    await cp(join(made, 'site'), join(place, 'site'), { recursive: true });
    await edit(join(place, 'site/index.html'), '</title>', '（旧）</title>');
  },
  command: (place) => ['--import', preload, 'src/commands/build.ts', '--out', join(place, 'site')],
  env: (place) => ({ ...inContent(place), MADE_SITE: join(made, 'site'), NODE_ENV: 'production' }),
  roots: [workshop],
  watched: [
    { name: 'content', kind: 'content', states: 2 },
    { name: 'site', kind: 'site', states: 2 },
  ],
  // In the folder that is the build's own nothing is published yet.
  tries: (at, { path }) => !path.startsWith(join(workshop, 'build-')) || at % 25 === 0,
};

/** The same, with a revision of the original at hand. */
const buildRevised: Scenario = {
  ...build,
  prepare: async (place) => {
    await build.prepare(place);
    await layRevision(place);
  },
};

/** With Astro itself, whose own steps are too many to try each, and come in another order each time. */
const buildWithAstro: Scenario = {
  ...build,
  name: 'npm run build, in Astro',
  command: (place) => ['src/commands/build.ts', '--out', join(place, 'site')],
  tries: (at, { path }) => at > 0 && at % 100 === 0 && path.startsWith(join(workshop, 'build-')),
};

let made = '';

/** The small city's site, built once; a content folder beside it holds what was recorded. */
async function makeSite(): Promise<string> {
  if (made !== '') return made;
  made = await mkdtemp(join(tmpdir(), 'made-site-'));
  await cp(city, join(made, 'content'), { recursive: true });
  const env = { ...process.env, ...inContent(made), NODE_ENV: 'production' };
  await promisify(execFile)(process.execPath, ['src/commands/build.ts', '--out', join(made, 'site')], { env });
  return made;
}

/** As if it had come since: the build has one more to record. */
async function forgetLastAddress(root: string): Promise<void> {
  const { addresses } = await readAddressFile(root);
  await writeFile(join(root, addressFileName), renderAddressFile(addresses.slice(0, -1)));
}

/** Takes away what the scenarios share. */
export async function clearScenarios(): Promise<void> {
  if (made !== '') await rm(made, { recursive: true, force: true });
}

async function edit(path: string, before: string, after: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  if (!text.includes(before)) throw new Error(`${path} has no ${before}`);
  await writeFile(path, text.replace(before, after));
}

/** Every command that writes, by the name with which it is asked for alone. */
export const scenarios = { layOut, fix, importNew, importRevision, build, buildWithAstro };

/** The same folder is written to by both: by one command twice, or by two that change the same document. */
export const pairs: readonly Pair[] = [
  { first: layOut, second: layOut },
  { first: fix, second: fix },
  { first: importNew, second: importNew },
  { first: importRevision, second: fix },
  { first: buildRevised, second: importRevision },
  { first: build, second: build },
];
