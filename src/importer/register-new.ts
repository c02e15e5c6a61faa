import { Buffer } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type HoldReports, holdFolder } from '../files/hold-folder.ts';
import { writeTogether } from '../files/write-together.ts';
import { type SuggestedEntries, suggestDistricts, suggestUnits } from '../records/checks/suggest-departments.ts';
import { isMissing } from '../records/content-file.ts';
import type { ContentFolder } from '../records/content-folder.ts';
import { readLedger } from '../records/read-ledger.ts';
import { pasteAt } from '../records/registry/paste-spot.ts';

/** What an entry says that no editor has looked at. */
const unreviewed = { reviewed: false };

/**
 * Writes the districts and units that the folder's documents name and its registry lacks into the registry, each marked as
 * not reviewed; the check lists them. Returns their names.
 */
export async function registerNew(
  folder: Pick<ContentFolder, 'root' | 'common'>,
  reports: HoldReports,
): Promise<string[]> {
  return holdFolder(folder.root, `登记到 ${folder.root}`, reports, async () => {
    // The units of a new district are known once it is registered itself.
    const districts = await register(folder, (context) => suggestDistricts(context, unreviewed));
    const units = await register(folder, (context) => suggestUnits(context, unreviewed));
    await beginDistricts(folder.root);
    return [...districts, ...units];
  });
}

type Suggest = (context: Parameters<typeof suggestUnits>[0]) => readonly SuggestedEntries[];

async function register(
  { root, common }: Pick<ContentFolder, 'root' | 'common'>,
  suggest: Suggest,
): Promise<readonly string[]> {
  const { documents, registries } = await readLedger(root, { common });
  const entries = suggest({ documents, ...registries });
  if (entries.length === 0) return [];
  const files = await Promise.all(
    [...Map.groupBy(entries, ({ spot }) => spot.name)].map(async ([name, own]) => {
      const path = join('registry', name);
      // From the end of the file upwards, a paste moves no other spot.
      const order = own.toSorted((a, b) => (b.spot.after ?? Infinity) - (a.spot.after ?? Infinity));
      const text = order.reduce(
        (known, { spot, text: more }) => pasteAt(known, spot, more),
        await readText(root, path),
      );
      return { path, bytes: Buffer.from(text) };
    }),
  );
  await writeTogether(root, files);
  return entries.flatMap(({ names }) => names);
}

/** A folder of which no document says its place has a list without districts, so that the check names the place that is wanted. */
async function beginDistricts(root: string): Promise<void> {
  const path = join('registry', 'districts.yaml');
  if ((await readText(root, path)).trim() === '') await writeTogether(root, [{ path, bytes: Buffer.from('[]\n') }]);
}

async function readText(root: string, path: string): Promise<string> {
  return readFile(join(root, path), 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return '';
    throw error;
  });
}
