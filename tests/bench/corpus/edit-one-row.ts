import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const printed = '召开专题推进会';
const revised = '召开专题调度会';

/** Puts another word into one reported row, in the document and in its original: what a corrected original leaves behind. */
export async function editOneRow(root: string): Promise<void> {
  const name = (await readdir(join(root, 'originals'))).sort().find((each) => each.endsWith('-progress.txt'));
  const year = /-(\d{4})-/u.exec(name ?? '')?.[1];
  if (name === undefined || year === undefined) throw new Error('The folder has no progress report.');
  const [document, original] = [
    join(root, 'documents', year, name.replace(/txt$/u, 'md')),
    join(root, 'originals', name),
  ];
  const before = await readFile(original, 'utf8');
  const after = before.replace(printed, revised);
  if (after === before) throw new Error(`${name} has no row that can be edited.`);
  const markdown = (await readFile(document, 'utf8')).replace(printed, revised).replace(hashOf(before), hashOf(after));
  await writeFile(original, after);
  await writeFile(document, markdown);
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
