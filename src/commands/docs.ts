/** Writes the documents that are made from the code: `npm run docs`. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { makeDocuments } from './documenting/make-documents.ts';

const project = new URL('../../', import.meta.url);

for (const [path, text] of makeDocuments()) {
  await writeFile(fileURLToPath(new URL(path, project)), text);
  console.log(path);
}
