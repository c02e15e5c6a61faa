import { createHash } from 'node:crypto';
import type { VFile } from 'vfile';
import type { Extract, ExtractLine } from '../originals/extract.ts';
import { readExtract } from '../originals/read-extract.ts';
import { fail, hasFailed } from '../records/messages.ts';
import type { FrontMatter } from '../records/source/front-matter.ts';
import { type CleanLines, cleanLines } from './clean-lines.ts';
import type { ImportRegistry } from './import-registry.ts';
import { nameSpots } from './name-spots.ts';
import { checkReceived } from './personal-data.ts';
import { readDocuments } from './read-documents.ts';
import type { Original } from './read-original.ts';
import { reportNotTaken } from './report-not-taken.ts';
import { type Review, reviewDocument } from './review-document.ts';
import type { ReadDocument } from './to-document.ts';
import { toMarkdown } from './writing/to-markdown.ts';

/** What an import goes by: the registries, and the id that the editor chose for the one document, if any. */
export interface ImportSettings {
  readonly registry: ImportRegistry;
  readonly id: string | null;
}

/** One document on its way to content/documents. */
export interface ImportedDocument extends Review {
  readonly id: string;
  readonly year: number;
  readonly title: string;
  readonly matter: FrontMatter;
  /** A line of its original, and where a person finds it. */
  readonly lineOf: (line: number) => ExtractLine | null;
  readonly markdown: string;
  readonly sha256: string;
  /** Its first line in the original, 1-based. */
  readonly startLine: number;
}

/**
 * One original → its documents; doubts and fatal problems are messages of the file. After a fatal one there are none.
 * Fatal: those of the readers, of persons in it, of tables, and `id-for-several`.
 */
export async function importFile(
  original: Original,
  settings: ImportSettings,
  file: VFile,
): Promise<ImportedDocument[]> {
  const extract = await readExtract(original.bytes);
  if ('rule' in extract) {
    fail(file, extract.rule, extract.text);
    return [];
  }
  return importExtract(extract, original, settings, file);
}

/** The same once the original is read. */
export function importExtract(
  extract: Extract,
  original: Original,
  settings: ImportSettings,
  file: VFile,
): ImportedDocument[] {
  const said = file.messages.length;
  const imported = importLines(extract, original, settings, file);
  nameSpots(extract, file.messages.slice(said));
  return imported;
}

function importLines(
  extract: Extract,
  original: Original,
  { registry, id }: ImportSettings,
  file: VFile,
): ImportedDocument[] {
  const texts = extract.lines.map(({ text }) => text);
  checkReceived(extract, original.name, registry, file);
  const cleaned = cleanLines(texts, file);
  const documents = readDocuments(extract, cleaned.lines, registry, file);
  reportNotTaken(extract.leftOut, file);
  if (id !== null && documents.length > 1) {
    fail(file, 'id-for-several', `文件里有 ${documents.length} 篇文章，--id 只能给一份文档取编号。请去掉 --id`);
  }
  if (hasFailed(file)) return [];
  const sha256 = createHash('sha256').update(original.bytes).digest('hex');
  const imported = uniqueIds(documents).map((document): ImportedDocument => {
    const { draft, meta } = document;
    const matter = toMatter(document, { id, path: original.name, sha256 }, cleaned);
    const markdown = toMarkdown(matter, draft.blocks);
    return {
      id: matter.id,
      year: meta.year,
      title: meta.title,
      matter,
      ...reviewDocument(markdown, extract, registry, file),
      lineOf: (line) => extract.lines[line - 1] ?? null,
      markdown,
      sha256,
      startLine: draft.startLine,
    };
  });
  return hasFailed(file) ? [] : imported;
}

function toMatter(
  { draft, meta }: ReadDocument,
  { id, path, sha256 }: { readonly id: string | null; readonly path: string; readonly sha256: string },
  cleaned: CleanLines,
): FrontMatter {
  const isOwn = ({ line }: { readonly line: number }) => draft.startLine <= line && line <= draft.endLine;
  return {
    ...meta,
    id: id ?? meta.id,
    original: { path, sha256, lines: [draft.startLine, draft.endLine] },
    omitted: draft.omitted.toSorted((a, b) => a.line - b.line),
    // What is read is the cleaned text, so every other correction is of that.
    corrections: [...cleaned.corrections.filter(isOwn), ...draft.corrections.toSorted((a, b) => a.line - b.line)],
    damaged: [],
    notTasks: [],
    printedSo: [],
    revised: [],
  };
}

/** Two documents of one file may come to the same id (two news items of one day): the later ones are numbered. */
function uniqueIds(documents: readonly ReadDocument[]): ReadDocument[] {
  const used = new Map<string, number>();
  return documents.map((document) => {
    const count = (used.get(document.meta.id) ?? 0) + 1;
    used.set(document.meta.id, count);
    return count === 1 ? document : { ...document, meta: { ...document.meta, id: `${document.meta.id}-${count}` } };
  });
}
