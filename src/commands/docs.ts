/** Makes anew what the guides say of the code: `npm run docs`. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { replaceFile } from '../files/replace-file.ts';
import { madeDocuments, makeDocument } from './documenting/make-documents.ts';

for (const name of madeDocuments) {
  const path = fileURLToPath(new URL(`../../${name}`, import.meta.url));
  await replaceFile(path, makeDocument(await readFile(path, 'utf8')));
  console.log(name);
}
