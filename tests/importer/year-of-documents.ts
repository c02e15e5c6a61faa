import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toHoldReports } from '../../src/files/hold-reports.ts';
import { registerNew } from '../../src/importer/register-new.ts';
import { type ReadLedger, readLedger } from '../../src/records/read-ledger.ts';
import { toReport } from '../../src/records/report.ts';
import { importInto, withContentFolder } from './import-case.ts';

/** An original, and what an editor then writes in the front matter of its document instead of the line `account: …`. */
export interface ReceivedDocument {
  readonly name: string;
  readonly text: string;
  readonly matter?: readonly string[];
}

/** What the import said of each original, and the ledger of all. */
export interface YearOfDocuments {
  readonly said: Readonly<Record<string, string>>;
  readonly read: ReadLedger;
  /** What the check says. */
  readonly report: string;
}

/** Imports originals one after the other, as an editor would, registers their units and reads the folder. */
export async function readYear(
  received: readonly ReceivedDocument[],
  links: readonly string[] = [],
): Promise<YearOfDocuments> {
  return withContentFolder(async (root) => {
    const said: Record<string, string> = {};
    for (const { name, text, matter } of received) {
      const path = join(root, 'inbox', name);
      await mkdir(join(root, 'inbox'), { recursive: true });
      await writeFile(path, text);
      const { file, written } = await importInto(root, path);
      said[name] = toReport([file]);
      for (const { path: own } of matter === undefined ? [] : written) {
        const at = join(root, 'documents', own);
        await writeFile(at, (await readFile(at, 'utf8')).replace(/^account: .*$/mu, matter?.join('\n') ?? ''));
      }
    }
    if (links.length > 0) await writeFile(join(root, 'registry/links.yaml'), `${links.join('\n')}\n`);
    await registerNew(
      { root, common: null },
      toHoldReports(() => {}),
    );
    const read = await readLedger(root);
    return { said, read, report: toReport(read.files.filter(({ path }) => !path.includes('registry/'))) };
  });
}

/** A table of tasks with tabs, under its title and the day and organ of its notice. */
export function toTable(
  title: string,
  day: string | null,
  headings: readonly string[],
  rows: readonly string[][],
): string {
  const signed = day === null ? [] : ['江宁市人民政府', day, ''];
  return [title, '', ...signed, headings.join('\t'), ...rows.map((cells) => cells.join('\t')), ''].join('\n');
}
