import type { Step } from './fault.ts';
import { runWithFault, startProgram } from './run-program.ts';
import type { Scenario } from './scenario.ts';
import { inPlace, readFiles } from './undisturbed.ts';

/** Two commands at once in one place, which the first one's scenario prepares. */
export interface Pair {
  readonly first: Scenario;
  readonly second: Scenario;
}

/** What the two left, where the second ran while the first stood still before a step. */
export interface PairOutcome {
  readonly at: number;
  readonly step: Step;
  /** Whether the second waited for the first. */
  readonly hasWaited: boolean;
  readonly losses: readonly string[];
}

/** Lets the second run before each file of the first takes its place; what both leave must be what they leave one after the other. */
export async function* tryPairs({ first, second }: Pair): AsyncGenerator<PairOutcome> {
  const [steps, inTurn] = await inPlace(first, (place) => runInTurn(first, second, place));
  const [, turned] = await inPlace(first, (place) => runInTurn(second, first, place));
  for (const [at, step] of steps.entries()) {
    if (step.call !== 'rename') continue;
    yield { at, step, ...(await inPlace(first, (place) => runAtOnce({ first, second }, [inTurn, turned], place, at))) };
  }
}

async function runInTurn(one: Scenario, other: Scenario, place: string): Promise<[readonly Step[], string]> {
  const [ended, steps] = await runWithFault(one, place);
  const [last] = await runWithFault(other, place);
  if (ended.code !== 0 || last.code !== 0) throw new Error(`${one.name}, ${other.name}: ${ended.output}${last.output}`);
  return [steps, leftBy(one, place)];
}

async function runAtOnce(
  { first, second }: Pair,
  allowed: readonly string[],
  place: string,
  at: number,
): Promise<Pick<PairOutcome, 'hasWaited' | 'losses'>> {
  const one = startProgram(first, place, at, 'pause');
  await one.paused;
  const other = startProgram(second, place, null, 'pause');
  await other.waiting;
  one.goOn();
  const [ended, last] = [await one.ended, await other.ended];
  const faults = [ended, last].flatMap(({ code, output }) => (code === 0 ? [] : [`ends with ${code}: ${output}`]));
  const isAllowed = allowed.includes(leftBy(first, place));
  return {
    hasWaited: last.output.includes('等它结束'),
    losses: [...faults, ...(isAllowed ? [] : ['what both left is not what they leave one after the other'])],
  };
}

function leftBy(scenario: Scenario, place: string): string {
  return JSON.stringify([...readFiles(scenario, place)]);
}
