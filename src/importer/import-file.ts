import { createHash } from 'node:crypto';
import type { VFile } from 'vfile';
import type { ColumnField } from '../columns/column-field.ts';
import type { Extract, ExtractLine } from '../originals/extract.ts';
import { readExtract } from '../originals/read-extract.ts';
import { doubt, fail, hasFailed } from '../records/messages.ts';
import type { FrontMatter } from '../records/source/front-matter.ts';
import { tellsProgress } from '../records/values/assignments/progress-label.ts';
import { parseDateTime } from '../records/values/quantities/date.ts';
import { cleanLines } from './clean-lines.ts';
import { readMeta } from './document/document-meta.ts';
import { headTitle } from './document/document-title.ts';
import { type Draft, type DraftBlock, heading, isText, paragraph, type SourceLine, softBreak } from './draft.ts';
import type { ImportRegistry } from './import-registry.ts';
import { markListedItems } from './items/listed-items.ts';
import { markItems } from './items/mark-items.ts';
import { splitPageFrame } from './layout/page-frame.ts';
import { type Article, readPortalList } from './layout/portal-list.ts';
import { nameSpots } from './name-spots.ts';
import { checkReceived } from './personal-data.ts';
import { hasBlocks, readBlocks } from './read-blocks.ts';
import { type DraftBody, readBody } from './read-body.ts';
import type { Original } from './read-original.ts';
import { reportNotTaken } from './report-not-taken.ts';
import { type Review, reviewDocument } from './review-document.ts';
import { judgeDraft } from './tables/reading/judge-draft.ts';
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
  { bytes, name }: Original,
  { registry, id }: ImportSettings,
  file: VFile,
): ImportedDocument[] {
  const texts = extract.lines.map(({ text }) => text);
  checkReceived(texts, name, registry, file);
  const cleaned = cleanLines(texts, file);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const documents = hasBlocks(extract)
    ? [importBlocks(extract, cleaned.lines, registry, file)]
    : readDocuments(cleaned.lines, registry, file);
  reportNotTaken(extract.leftOut, file);
  if (id !== null && documents.length > 1) {
    fail(file, 'id-for-several', `文件里有 ${documents.length} 篇文章，--id 只能给一份文档取编号。请去掉 --id`);
  }
  if (hasFailed(file)) return [];
  const imported = uniqueIds(documents).map(({ draft, meta }): ImportedDocument => {
    const matter: FrontMatter = {
      ...meta,
      id: id ?? meta.id,
      original: { path: name, sha256, lines: [draft.startLine, draft.endLine] },
      omitted: draft.omitted.toSorted((a, b) => a.line - b.line),
      // What is read is the cleaned text, so every other correction is of that.
      corrections: [
        ...cleaned.corrections.filter(({ line }) => draft.startLine <= line && line <= draft.endLine),
        ...draft.corrections.toSorted((a, b) => a.line - b.line),
      ],
      damaged: [],
      notTasks: [],
      printedSo: [],
    };
    const markdown = toMarkdown(matter, draft.blocks);
    const review = reviewDocument(markdown, extract, registry, file);
    return {
      id: matter.id,
      year: meta.year,
      title: meta.title,
      matter,
      ...review,
      lineOf: (line) => extract.lines[line - 1] ?? null,
      markdown,
      sha256,
      startLine: draft.startLine,
    };
  });
  return hasFailed(file) ? [] : imported;
}

function readDocuments(lines: readonly SourceLine[], registry: ImportRegistry, file: VFile): ReadDocument[] {
  const articles = readPortalList(lines);
  return articles
    ? articles.map((article) => importArticle(article, registry, file))
    : [importPage(lines, registry, file)];
}

interface ReadDocument {
  readonly draft: Draft;
  readonly meta: ReturnType<typeof readMeta>;
}

/** An original that knows its blocks is one document. */
function importBlocks(
  extract: Extract,
  lines: readonly SourceLine[],
  registry: ImportRegistry,
  file: VFile,
): ReadDocument {
  const { title, ...body } = readBlocks(extract, lines, registry, file);
  return toDocument(body, title, lines, registry, file);
}

function importPage(lines: readonly SourceLine[], registry: ImportRegistry, file: VFile): ReadDocument {
  const top = splitPageFrame(lines);
  const body = readBody(top.lines, registry, file);
  return toDocument({ ...body, omitted: [...top.omitted, ...body.omitted] }, top.title, lines, registry, file);
}

function toDocument(
  body: DraftBody,
  title: string | null,
  lines: readonly SourceLine[],
  registry: ImportRegistry,
  file: VFile,
): ReadDocument {
  const titled = headTitle(markItems(body.blocks), title);
  if (titled.title === null)
    doubt(file, 'title-missing', '文中没有找到标题，暂记为“无标题”。请在 front matter 的 title 中填写', { line: 1 });
  else if (!titled.isSure)
    doubt(file, 'title-unsure', describeTitle(titled.title), { line: lineOfTitle(titled.blocks) });
  const draft: Draft = {
    startLine: lines[0]?.line ?? 1,
    endLine: lines.at(-1)?.line ?? 1,
    blocks: markListedItems(titled.blocks, titled.title, file),
    omitted: body.omitted,
    corrections: body.corrections,
  };
  const hints = {
    title: titled.title === null ? '无标题' : withoutColumn(titled.title),
    line: draft.startLine,
    datePublished: null,
    ...readContents(draft.blocks, registry),
  };
  return { draft, meta: readMeta(draft.blocks, hints, registry.registry.districts, file) };
}

function describeTitle(title: string): string {
  return `暂以“${title}”为标题，它不像公文的标题那样结尾（如通知、方案、报告、一览表）。请核对 front matter 的 title 和正文的大标题`;
}

function lineOfTitle(blocks: readonly DraftBlock[]): number {
  for (const block of blocks) if (block.type === 'heading' && block.depth === 1) return block.line;
  return 1;
}

function importArticle({ lines, title, date, body }: Article, registry: ImportRegistry, file: VFile): ReadDocument {
  const frame = splitPageFrame(body);
  const read = readBody(frame.lines, registry, file);
  const blocks = markItems(read.blocks);
  const own = new Set([title, date, ...body].map(({ line }) => line));
  const around = lines.filter(({ line, text }) => !own.has(line) && text.trim() !== '');
  const isAbove = date.line < (body[0]?.line ?? 0);
  const dated = paragraph(date.text.trim(), date.line);
  const draft: Draft = {
    startLine: lines[0]?.line ?? 1,
    endLine: lines.at(-1)?.line ?? 1,
    blocks: [
      heading(1, title.text.trim(), title.line),
      ...(isAbove ? [dated] : []),
      ...markListedItems(blocks, title.text, file),
      ...(isAbove ? [] : [dated]),
    ],
    omitted: [
      ...frame.omitted,
      ...read.omitted,
      ...around.map(({ text, line }) => ({ line, text: text.trim(), reason: '网页导航' as const })),
    ],
    corrections: read.corrections,
  };
  const plainTitle = withoutColumn(title.text.replaceAll(softBreak, '').trim());
  const published = parseDateTime(date.text.replace(/^[^\d]*/u, ''));
  const hints = {
    title: plainTitle,
    line: title.line,
    datePublished: published,
    ...readContents(draft.blocks, registry),
  };
  return {
    draft,
    meta: readMeta([...(isAbove ? [dated] : []), ...blocks], hints, registry.registry.districts, file),
  };
}

/** 【要闻】全市招商大会召开 → 全市招商大会召开: a portal prints before a title in which of its columns it stands. */
function withoutColumn(title: string): string {
  return title.replace(/^【[^】]*】(?=.)/u, '');
}

/** Columns beside the progress that only a document has which tells what became of its tasks. */
const reported: readonly ColumnField[] = ['status', 'percentage'];

function readContents(blocks: readonly DraftBlock[], registry: ImportRegistry) {
  const tables = blocks.flatMap((block) => (block.type === 'table' ? [judgeDraft(block, registry)] : []));
  return {
    hasTasks:
      tables.some(({ kind, hasUnits }) => kind !== 'none' || hasUnits) ||
      blocks.some((block) => isText(block) && block.isTask),
    hasTaskTables: tables.some(({ kind, hasUnits }) => kind !== 'none' || hasUnits),
    hasProgress:
      tables.some(
        ({ kind, indexOf }) =>
          indexOf('progress') !== -1 || (kind !== 'none' && reported.some((field) => indexOf(field) !== -1)),
      ) || reportsMost(blocks),
  };
}

/** Whether most of the items of its text have a report with them. */
function reportsMost(blocks: readonly DraftBlock[]): boolean {
  const texts = blocks.filter(isText);
  const reports = texts.filter(({ text }) => tellsProgress(text)).length;
  return reports > 0 && reports * 2 > texts.filter(({ isTask }) => isTask).length;
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
