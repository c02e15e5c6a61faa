/**
 * Damages real files of every format and reads each to the end: `npm run fuzz [-- --runs N] [--seed N] [--only N]`. Fails where one ends
 * neither as an extract nor as a refusal, or not within {@link patience}, or takes more than {@link megabytes}.
 */
import { once } from 'node:events';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { drawDamage } from './draw-damage.ts';

const patience = 10_000;
const megabytes = 1024;

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    only: { type: 'string' },
  },
});
process.exitCode = await main(Number(values.seed), values.only === undefined ? null : Number(values.only));

async function main(seed: number, only: number | null): Promise<number> {
  const indexes = only === null ? Array.from({ length: Number(values.runs) }, (_, index) => index) : [only];
  let worker: Worker | null = null;
  let [failed, slowest] = [0, { index: 0, milliseconds: 0 }];
  for (const index of indexes) {
    worker ??= await openWorker(seed);
    const begin = performance.now();
    const faults = await readOne(worker, index);
    const milliseconds = Math.round(performance.now() - begin);
    if (milliseconds > slowest.milliseconds) slowest = { index, milliseconds };
    if (faults.length === 0) continue;
    failed += 1;
    console.log(`--seed ${seed} --only ${index}  ${drawDamage(seed, index).name}\n  ${faults.join('\n  ')}`);
    await worker.terminate();
    worker = null;
  }
  await worker?.terminate();
  console.log(
    `种子 ${seed}：读了 ${indexes.length} 个损坏的文件，${failed} 个出错；最慢的是第 ${slowest.index} 个，${slowest.milliseconds} 毫秒`,
  );
  return failed === 0 ? 0 : 1;
}

async function openWorker(seed: number): Promise<Worker> {
  const worker = new Worker(join(import.meta.dirname, 'read-damaged.ts'), {
    workerData: seed,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  await once(worker, 'message');
  return worker;
}

/** What is wrong with the reading, which is ended where it takes too long. */
function readOne(worker: Worker, index: number): Promise<readonly string[]> {
  const { promise, resolve } = Promise.withResolvers<readonly string[]>();
  const timer = setTimeout(() => resolve([`没有在 ${patience / 1000} 秒内读完`]), patience);
  const onError = (error: Error) => resolve([error.stack ?? error.message]);
  worker.once('message', resolve);
  worker.once('error', onError);
  worker.postMessage(index);
  return promise.finally(() => {
    clearTimeout(timer);
    worker.off('message', resolve).off('error', onError);
  });
}
