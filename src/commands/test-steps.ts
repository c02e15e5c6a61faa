import type { Report } from './runner-counts.ts';

/** One part of `npm test`: a command, and where its runner leaves its counts, if it has any. */
export interface TestStep {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  readonly env?: Readonly<Record<string, string>>;
  readonly report?: Report;
  /** The build itself, without which the steps that read the built site cannot run. */
  readonly isBuild?: true;
  readonly needsBuild?: true;
  /** Runs beside the steps after it, and is told when they are done: it needs one core alone, and leaves the other to them. */
  readonly isBeside?: true;
}

const unitReport = 'test-results/unit.json';
const contentReport = 'test-results/content.json';
const builtSiteReport = 'test-results/built-site.json';
const browserReport = 'test-results/browser.json';

/** Biome colours every character even where nothing shows colours. */
const plain = process.stdout.isTTY ? [] : ['--colors=off'];

/** Everything that `npm test` runs, quickest answers first, but for what runs beside them. */
export const testSteps: readonly TestStep[] = [
  { name: '模板与类型（astro check，tsc）', command: ['npm', 'run', '--silent', 'types'], isBeside: true },
  { name: '规范与格式（biome）', command: ['biome', 'ci', '--error-on-warnings', ...plain] },
  { name: '无用代码（knip）', command: ['knip', '--no-progress'] },
  { name: '内容核查（npm run check）', command: ['node', 'src/commands/check.ts'] },
  {
    name: '已发布文件的核对，反复抽取的性质测试，各命令的运行（vitest）',
    command: [...vitest('content', contentReport), '--project', 'repeated', '--project', 'programs'],
    report: { runner: 'vitest', path: contentReport },
  },
  {
    name: '单元与性质测试，覆盖率（vitest）',
    command: [...vitest('unit', unitReport), '--project', 'stand-ins', '--coverage'],
    report: { runner: 'vitest', path: unitReport },
  },
  { name: '生成网站（npm run build）', command: ['node', 'src/commands/build.ts'], isBuild: true },
  {
    name: '成品检查（vitest）',
    command: vitest('built-site', builtSiteReport),
    report: { runner: 'vitest', path: builtSiteReport },
    needsBuild: true,
    isBeside: true,
  },
  {
    name: '浏览器测试（playwright）',
    command: ['playwright', 'test', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport },
    report: { runner: 'playwright', path: browserReport },
    needsBuild: true,
  },
];

function vitest(project: string, report: string): [string, ...string[]] {
  return [
    'vitest',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
}
