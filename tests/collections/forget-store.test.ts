import { expect, test } from 'vitest';
import { forgetStore } from '../../src/collections/forget-store.ts';
import { lightStoreModule, storeModule as store } from '../../src/collections/store-module.ts';

test('what holds the store, directly or by way of others, is run anew, and nothing else', () => {
  const importers = new Map([
    [store, ['astro:content']],
    ['astro:content', ['get-ledger.ts']],
    ['get-ledger.ts', ['page.astro', 'astro:content', 'gone.astro']],
    ['page.astro', []],
    ['site.css', ['page.astro']],
  ]);
  const modules = new Map([...importers].map(([id, by]) => [id, { id, importers: new Set(by) }]));
  const run: string[] = [];
  const evaluatedModules = {
    getModuleById: (id: string) => modules.get(id),
    invalidateModule: (module: { readonly id: string }) => run.push(module.id),
  };
  forgetStore({ client: {}, ssr: { runner: { evaluatedModules } } });
  expect(run).toEqual([store, 'astro:content', 'get-ledger.ts', 'page.astro']);
});

test('a store that no page has asked for yet is nothing to forget', () => {
  const runner = { evaluatedModules: { getModuleById: () => undefined, invalidateModule: () => expect.fail() } };
  expect(() => forgetStore({ ssr: { runner } })).not.toThrow();
});

test('the module of the store reads the file of the store, and no other module is changed', () => {
  const { transform } = lightStoreModule(new URL('file:///site/'));
  const whole = 'export default JSON.parse("[]")';
  expect(transform(whole, store)?.code).toContain('JSON.parse(readFileSync("/site/.astro/data-store.json", \'utf8\'))');
  expect(transform(whole, '/src/page.ts')).toBeNull();
  expect(transform('export default new Map()', store)).toBeNull();
});
