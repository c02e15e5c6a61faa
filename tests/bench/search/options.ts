import { parseArgs } from 'node:util';

/** What `npm run bench:search` is asked for. */
export interface BenchOptions {
  /** A content folder of invented cities with about so many pages is made and measured; null measures the site's own. */
  readonly pages: number | null;
  /** Queries of each kind. */
  readonly queries: number;
  /** Another seed draws other queries. */
  readonly seed: number;
}

const usage = '用法：npm run bench:search [-- --pages 页数] [--queries 每类条数] [--seed 种子]，都是正整数';

/** Throws with the usage where the options are not understood. */
export function readOptions(args: readonly string[]): BenchOptions {
  const options = {
    pages: { type: 'string' },
    queries: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
  } as const;
  const { values } = parseArgs({ args: [...args], options });
  return {
    pages: values.pages === undefined ? null : toCount(values.pages),
    queries: toCount(values.queries),
    seed: toCount(values.seed),
  };
}

function toCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new Error(usage);
  return count;
}
