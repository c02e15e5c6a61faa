import { globSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const guides = ['README.md', 'README.zh-CN.md'] as const;
const sources = globSync('src/**/*.{ts,mjs,astro}').map((path) => readFileSync(path, 'utf8'));

/** Rule ids as the code names them where it reports: the second argument of `fail` and `doubt`, or a rule of their table. */
const ruleIds = new Set(
  sources.flatMap((source) =>
    [...source.matchAll(/\b(?:fail|doubt|report|refuse)\(\s*(?:[\w.#()]+,\s*)?'([a-z]+(?:-[a-z]+)+)'/gu)].map(
      ([, id]) => id ?? '',
    ),
  ),
);

const options = new Set(
  sources
    .filter((source) => source.includes('parseArgs({'))
    .flatMap((source) =>
      [...source.matchAll(/^\s*'?([a-z-]+)'?: \{ type: '(?:string|boolean)'/gmu)].map(([, name]) => `--${name}`),
    ),
);

test.each(guides)('%s explains every rule', (guide) => {
  const text = readFileSync(guide, 'utf8');
  expect(ruleIds.size).toBeGreaterThan(30);
  expect([...ruleIds].filter((id) => !text.includes(`\`${id}\``))).toEqual([]);
});

test('README.md names every option of every command', () => {
  const text = readFileSync('README.md', 'utf8');
  expect(options).toContain('--force');
  expect([...options].filter((option) => !text.includes(option))).toEqual([]);
});

test('the architecture picture has every room of the house, and no other', () => {
  const text = readFileSync('README.md', 'utf8');
  const picture = /```\n\.ci\/run[\s\S]*?```/u.exec(text)?.[0] ?? '';
  const rooms = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(rooms.map(({ name }) => name).filter((name) => !picture.includes(`${name}/`))).toEqual([]);
  const inner = ['importer', 'originals', 'records'].flatMap((room) =>
    readdirSync(`src/${room}`, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? [`${entry.name}/`] : [],
    ),
  );
  expect(inner.filter((name) => !picture.includes(`  ${name}`))).toEqual([]);
});
