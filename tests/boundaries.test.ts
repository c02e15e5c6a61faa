import { globSync, readFileSync } from 'node:fs';
import { dirname, extname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

/**
 * What each folder of src may import from, apart from itself: the floors before it. The importer writes Markdown and so
 * may use what reads it; the site never imports the importer. The search runs in the browser and shares with the build
 * only what turns text into index terms and what writes CSV; which characters nobody sees is known on all floors.
 */
const floorsBefore: Readonly<Record<string, readonly string[]>> = {
  'base-path': [],
  characters: [],
  files: [],
  gazetteer: [],
  csv: [],
  citation: [],
  columns: [],
  mdast: ['characters'],
  rules: [],
  originals: ['characters', 'rules'],
  prose: [],
  'search-index': ['characters'],
  records: ['base-path', 'characters', 'columns', 'files', 'gazetteer', 'mdast', 'originals', 'rules', 'search-index'],
  importer: ['characters', 'columns', 'files', 'gazetteer', 'mdast', 'originals', 'records', 'rules'],
  collections: ['base-path', 'mdast', 'prose', 'records'],
  views: ['base-path', 'characters', 'citation', 'prose', 'records', 'rules', 'search-index'],
  outputs: ['base-path', 'csv', 'files', 'records', 'views', 'search-index'],
  search: ['citation', 'csv', 'search-index'],
  styles: [],
  components: ['prose', 'records', 'collections', 'views', 'search-index', 'search', 'styles'],
  layouts: ['records', 'collections', 'views', 'components', 'search', 'styles'],
  pages: ['records', 'collections', 'views', 'outputs', 'search-index', 'search', 'components', 'layouts', 'styles'],
  commands: [
    'base-path',
    'characters',
    'files',
    'importer',
    'mdast',
    'originals',
    'prose',
    'records',
    'collections',
    'views',
    'outputs',
    'search-index',
    'search',
    'rules',
  ],
  'content.config.ts': ['collections', 'records'],
};

/**
 * The rooms inside a floor, each with the rooms of the same floor that it may import from. A file that stands on the floor
 * itself belongs to no room: what all of them share, such as the model, or what leads through them in order.
 */
const roomsBefore: Readonly<Record<string, readonly string[]>> = {
  'columns/clues': [],
  'columns/judging': ['columns/clues'],
  'originals/encoding': [],
  'originals/archive': [],
  'originals/formats': ['originals/archive', 'originals/compound', 'originals/encoding'],
  'originals/xml': ['originals/encoding'],
  'originals/compound': ['originals/encoding'],
  'originals/package': ['originals/archive', 'originals/xml'],
  'originals/readers/html': ['originals/encoding'],
  'originals/readers/mhtml': [],
  'originals/readers/word': ['originals/package', 'originals/xml'],
  'originals/readers/sheet': ['originals/package', 'originals/xml'],
  'originals/readers/flow': [],
  'originals/readers/doc': [
    'originals/compound',
    'originals/encoding',
    'originals/readers/flow',
    'originals/readers/word',
  ],
  'originals/readers/rtf': ['originals/readers/flow'],
  'originals/readers/pdf': [],
  'originals/readers': [
    'originals/archive',
    'originals/compound',
    'originals/encoding',
    'originals/formats',
    'originals/package',
    'originals/readers/doc',
    'originals/readers/flow',
    'originals/readers/html',
    'originals/readers/mhtml',
    'originals/readers/pdf',
    'originals/readers/rtf',
    'originals/readers/sheet',
    'originals/readers/word',
  ],
  'records/schema': ['records/values/quantities'],
  'records/personal-data': [],
  'records/values': [],
  'records/values/departments': ['records/values'],
  'records/values/quantities': ['records/values'],
  'records/values/statements': ['records/values', 'records/values/quantities'],
  'records/values/assignments': ['records/values', 'records/values/departments'],
  'records/figures/rules': ['records/figures', 'records/values/quantities'],
  'records/figures': [
    'records/figures/rules',
    'records/schema',
    'records/values/quantities',
    'records/values/statements',
  ],
  'records/registry': ['records/personal-data', 'records/values', 'records/values/statements'],
  'records/source': ['records/registry', 'records/values', 'records/values/quantities'],
  'records/tables': [
    'records/registry',
    'records/source',
    'records/values',
    'records/values/assignments',
    'records/values/departments',
    'records/values/quantities',
    'records/values/statements',
  ],
  'records/supersession': [
    'records/registry',
    'records/source',
    'records/tables',
    'records/values',
    'records/values/quantities',
    'records/values/statements',
  ],
  'records/tally': [
    'records/source',
    'records/supersession',
    'records/tables',
    'records/values',
    'records/values/statements',
  ],
  'records/links': [
    'records/registry',
    'records/source',
    'records/supersession',
    'records/values',
    'records/values/quantities',
    'records/values/statements',
  ],
  'records/addresses': ['records/registry', 'records/schema', 'records/values'],
  'records/checks': [
    'records/addresses',
    'records/links',
    'records/personal-data',
    'records/registry',
    'records/source',
    'records/supersession',
    'records/tables',
    'records/tally',
    'records/values/assignments',
    'records/values/departments',
    'records/values/quantities',
  ],
  'records/findings': [
    'records/checks',
    'records/figures',
    'records/links',
    'records/registry',
    'records/supersession',
    'records/values/quantities',
    'records/values/statements',
  ],
  'importer/document': [],
  'importer/receiving': [],
  'importer/layout': ['importer/document'],
  'importer/prose': ['importer/document', 'importer/layout'],
  'importer/items': ['importer/document', 'importer/prose'],
  'importer/tables': ['importer/prose', 'importer/tables/reading', 'importer/tables/mending'],
  'importer/tables/grid': ['importer/document', 'importer/layout', 'importer/tables/reading'],
  'importer/tables/reading': ['importer/layout'],
  'importer/tables/mending': ['importer/tables/reading'],
  'importer/reporting': [],
  'importer/writing': ['importer/document', 'importer/revising'],
  'importer/revising': [],
  'views/frame': [],
  'views/glossary': ['views/frame'],
  'views/task': ['views/frame', 'views/glossary', 'views/indicator'],
  'views/document': ['views/frame', 'views/glossary', 'views/task'],
  'views/indicator': ['views/frame'],
  'views/figure': ['views/frame', 'views/task'],
  'views/feed': ['views/finding', 'views/frame', 'views/site', 'views/task'],
  'views/finding': ['views/frame', 'views/task', 'views/indicator'],
  'views/department': ['views/frame', 'views/task', 'views/figure', 'views/finding'],
  'views/compare': ['views/frame', 'views/task', 'views/indicator', 'views/department'],
  'views/district': [
    'views/frame',
    'views/compare',
    'views/task',
    'views/document',
    'views/finding',
    'views/indicator',
    'views/department',
  ],
  'views/list': ['views/frame', 'views/task', 'views/finding', 'views/department'],
  'views/editor': ['views/frame'],
  'views/site': [
    'views/frame',
    'views/task',
    'views/document',
    'views/finding',
    'views/indicator',
    'views/department',
    'views/district',
  ],
  'views/prose': ['views/frame', 'views/task', 'views/finding', 'views/indicator'],
  'components/prose': [],
  'search/site': [],
  'search/index': ['search/site'],
  'search/facets': ['search/site'],
  'search/citation': ['search/facets', 'search/site'],
  'search/compare': ['search/facets', 'search/site'],
  'search/list': ['search/facets', 'search/site'],
  'search/page': ['search/facets', 'search/index', 'search/site'],
  'outputs/feeds': [],
  'outputs/tables': [],
  'outputs/cards': [],
  'outputs/database': [],
  'outputs/search': [],
  'outputs/offline': ['outputs/search'],
  'commands/checking': [],
  'commands/comparing': [],
  'commands/creating': [],
  'commands/building': [],
  'commands/documenting': [],
  'commands/serving': [],
};

const root = resolve('src');
const imports = readImports();

test('every file stands on a floor', () => {
  const strangers = [...imports.keys()].filter((file) => !(floorOf(file) in floorsBefore));
  expect(strangers).toEqual([]);
});

test('every import points to its own floor or to one before it', () => {
  const wrong = [...imports].flatMap(([file, targets]) =>
    targets.filter((target) => !mayImport(floorOf(file), floorOf(target))).map((target) => `${file} → ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('every room inside a floor is known, and imports its own floor only by way of rooms before it', () => {
  const wrong = [...imports].flatMap(([file, targets]) => {
    const from = roomOf(file);
    if (from === null) return [];
    if (!(from in roomsBefore)) return [`${file} stands in an unknown room`];
    const inside = targets.filter((target) => floorOf(target) === floorOf(file));
    return inside.filter((target) => !mayEnter(from, roomOf(target))).map((target) => `${file} → ${target}`);
  });
  expect(wrong).toEqual([]);
});

test('no two exports share a name', () => {
  // What Astro asks each route for by name.
  const ofAstro = new Set(['GET', 'getStaticPaths']);
  const exported = [...imports.keys()].flatMap((file) =>
    [
      ...readFileSync(join(root, file), 'utf8').matchAll(
        /^export (?:async )?(?:function|const|class|interface|type) (\w+)/gmu,
      ),
    ].map(([, name]) => ({ name: name ?? '', file })),
  );
  const byName = Map.groupBy(exported, ({ name }) => name);
  const shared = [...byName].filter(([name, places]) => places.length > 1 && !ofAstro.has(name));
  expect(shared.map(([name, places]) => [name, ...places.map(({ file }) => file)])).toEqual([]);
});

test('no file imports itself by way of others', () => {
  expect(findCycle()).toEqual([]);
});

function mayImport(from: string, to: string): boolean {
  return from === to || (floorsBefore[from] ?? []).includes(to);
}

function mayEnter(from: string, to: string | null): boolean {
  return to === null || from === to || (roomsBefore[from] ?? []).includes(to);
}

/** The folders of a path under src that lie inside a floor; null for a file of the floor itself. Pages are addresses. */
function roomOf(file: string): string | null {
  const room = dirname(file);
  return room.includes('/') && floorOf(file) !== 'pages' ? room : null;
}

/** The first part of a path under src: a folder, or a file that stands there by itself. */
function floorOf(file: string): string {
  return file.split('/')[0] ?? file;
}

/** Relative imports of each file under src, both as paths under src. */
function readImports(): Map<string, string[]> {
  const files = globSync('**/*.{ts,mjs,astro}', { cwd: root }).map((file) => file.replaceAll('\\', '/'));
  return new Map(files.sort().map((file) => [file, importsOf(file)]));
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const scripts = extname(file) === '.astro' ? astroScripts(text) : [text];
  return scripts
    .flatMap((script) => ts.preProcessFile(script, true, true).importedFiles)
    .map((imported) => imported.fileName.replace(/\?.*$/, ''))
    .filter((name) => name.startsWith('.'))
    .map((name) => relative(root, resolve(root, dirname(file), name)).replaceAll('\\', '/'));
}

/** The frontmatter and the bodies of the script elements of an Astro component. */
function astroScripts(text: string): string[] {
  const frontmatter = /^---\r?\n([\s\S]*?)^---/m.exec(text)?.[1] ?? '';
  const elements = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '');
  return [frontmatter, ...elements];
}

/** The files of one import cycle in order, empty where there is none. */
function findCycle(): string[] {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const target of imports.get(file) ?? []) {
      const cycle = visit(target, [...path, file]);
      if (cycle.length > 0) return cycle;
    }
    done.add(file);
    return [];
  };
  for (const file of imports.keys()) {
    const cycle = visit(file, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
