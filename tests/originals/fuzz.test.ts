import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadImportRegistry } from '../../src/importer/import-registry.ts';
import { drawDamage } from './fuzz/draw-damage.ts';
import { judgeReading } from './fuzz/judge-reading.ts';
import { sampleFiles } from './fuzz/sample-files.ts';

const registry = await loadImportRegistry({ root: join(import.meta.dirname, '../importer'), common: null });

test.each(sampleFiles)('$name is read whole as it is', async ({ bytes }) => {
  expect(await judgeReading(bytes, registry)).toEqual([]);
});

/** Damaged files of each; `npm run fuzz` reads as many as one likes. */
const rounds = 4;

// The seed is fixed, so that a run says the same everywhere.
test.each(sampleFiles.map(({ name }, index) => ({ name, index })))(
  '$name, however damaged, is refused in words or read to the end',
  async ({ index }) => {
    for (let round = 0; round < rounds; round += 1) {
      const number = index + round * sampleFiles.length;
      const faults = await judgeReading(drawDamage(1, number).bytes, registry);
      expect(faults, `npm run fuzz -- --seed 1 --only ${number}`).toEqual([]);
    }
  },
);

// The damage itself must not take what a damaged header states: this one says gigabytes.
test('a damaged archive is damaged again without the memory that its header states', () => {
  expect(drawDamage(20261128, 296).bytes.length).toBeLessThan(1_000_000);
});
