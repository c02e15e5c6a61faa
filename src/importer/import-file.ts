import { createHash } from 'node:crypto';
import type { VFile } from 'vfile';
import type { ColumnRegistry } from '../records/columns.ts';
import type { DistrictEntry } from '../records/registry.ts';
import type { FrontMatter } from '../records/front-matter.ts';
import { parseDateTime } from '../records/values/date.ts';
import { readMeta } from './document-meta.ts';
import type { Draft, DraftBlock, SourceLine } from './draft.ts';
import { hasFailed } from '../records/messages.ts';
import { readText } from '../records/original-text.ts';
import { readDraft } from './read-draft.ts';
import { type Article, isSeparator, readPortalList } from './shapes/portal-list.ts';
import { isUnitField, toFields } from './tables/heading-row.ts';
import { toMarkdown } from './to-markdown.ts';

/** What the editors' registries know, which the importer reads by. */
export interface ImportRegistry {
  readonly columns: ColumnRegistry;
  readonly districts: readonly DistrictEntry[];
}

/** One document on its way to content/documents. */
export interface ImportedDocument {
  readonly id: string;
  readonly year: number;
  readonly title: string;
  readonly rows: number;
  readonly markdown: string;
}

/**
 * One original → its documents; doubts and fatal problems are messages of the file. After a fatal one there are none.
 * @param path The original's name under content/originals.
 */
export function importFile(bytes: Uint8Array, path: string, registry: ImportRegistry, file: VFile): ImportedDocument[] {
  const texts = readText(bytes, file);
  if (texts === null) return [];
  const lines = texts.map((text, index): SourceLine => ({ text, line: index + 1 }));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const articles = readPortalList(lines);
  const documents = articles
    ? articles.map((article) => importArticle(article, registry, file))
    : [importPage(lines, registry, file)];
  if (hasFailed(file)) return [];
  return uniqueIds(documents).map(({ draft, meta }) => {
    const matter: FrontMatter = {
      ...meta,
      original: { path, sha256, lines: [draft.startLine, draft.endLine] },
      omitted: draft.omitted.toSorted((a, b) => a.line - b.line),
      corrections: draft.corrections.toSorted((a, b) => a.line - b.line),
      damaged: [],
    };
    const rows = draft.blocks.reduce((sum, block) => sum + (block.type === 'table' ? block.rows.length : 0), 0);
    return { id: meta.id, year: meta.year, title: meta.title, rows, markdown: toMarkdown(matter, draft.blocks) };
  });
}

interface ReadDocument {
  readonly draft: Draft;
  readonly meta: ReturnType<typeof readMeta>;
}

function importPage(lines: readonly SourceLine[], registry: ImportRegistry, file: VFile): ReadDocument {
  const { draft, title } = readDraft(lines, registry.columns, file);
  return { draft, meta: readMeta(draft.blocks, { title, datePublished: null, ...readContents(draft.blocks, registry) }, registry.districts, file) };
}

function importArticle({ lines, title, date }: Article, registry: ImportRegistry, file: VFile): ReadDocument {
  const body = lines.filter(({ line, text }) => line > title.line && line < date.line && !isSeparator(text));
  const { draft } = readDraft(body, registry.columns, file);
  const around = lines.filter(({ line, text }) => text.trim() !== '' && (isSeparator(text) || line > date.line));
  const blocks: DraftBlock[] = [
    { type: 'heading', depth: 1, text: title.text.trim(), lead: 0, line: title.line },
    ...draft.blocks,
    { type: 'paragraph', depth: 0, text: date.text.trim(), lead: 0, line: date.line },
  ];
  const whole: Draft = {
    startLine: lines[0]?.line ?? 1,
    endLine: lines.at(-1)?.line ?? 1,
    blocks,
    omitted: [...draft.omitted, ...around.map(({ text, line }) => ({ line, text: text.trim(), reason: '网页导航' as const }))],
    corrections: draft.corrections,
  };
  const plainTitle = title.text.trim().replace(/^【[^】]*】/u, '');
  const hints = { title: plainTitle, datePublished: parseDateTime(date.text), ...readContents(blocks, registry) };
  return { draft: whole, meta: readMeta(draft.blocks, hints, registry.districts, file) };
}

function readContents(blocks: readonly DraftBlock[], { columns }: ImportRegistry) {
  const fields = blocks.flatMap((block) => (block.type === 'table' ? toFields(block.headings, columns) : []));
  return { hasTasks: fields.some(isUnitField), hasProgress: fields.includes('progress') };
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

