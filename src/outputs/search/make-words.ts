import { gunzipSync } from 'node:zlib';
import { codePassage } from '../../search-index/coded-words.ts';
import type { SearchCatalog } from '../../search-index/index-format.ts';
import { readIndexHead } from '../../search-index/word-chunk.ts';
import type { PassageRun } from './cut-passages.ts';

/** Pagefind's index of coded words, as the search page reads it. */
export interface CodedIndex extends Pick<SearchCatalog, 'records' | 'chunks'> {
  /** Pagefind's chunks, in their order, byte for byte. */
  readonly contents: readonly Uint8Array[];
}

/** Indexes the records' coded words; rejects with what Pagefind reports, and where a record or a chunk has got lost. */
export async function makeWords(records: readonly PassageRun[]): Promise<CodedIndex> {
  const files = await indexRecords(records.map(codeRecord), chunkSize(records));
  const contentOf = (path: RegExp) => {
    const content = files.find((file) => path.test(file.path))?.content;
    if (!content) throw new Error(`索引中没有 ${path.source}`);
    return content;
  };
  const { pages, chunks } = readIndexHead(gunzipSync(contentOf(/\.pf_meta$/u)));
  return {
    records: pages.map((name) => readUrl(contentOf(new RegExp(`^fragment/${name}\\.`, 'u')))),
    chunks: chunks.map(([first]) => first),
    contents: chunks.map(([, , name]) => contentOf(new RegExp(`^index/${name}\\.`, 'u'))),
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
 * would take more space than they save, and be many files, which hosts count.
 */
function chunkSize(records: readonly PassageRun[]): number {
  const units = records.flat().reduce((sum, { folded }) => sum + folded.length, 0);
  return Math.round(Math.max(1300, 0.8 * Math.sqrt(units)));
}

/** Each record went in under its number; the number comes back in the file of its fragment. */
function readUrl(fragment: Uint8Array): number {
  const json = gunzipSync(fragment).toString('utf8');
  return Number(JSON.parse(json.slice(json.indexOf('{'))).url);
}
