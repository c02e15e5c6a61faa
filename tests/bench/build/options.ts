import { parseArgs } from 'node:util';
import { type PeerName, peerNames } from './peers/peer.ts';

/** What `npm run bench:build` is asked for. */
export interface BenchOptions {
  /** Sites of so many tasks, smallest first. */
  readonly tasks: readonly number[];
  readonly beside: readonly PeerName[];
  readonly seed: number;
  /** Whether the guide is to tell what was measured. */
  readonly record: boolean;
}

const usage = `usage: npm run bench:build [-- --tasks 1000,10000] [--beside ${peerNames.join(',')}] [--seed N] [--record]`;

/** Throws with the usage where the options are not understood. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      tasks: { type: 'string', default: '1000' },
      beside: { type: 'string', default: '' },
      seed: { type: 'string', default: '1' },
      record: { type: 'boolean', default: false },
    },
  });
  return {
    tasks: values.tasks
      .split(',')
      .map(toCount)
      .sort((one, other) => one - other),
    beside: values.beside
      .split(',')
      .filter((name) => name !== '')
      .map(toPeerName),
    seed: toCount(values.seed),
    record: values.record,
  };
}

function toPeerName(text: string): PeerName {
  const name = peerNames.find((known) => known === text);
  if (name === undefined) throw new Error(usage);
  return name;
}

function toCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new Error(usage);
  return count;
}
