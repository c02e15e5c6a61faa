/** A worker of `run.ts`: reads the damaged files whose numbers it is sent, and sends back what is wrong with each. */
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { loadImportRegistry } from '../../../src/importer/import-registry.ts';
import { drawDamage } from './draw-damage.ts';
import { judgeReading } from './judge-reading.ts';

const registry = await loadImportRegistry({ root: join(import.meta.dirname, '../../importer'), common: null });

parentPort?.on('message', async (index: number) => {
  parentPort?.postMessage(await judgeReading(drawDamage(workerData, index).bytes, registry).catch(describe));
});
parentPort?.postMessage('ready');

function describe(error: unknown): string[] {
  return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
}
