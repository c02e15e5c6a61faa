import { globSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const sources = globSync('src/**/*.{ts,mjs,astro}').map((path) => readFileSync(path, 'utf8'));

const options = new Set(
  sources
    .filter((source) => source.includes('parseArgs({'))
    .flatMap((source) =>
      [...source.matchAll(/^\s*'?([a-z-]+)'?: \{ type: '(?:string|boolean)'/gmu)].map(([, name]) => `--${name}`),
    ),
);

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
  const inner = ['importer', 'records'].flatMap((room) =>
    readdirSync(`src/${room}`, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? [`${entry.name}/`] : [],
    ),
  );
  expect(inner.filter((name) => !picture.includes(`  ${name}`))).toEqual([]);
});
