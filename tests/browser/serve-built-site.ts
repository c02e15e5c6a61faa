import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { serveSite } from '../../src/commands/serving/serve-site.ts';
import { inventedBase, inventedRegistry } from './invented-base.ts';
import { startPlainHost } from './plain-host.ts';

/**
 * Serves dist/, and a site of invented documents that is built for the purpose, each on a free port for all browser
 * tests, and unpacks the offline copy of the second; the workers find the addresses in the environment.
 */
export default async function serveBuiltSites(): Promise<() => Promise<void>> {
  const published = resolve('dist');
  if (!existsSync(published)) throw new Error('dist/ is missing: run `npm run build` first.');
  const folder = await mkdtemp(join(tmpdir(), 'invented-site-'));
  // Where a host that knows nothing of it would have it.
  const invented = join(folder, 'host', inventedBase);
  // A build writes down in the content folder what it has published.
  const content = join(folder, 'content');
  await cp('tests/invented-city', content, { recursive: true });
  for (const [name, text] of Object.entries(inventedRegistry)) await appendFile(join(content, 'registry', name), text);
  const env = { ...process.env, MINGZHANG_CONTENT: content, NODE_ENV: 'production' };
  await promisify(execFile)(process.execPath, ['src/commands/build.ts', '--out', invented, '--offline'], { env });
  const plain = await startPlainHost(join(folder, 'host'));
  // Another site, which alone may show pages of the invented one in a frame.
  await mkdir(join(folder, 'framer'));
  await writeFile(join(folder, 'framer/index.html'), '<!doctype html><title>framer</title>');
  const framer = await startPlainHost(join(folder, 'framer'));
  const sites = [
    await serveSite(published, 0),
    await serveSite(invented, 0, { base: inventedBase, framers: framer.address }),
  ] as const;
  process.env['MINGZHANG_TEST_ADDRESS'] = `http://localhost:${sites[0].port}`;
  process.env['MINGZHANG_TEST_INVENTED'] = `http://localhost:${sites[1].port}${inventedBase}`;
  process.env['MINGZHANG_TEST_PLAIN'] = `${plain.address}${inventedBase}`;
  process.env['MINGZHANG_TEST_FRAMER'] = framer.address;
  const copy = join(folder, 'copy');
  await unpackCopy(join(invented, 'data/mingzhang-offline.zip'), copy);
  process.env['MINGZHANG_TEST_COPY'] = `${pathToFileURL(copy).href}/`;
  return async () => {
    for (const site of [...sites, plain, framer]) site.close();
    await rm(folder, { recursive: true, force: true });
  };
}

async function unpackCopy(archive: string, folder: string): Promise<void> {
  for (const [name, bytes] of Object.entries(unzipSync(await readFile(archive)))) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), bytes);
  }
}
