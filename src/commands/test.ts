/**
 * Runs everything that `npm test` promises, one step after another but for what keeps a single core busy, and closes with `N passed, N failed` from the
 * runners' own counts. A failed step does not stop the others, but what needs the built site fails without it.
 */
import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { runCommand } from './run-command.ts';
import { type Counts, readCounts } from './runner-counts.ts';
import { type TestStep, testSteps } from './test-steps.ts';

interface Outcome {
  readonly step: TestStep;
  readonly counts: Counts;
  readonly seconds: number;
}

const outcomes: Outcome[] = [];
const beside: { readonly step: TestStep; readonly run: Promise<BesideOutcome> }[] = [];
for (const step of testSteps) {
  if (step.isBeside) beside.push({ step, run: runBeside(step) });
  else await tell(step, () => runStep(step));
}
for (const { step, run } of beside) await tell(step, async () => tellBeside(await run));

console.log('\n── 总结 ──');
for (const { step, counts, seconds } of outcomes) {
  console.log(`${counts.failed === 0 ? '通过' : '失败'}  ${seconds.toFixed(1).padStart(6)} 秒  ${step.name}`);
}
const passed = outcomes.reduce((sum, { counts }) => sum + counts.passed, 0);
const failed = outcomes.reduce((sum, { counts }) => sum + counts.failed, 0);
process.exitCode = failed === 0 ? 0 : 1;
console.log(`\n${passed} passed, ${failed} failed`);

async function tell({ name }: TestStep, run: () => Promise<Outcome>): Promise<void> {
  console.log(`\n── ${outcomes.length + 1}/${testSteps.length} ${name} ──`);
  const outcome = await run();
  console.log(`── ${outcome.counts.failed === 0 ? '通过' : '失败'}，用时 ${outcome.seconds.toFixed(1)} 秒 ──`);
  outcomes.push(outcome);
}

async function runStep(step: TestStep, output: 'inherit' | number = 'inherit'): Promise<Outcome> {
  if (step.needsBuild && outcomes.some((outcome) => outcome.step.isBuild && outcome.counts.failed > 0)) {
    console.log(`网站没有生成，${step.name}没有运行，计为失败。`);
    return { step, counts: { passed: 0, failed: 1 }, seconds: 0 };
  }
  if (step.report) await rm(step.report.path, { force: true });
  return await timeCommand(step, output);
}

/** A step whose words wait in a file until the others are done. */
interface BesideOutcome extends Outcome {
  readonly said: string;
}

async function runBeside(step: TestStep): Promise<BesideOutcome> {
  await mkdir('test-results', { recursive: true });
  const said = `test-results/beside-${testSteps.indexOf(step)}.log`;
  const file = await open(said, 'w');
  try {
    return { ...(await runStep(step, file.fd)), said };
  } finally {
    await file.close();
  }
}

async function tellBeside({ said, ...outcome }: BesideOutcome): Promise<Outcome> {
  process.stdout.write(await readFile(said, 'utf8'));
  return outcome;
}

async function timeCommand(step: TestStep, output: 'inherit' | number): Promise<Outcome> {
  const started = performance.now();
  const [command, ...args] = step.command;
  const exitCode = await runCommand(command, args, step.env, output);
  const seconds = (performance.now() - started) / 1000;
  return { step, counts: await readCounts(step.report, exitCode), seconds };
}
