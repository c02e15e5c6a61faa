/**
 * Lets faults befall every command that writes, at each of its steps, and two commands at once: `npm run faults [-- --only NAME]
 * [-- --every]`.
 */
import { parseArgs } from 'node:util';
import type { Scenario } from './scenario.ts';
import { clearScenarios, pairs, scenarios } from './scenarios.ts';
import { everyFault, tryFaults, twoFaults } from './try-faults.ts';
import { type Pair, tryPairs } from './try-pairs.ts';

const { values } = parseArgs({
  options: { only: { type: 'string' }, every: { type: 'boolean', default: false } },
});
let [tried, lost] = [0, 0];
process.exitCode = await main().finally(clearScenarios);

async function main(): Promise<number> {
  const isAsked = (name: string) => values.only === undefined || values.only === name;
  for (const [name, scenario] of Object.entries(scenarios)) if (isAsked(name)) await runFaults(name, scenario);
  for (const pair of isAsked('pairs') ? pairs : []) await runPair(pair);
  console.log(`\n${tried} faults injected, ${lost} losses`);
  return lost === 0 ? 0 : 1;
}

async function runFaults(name: string, scenario: Scenario): Promise<void> {
  console.log(`\n${name}: ${scenario.name}`);
  for await (const { at, step, kind, stood, code, losses } of tryFaults(
    scenario,
    values.every ? everyFault : twoFaults,
  )) {
    const left = scenario.watched.map(({ name }, index) => `${name} ${stood[index]}`).join(', ');
    report(`${at} ${step.call} ${step.path}  ${kind}  ${code === null ? 'killed' : `exit ${code}`}  ${left}`, losses);
  }
}

async function runPair({ first, second }: Pair): Promise<void> {
  console.log(`\npairs: ${first.name}, and at once ${second.name}`);
  for await (const { at, step, hasWaited, losses } of tryPairs({ first, second })) {
    report(`${at} ${step.call} ${step.path}  ${hasWaited ? 'the second waits' : 'the second does not wait'}`, losses);
  }
}

function report(line: string, losses: readonly string[]): void {
  tried += 1;
  if (losses.length > 0) lost += 1;
  console.log(`  ${line}`);
  for (const loss of losses) console.log(`    LOST: ${loss}`);
}
