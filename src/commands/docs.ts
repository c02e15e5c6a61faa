/** Makes anew what the guides say of the code: `npm run docs`. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { madeDocuments, makeDocument } from './documenting/make-documents.ts';

for (const name of madeDocuments) {
  const path = fileURLToPath(new URL(`../../${name}`, import.meta.url));
  await writeFile(path, makeDocument(await readFile(path, 'utf8')));
  console.log(name);
}
