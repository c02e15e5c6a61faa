import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import type { FaultKind } from './fault.ts';
import type { Scenario } from './scenario.ts';
import { type Choice, everyFault, type Outcome, oneFault, toLosses, tryFaults } from './try-faults.ts';

/** A site takes the place of an older one, and its addresses are recorded. */
const publishPages: Scenario = {
  name: 'the end of a build',
  prepare: async (place) => {
    for (const [path, text] of [
      ['site/index.html', '旧页'],
      ['site/gone/index.html', '旧页'],
      ['site/.mingzhang', '.mingzhang\ngone\nindex.html\n'],
      ['content/addresses.txt', '/\n/gone/\n'],
    ] as const) {
      await mkdir(join(place, path, '..'), { recursive: true });
      await writeFile(join(place, path), text);
    }
  },
  command: (place) => ['tests/faults/publish-pages.ts', place],
  watched: [
    { name: 'content', kind: 'content', states: 2 },
    { name: 'site', kind: 'site', states: 2 },
  ],
};

/** What no command may do: one file after the other, each in its place. */
const careless: Scenario = {
  ...publishPages,
  name: 'a careless program',
  command: (place) => [
    '--input-type=module',
    '--eval',
    `import { writeFileSync } from 'node:fs';
    writeFileSync(${JSON.stringify(join(place, 'site/index.html'))}, '新页');
    writeFileSync(${JSON.stringify(join(place, 'content/addresses.txt'))}, '/新页');`,
  ],
};

test('what a careless program loses is found', async () => {
  const outcomes = await outcomesOf(careless, everyFault);
  const said = outcomes.map(({ step, kind, losses }) => {
    return [basename(step.path), kind, ...losses.map((loss) => loss.split(':')[0])];
  });
  const site = 'site is neither old nor new';
  const content = 'content is neither old nor new';
  const order = 'the site stands there, and its addresses are not recorded';
  const words = (kind: FaultKind) => [`does not say ${kind} and the mend`, 'shows its stack'];
  expect(said).toEqual([
    ['index.html', 'kill-before'],
    ['index.html', 'kill-half', site],
    ['index.html', 'ENOSPC', site, ...words('ENOSPC')],
    ['index.html', 'EROFS', ...words('EROFS')],
    ['index.html', 'EACCES', ...words('EACCES')],
    ['index.html', 'EIO', site, ...words('EIO')],
    ['addresses.txt', 'kill-before', order],
    ['addresses.txt', 'kill-half', content, order],
    ['addresses.txt', 'kill-after'],
    ['addresses.txt', 'ENOSPC', content, order, ...words('ENOSPC')],
    ['addresses.txt', 'EROFS', order, ...words('EROFS')],
    ['addresses.txt', 'EACCES', order, ...words('EACCES')],
    ['addresses.txt', 'EIO', content, order, ...words('EIO')],
  ]);
});

test('at the end of a build nothing is lost at any step, whatever befalls it', async () => {
  const outcomes = await outcomesOf(publishPages, oneFault);
  expect(outcomes.flatMap(toLosses)).toEqual([]);
  expect(outcomes.length).toBeGreaterThan(25);
});

function outcomesOf(scenario: Scenario, choose: Choice): Promise<Outcome[]> {
  return Array.fromAsync(tryFaults(scenario, choose));
}
