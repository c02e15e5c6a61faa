import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

const guides = globSync(['*.md', 'docs/*.md', 'tests/README.md']).sort();
const textOf = (path: string) => readFileSync(path, 'utf8');
const manifest = JSON.parse(textOf('package.json')) as Record<string, Record<string, string>>;

describe('README.md', () => {
  const text = textOf('README.md');

  test('fits two screens', () => {
    const lines = text.trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(90);
    expect(lines.filter((line) => line.length > 120)).toEqual([]);
  });

  test('names the two commands and what they need, and CI runs the second one', () => {
    expect(text).toMatch(/^npm start /mu);
    expect(text).toMatch(/^npm test /mu);
    expect(text).toContain(`Node ${manifest['engines']?.['node']?.replace('>=', '≥ ')}`);
    expect(textOf('.ci/run')).toMatch(/^exec npm test\b/mu);
  });

  test('leads to every guide', () => {
    const others = guides.filter((path) => path !== 'README.md');
    expect(others.filter((path) => !text.includes(`(${path})`))).toEqual([]);
  });
});

describe('docs/commands.md', () => {
  const text = textOf('docs/commands.md');
  const sources = globSync(['src/**/*.ts', 'tests/bench/**/*.ts']).map(textOf);

  test('names every option of every command', () => {
    const options = sources
      .filter((source) => source.includes('parseArgs({'))
      .flatMap((source) => [...source.matchAll(/'?\b([a-z-]+)'?: \{ type: '(?:string|boolean)'/gu)])
      .map(([, name]) => `--${name}`);
    expect(options).toEqual(expect.arrayContaining(['--force', '--suggest', '--port', '--seed']));
    expect(options.filter((option) => !text.includes(option))).toEqual([]);
  });

  test('names every script', () => {
    const scripts = Object.keys(manifest['scripts'] ?? {});
    const called = scripts.map((name) => (['start', 'test'].includes(name) ? `npm ${name}` : `npm run ${name}`));
    expect(called.filter((command) => !text.includes(`\`${command}`))).toEqual([]);
  });

  test('names every variable of the environment that the project asks for', () => {
    const files = globSync(['src/**/*.{ts,mjs,astro}', 'tests/**/*.ts', '*.{ts,mjs}']).map(textOf);
    const asked = files.flatMap((file) => [...file.matchAll(/process\.env\['([A-Z_]+)'\] (?:\?\?|===|!==)/gu)]);
    // Where programs are looked for is every program's to know.
    const names = [...new Set(asked.map(([, name]) => name ?? ''))].filter((name) => name !== 'PATH');
    expect(names).toContain('MINGZHANG_CONTENT');
    expect(names.filter((name) => !text.includes(`\`${name}`))).toEqual([]);
  });
});

test('the picture of the architecture has every room of the house, and no other', () => {
  const picture = /## The picture\n+```\n([\s\S]*?)```/u.exec(textOf('docs/architecture.md'))?.[1] ?? '';
  // A page's folders are addresses, and tests have the same rooms as the code.
  const rooms = globSync('src/**/')
    .map((path) => `${path}/`)
    .filter((path) => path !== 'src/' && !/^src\/pages\/./u.test(path));
  const folders = [
    '.ci/',
    'content/',
    'docs/',
    'public/',
    'src/',
    'tests/',
    ...globSync('content/*/').map((path) => `${path}/`),
  ];
  expect(toPaths(picture).toSorted()).toEqual([...folders, ...rooms].toSorted());
});

describe('docs/dependencies.md', () => {
  test('has every package, and no other', () => {
    const [, site = '', development = ''] = textOf('docs/dependencies.md').split(/^## /mu);
    const packages = (part: string) => {
      const cells = [...part.matchAll(/^\| (`[^|]+`) \|/gmu)].map(([, cell]) => cell ?? '');
      return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/gu)].map(([, name]) => name)).toSorted();
    };
    const listed = (kind: string) => Object.keys(manifest[kind] ?? {});
    expect(packages(site)).toEqual([...listed('dependencies'), ...listed('optionalDependencies')].toSorted());
    expect(packages(development)).toEqual(listed('devDependencies').toSorted());
  });
});

describe.each(guides)('%s', (path) => {
  const text = textOf(path);
  const plain = text.replace(/^```[\s\S]*?^```/gmu, '');

  test('has no link that leads nowhere', () => {
    const links = [...plain.matchAll(/\]\(([^)\s]+)\)/gu)].map(([, link]) => link ?? '');
    const dead = links.filter((link) => !/^https?:/u.test(link)).filter((link) => !isLinkAlive(path, link));
    expect(dead).toEqual([]);
  });

  test('names no path and no script that is not there', () => {
    const spans = [...plain.matchAll(/(?<!`)`([^`\n]+)`(?!`)/gu)].map(([, span]) => span ?? '');
    expect(spans.filter((span) => isPath(span) && !isThere(path, span))).toEqual([]);
    const scripts = [...text.matchAll(/npm run ([a-z]+(?::[a-z]+)?)/gu)].map(([, name]) => name ?? '');
    expect(scripts.filter((name) => !(name in (manifest['scripts'] ?? {})))).toEqual([]);
  });
});

/** Each line of the picture begins with its folder, deeper ones behind two more spaces. */
function toPaths(picture: string): string[] {
  const above: string[] = [];
  return picture.split('\n').flatMap((line) => {
    const [, indent = '', name] = /^( *)([\w.-]+\/)(?: |$)/u.exec(line) ?? [];
    if (name === undefined) return [];
    above.splice(indent.length / 2, Infinity, name);
    return [above.join('')];
  });
}

function isLinkAlive(from: string, link: string): boolean {
  const [target = '', fragment] = link.split('#');
  const file = target === '' ? from : normalize(join(dirname(from), target));
  if (!existsSync(file)) return false;
  return fragment === undefined || toAnchors(textOf(file)).includes(fragment);
}

/** The anchors that a forge gives to headings. */
function toAnchors(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gmu)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** Something under a folder of the project, or a file by its name; a pattern or an address is none. */
function isPath(span: string): boolean {
  return (
    /^(?:\.ci|content|docs|public|src|tests)\/[\w./[\]-]*$/u.test(span) ||
    /^[\w.-]+\.(?:astro|json|md|mdx|mjs|ts|yaml)$/u.test(span)
  );
}

const names = new Set(globSync('{content,docs,src,tests}/**/*.*').map((path) => basename(path)));

function isThere(from: string, span: string): boolean {
  if (existsSync(span) || existsSync(join(dirname(from), span))) return true;
  return !span.includes('/') && names.has(span);
}
