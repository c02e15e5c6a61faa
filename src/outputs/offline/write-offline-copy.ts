import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Ledger } from '../../records/model.ts';
import { feedPlaces } from '../../views/feed/feed-place.ts';
import { type SiteIdentity, toOrigin } from '../../views/frame/site-identity.ts';
import { offlineText } from '../../views/site/site-page-text.ts';
import { toSnapshot } from '../snapshot.ts';
import { bundlePrograms } from './bundle-programs.ts';
import { planCopy, scriptOf } from './copied-files.ts';
import type { CopiedSite } from './copy-address.ts';
import { type CopiedState, copyPage } from './copy-page.ts';
import { copyStyle } from './copy-style.ts';
import { copyText } from './copy-text.ts';
import { renderFileScript } from './file-script.ts';
import { firstProgram, renderFirstPage } from './first-page.ts';
import { ZipFile } from './zip-file.ts';

/** Where the copy is published on the site that it is of. */
const offlineFile = offlineText.url.slice(1);

/**
 * Writes a ZIP archive of the built site that is unpacked and opened from a disk, without a host. The same site gives the same bytes.
 *
 * @param ledger As it is published. @returns Its size in bytes.
 */
export async function writeOfflineCopy(folder: string, ledger: Ledger, identity: SiteIdentity): Promise<number> {
  const paths = (await listFiles(folder)).filter((path) => path !== offlineFile);
  const feeds = [...feedPlaces(ledger).values()].flatMap(({ atomUrl, jsonUrl }) => [atomUrl, jsonUrl]);
  const originals = new Map(ledger.documents.map(({ original }) => [original.path, original.name]));
  const files = planCopy(paths, new Set(feeds.map((url) => url.slice(1))), originals);
  const site = { base: identity.base, origin: toOrigin(identity), files };
  const zip = await ZipFile.create(join(folder, offlineFile));
  await zip.add(copyText.first, renderFirstPage(identity.name));
  const programs = [...(await bundlePrograms(site.base, site.origin)), [firstProgram.path, firstProgram.code] as const];
  for (const [path, code] of programs) await zip.add(`${copyText.folder}/${path}`, code);
  const state = toSnapshot(ledger);
  for (const [path, name] of files) await copyFile(zip, folder, path, name, site, state);
  return zip.close();
}

/** Every file of the site, in the order of their paths. */
async function listFiles(folder: string): Promise<string[]> {
  const entries = await Array.fromAsync(glob('**/*', { cwd: folder, withFileTypes: true }));
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return files.map((path) => path.slice(folder.length + 1).replaceAll('\\', '/')).toSorted();
}

async function copyFile(
  zip: ZipFile,
  folder: string,
  path: string,
  name: string,
  site: CopiedSite,
  state: CopiedState,
): Promise<void> {
  const address = pathToFileURL(join(folder, path));
  const script = scriptOf(path);
  const add = (file: string, content: string | URL) => zip.add(`${copyText.folder}/${file}`, content);
  if (script !== null) await add(script, renderFileScript(path, await readFile(address)));
  if (script === name) return;
  if (path.endsWith('.html')) await add(name, copyPage(await readFile(address, 'utf8'), path, site, state));
  else if (path.endsWith('.css')) await add(name, copyStyle(await readFile(address, 'utf8'), name, site));
  else await add(name, address);
}
