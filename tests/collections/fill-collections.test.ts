import { expect, test } from 'vitest';
import { fillCollections, loaderName, tellFilled } from '../../src/collections/fill-collections.ts';

test('is asked for again where it is left out, until a collection is filled', async () => {
  const asked: unknown[] = [];
  await fillCollections(async ({ loaders, context }) => {
    asked.push(loaders);
    if (asked.length === 3) tellFilled(context);
  });
  expect(asked).toEqual([[loaderName], [loaderName], [loaderName]]);
});

test('a refresh that fails is not tried again', async () => {
  let asked = 0;
  const failing = fillCollections(async () => {
    asked += 1;
    throw new Error('unreadable');
  });
  await expect(failing).rejects.toThrow('unreadable');
  expect(asked).toBe(1);
});

test('where no collection is ever filled the editor is told', async () => {
  await expect(fillCollections(async () => {}, 0)).rejects.toThrow('src/content.config.ts');
});

test('a loader that fills for the first time has nobody to tell', () => {
  expect(() => tellFilled(undefined)).not.toThrow();
  expect(() => tellFilled({})).not.toThrow();
});
