import { defineConfig } from 'vitest/config';
import { contentTests } from './tests/content/expectations.ts';

/** These read dist/, so they run after the build. */
const builtSite = 'tests/site/built-site*.test.ts';
/** These run the product's programs as such, and wait for them: each file finds a core as soon as one is free. */
const programs = ['tests/faults/*.test.ts', 'tests/guide/*.test.ts', 'tests/site/small-site*.test.ts'];
/** What is said of the published documents, and of nothing else. */
const content = 'tests/content/**';
/** These put counting stand-ins in the place of modules, which no other test may meet. */
const standIns = ['tests/large/*.test.ts', 'tests/outputs/rendered-once.test.ts'];
/** These do the same many times over, with what is drawn at random or changed: counting what they run would double their time. */
const repeated = [
  'tests/collections/render-body.test.ts',
  'tests/importer/{damaged-originals,printed-grids,reading-costs}.test.ts',
  'tests/originals/fuzz.test.ts',
  'tests/records/{character-proof,reading-memory}.test.ts',
];
/** A test fails by what it finds, never by the clock: it only ends here where it would never end. */
const forever = 15 * 60_000;

/** What no unit test can run in its own process, and what does run it. */
const elsewhere = [
  // Astro's own process: the small site is built with them.
  'src/content.config.ts',
  'src/pages/**',
  'src/collections/{get-ledger,ledger-loader,watch-content}.ts',
  // Programs of their own, started as such by the tests of commands, of imports and of the small site.
  'src/commands/{build,check,diff,new,progress,run-command,start,test,test-steps}.ts',
  // Writes the guides, which a test compares with what it would write.
  'src/commands/docs.ts',
  'src/importer/cli.ts',
  // What the programs of the search page and of lists draw into a page: the browser tests use it.
  'src/search/facets/*.ts',
  'src/search/citation/*.ts',
  'src/search/compare/{compare-page,compare-text,make-comparison}.ts',
  'src/search/site/*.ts',
  'src/search/list/{download-lines,list-lines,list-page,list-text}.ts',
  'src/search/page/{download-results,excerpt-nodes,make-*,move-focus,result-view,search-page,search-text}.ts',
  // Types alone.
  'src/records/model.ts',
];

export default defineConfig({
  test: {
    maxWorkers: 2,
    testTimeout: forever,
    hookTimeout: forever,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: [builtSite, content, ...programs, ...standIns, ...repeated],
          // Loading the modules anew for every file cost a quarter of the time.
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'programs', include: programs },
      },
      {
        extends: true,
        test: { name: 'repeated', include: repeated, isolate: false },
      },
      {
        extends: true,
        test: { name: 'stand-ins', include: standIns },
      },
      {
        extends: true,
        test: {
          name: 'content',
          include: [...contentTests],
          globalSetup: 'tests/content/report-idle.ts',
          // They only read, so that one may find the modules as another left them.
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'built-site', include: [builtSite] },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: [...elsewhere],
      reporter: ['text-summary', 'json'],
      reportsDirectory: 'test-results/coverage',
      thresholds: { lines: 96, functions: 94, branches: 86 },
    },
  },
});
