import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { serveSite } from '../../src/commands/serving/serve-site.ts';

/** Serves dist/ on a free port for all browser tests; the workers find its address in the environment. */
export default async function serveBuiltSite(): Promise<() => void> {
  const folder = resolve('dist');
  if (!existsSync(folder)) throw new Error('dist/ is missing: run `npm run build` first.');
  const site = await serveSite(folder, 0);
  process.env['MINGZHANG_TEST_ADDRESS'] = `http://localhost:${site.port}`;
  return () => site.close();
}
