import { gunzipSync } from 'node:zlib';
import { codePassage } from '../../search-index/coded-words.ts';
import type { SearchCatalog } from '../../search-index/index-format.ts';
import type { PassageRun } from './cut-passages.ts';
import { writeInto } from './write-files.ts';

/** Files that Pagefind makes and this site does not read: interfaces of its own, and the coded words of each record. */
const unread = /^(?:pagefind-(?!entry\.json).*\.(?:js|css)$|fragment\/)/u;

/** Files that tell Pagefind where the others are. */
const first = /^(?:pagefind-entry\.json|.*\.pf_meta)$/u;

/** What the catalogue says of Pagefind's files. */
export type WrittenWords = Pick<SearchCatalog, 'records' | 'firstFiles'>;

/**
 * Writes Pagefind's index of the records' coded words into the folder. Resolves to Pagefind's names of the records, in
 * their order, and its first files, which are not written; rejects with what Pagefind reports, and where a record has got lost.
 */
export async function writeWords(records: readonly PassageRun[], folder: string): Promise<WrittenWords> {
  const files = await indexRecords(records.map(codeRecord), chunkSize(records));
  const isFirst = ({ path }: IndexFile) => first.test(path);
  for (const file of files)
    if (!unread.test(file.path) && !isFirst(file)) await writeInto(folder, file.path, file.content);
  return {
    records: namesInOrder(files, records.length),
    firstFiles: Object.fromEntries(
      files.filter(isFirst).map(({ path, content }) => [path, Buffer.from(content).toString('base64')] as const),
    ),
  };
}

interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

async function indexRecords(records: readonly string[], chunk: number): Promise<readonly IndexFile[]> {
  // Read by Pagefind when it starts. Results are the same without it.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(chunk);
  const { close, createIndex } = await import('pagefind');
  try {
    const { index, errors } = await createIndex();
    if (!index) throw new Error(errors.join('\n'));
    for (const [number, content] of records.entries()) {
      const added = await index.addCustomRecord({ url: String(number), content, language: 'xx' });
      if (added.errors.length > 0) throw new Error(added.errors.join('\n'));
    }
    // Pagefind's own writeFiles may answer before the last file has its content.
    const made = await index.getFiles();
    if (made.errors.length > 0) throw new Error(made.errors.join('\n'));
    return made.files;
  } finally {
    await close();
  }
}

function codeRecord(record: PassageRun): string {
  return record.flatMap(({ folded }) => codePassage(folded)).join(' ');
}

/**
 * What a first query reads of the words grows with the number of chunks, each of which is named in what is read first;
 * what every query reads grows with their size. Near the root of all units both are small; smaller chunks than the least
 * would take more space than they save.
 */
function chunkSize(records: readonly PassageRun[]): number {
  const units = records.flat().reduce((sum, { folded }) => sum + folded.length, 0);
  return Math.round(Math.max(650, 0.8 * Math.sqrt(units)));
}

/** Each record went in under its number; the number comes back in the file of its fragment. */
function namesInOrder(files: readonly IndexFile[], count: number): string[] {
  const names: string[] = Array.from({ length: count }, () => '');
  for (const { path, content } of files) {
    const name = /^fragment\/(.*)\.pf_fragment$/u.exec(path)?.[1];
    if (name === undefined) continue;
    const json = gunzipSync(content).toString('utf8');
    names[Number(JSON.parse(json.slice(json.indexOf('{'))).url)] = name;
  }
  const lost = names.indexOf('');
  if (lost !== -1) throw new Error(`索引中没有第 ${lost} 条记录`);
  return names;
}
