import { createHash } from 'node:crypto';
import type { Root } from 'mdast';
import { VFile } from 'vfile';
import { parseMarkdown, stringifyMarkdown } from '../../mdast/markdown.ts';
import type { Extract } from '../../originals/extract.ts';
import { readExtract } from '../../originals/read-extract.ts';
import type { CheckedDocument } from '../../records/checked-document.ts';
import { type DocumentPart, toDocumentParts } from '../../records/document-parts.ts';
import { doubt, fail, hasFailed } from '../../records/messages.ts';
import { toSource } from '../../records/source/document-source.ts';
import type { FrontMatter } from '../../records/source/front-matter.ts';
import { toCheckedDocument } from '../../records/to-checked-document.ts';
import { toFrontMatterText } from '../front-matter-text.ts';
import { type ImportedDocument, importExtract } from '../import-file.ts';
import type { ImportRegistry } from '../import-registry.ts';
import type { Original } from '../read-original.ts';
import { reviewDocument } from '../review-document.ts';
import { alignParts, type PartAlignment } from './align-parts.ts';
import { carryEdits } from './carry-edits.ts';
import { carryMatter } from './carry-matter.ts';
import { describeRevision } from './describe-revision.ts';
import { toKeptAnchors, writeAnchors } from './keep-addresses.ts';
import { reportUnclearParts } from './report-unclear.ts';

/** A document as it stands in the content folder: its path under documents/, its text, what it says of its original. */
interface PublishedText {
  readonly path: string;
  readonly text: string;
  readonly startLine: number | null;
  readonly sha256: string | null;
}

/** What is published, and what is to stand in its place. */
export interface RevisionRequest {
  readonly known: PublishedText;
  /** The original of the known one as it lies in the folder; null where it is not there. */
  readonly bytesBefore: Uint8Array | null;
  readonly document: ImportedDocument;
  readonly original: Original;
  readonly registry: ImportRegistry;
  /** Every anchor under which something of the document was ever published. */
  readonly everHad: ReadonlySet<string>;
  /** Whether what an editor changed is to be replaced. */
  readonly dropsEdits: boolean;
}

/** A revision as it is written, and what it changes, a line each. */
export interface Revision {
  readonly document: ImportedDocument;
  readonly changes: readonly string[];
  /** How much of what is published is still there, 0 to 1. */
  readonly share: number;
}

/**
 * A document in the place of the one that is published: each part that says the same keeps its address, what an editor
 * made of it stays where the original says the same, and a new part gets an address that no part has had.
 * Null after a message of the file. Fatal: `revision-unclear` where it cannot be told which part is which,
 * `revision-unproven` where what an editor made no longer fits the original. Doubt: `revision-conflict`.
 */
export async function reviseDocument(request: RevisionRequest, file: VFile): Promise<Revision | null> {
  const { known, document, original, registry } = request;
  const extract = await readExtract(original.bytes);
  const before = await readPublished(request);
  const after = 'rule' in extract ? null : check(document.markdown, extract, registry);
  if (before === null && after !== null && request.dropsEdits) {
    const text = `documents/${known.path} 或它的原件读不出，编号照这次导入重新写了。请核对网址：npm run check 会列出没有了的`;
    doubt(file, 'revision-conflict', text);
    return { document, changes: ['编号照这次导入'], share: 1 };
  }
  if (before === null || after === null || 'rule' in extract) {
    fail(
      file,
      'revision-unproven',
      `documents/${known.path} 或它的原件读不出，不能核对哪一行是哪一行，没有写入。请先让 npm run check 通过，或加 --force 照这次导入重写`,
    );
    return null;
  }
  const [partsBefore, partsAfter] = [toDocumentParts(before.document), toDocumentParts(after)];
  const answers = new Map(before.document.source.matter.revised.map(({ was, now }) => [was, now]));
  const isSameOriginal = known.sha256 === document.sha256;
  const alignment = alignParts(partsBefore, partsAfter, { answers, isSameOriginal });
  reportUnclearParts(alignment, known.path, file);
  if (hasFailed(file)) return null;
  const anchors = toKeptAnchors(alignment, partsBefore, partsAfter, request.everHad);
  const theirs = writeAnchors(parseMarkdown(new VFile(document.markdown)), anchors);
  const merged = mergeEdits(
    request,
    before,
    { tree: theirs, matter: document.matter, extract },
    new Set(anchors.values()),
    file,
  );
  const markdown = toText(merged.tree, merged.matter);
  const scratch = new VFile({ path: file.path });
  const review = reviewDocument(markdown, extract, registry, scratch);
  const [fault] = scratch.messages.filter(({ fatal }) => fatal === true);
  if (fault !== undefined) {
    const text = `编辑在 documents/${known.path} 里的改动放到修订后的原件上，不再与原件一字不差，没有写入：${fault.reason}。请按修订后的原件改那份文档，或加 --force 放弃编辑的改动`;
    fail(file, 'revision-unproven', text, { line: fault.line ?? 1 });
    return null;
  }
  const { matter } = merged;
  const written = check(markdown, extract, registry);
  return {
    document: { ...document, ...review, id: matter.id, year: matter.year, title: matter.title, matter, markdown },
    changes: describeRevision(alignment, anchors, written === null ? [] : toDocumentParts(written)),
    share: toShare(partsBefore, alignment),
  };
}

/** By what the document is for: its tasks, or the whole text where it has none. */
function toShare(parts: readonly DocumentPart[], { pairs }: PartAlignment): number {
  const tasks = parts.filter(({ isTask }) => isTask);
  const [all, kept] = tasks.length > 0 ? [tasks, pairs.filter(({ before }) => before.isTask)] : [parts, pairs];
  return all.length === 0 ? 1 : kept.length / all.length;
}

interface Published {
  readonly document: CheckedDocument;
  readonly extract: Extract;
}

async function readPublished({ known, bytesBefore, registry }: RevisionRequest): Promise<Published | null> {
  const extract = bytesBefore === null ? null : await readExtract(bytesBefore);
  if (extract === null || 'rule' in extract) return null;
  const document = check(known.text, extract, registry);
  return document && { document, extract };
}

function check(markdown: string, extract: Extract, registry: ImportRegistry): CheckedDocument | null {
  const source = toSource(new VFile({ value: markdown }), extract);
  return source && toCheckedDocument(source, registry);
}

/** The revision as it was read. */
interface Theirs {
  readonly tree: Root;
  readonly matter: FrontMatter;
  readonly extract: Extract;
}

function mergeEdits(
  { known, registry, dropsEdits, bytesBefore }: RevisionRequest,
  { document: ours, extract: linesBefore }: Published,
  theirs: Theirs,
  anchors: ReadonlySet<string>,
  file: VFile,
): Pick<Theirs, 'tree' | 'matter'> {
  const scratch = new VFile({ path: file.path });
  const { matter } = ours.source;
  const bytes = bytesBefore ?? new Uint8Array();
  // Another file in the place of the original does not tell what the import had made of it.
  const isBase = createHash('sha256').update(bytes).digest('hex') === known.sha256;
  if (!isBase && !dropsEdits) {
    const text = `documents/${known.path} 登记的原件已被换掉，看不出编辑改过什么，正文照这次导入。请对照版本库里的那份文档核对`;
    doubt(file, 'revision-conflict', text);
  }
  const first = { name: matter.original.path, bytes };
  const again = importExtract(linesBefore, first, { registry, id: null }, scratch);
  const base = again.find(({ startLine }) => startLine === known.startLine) ?? again[0];
  const document = base && check(base.markdown, linesBefore, registry);
  if (dropsEdits || !isBase || base === undefined || !document) {
    const { id, account } = matter;
    return { tree: theirs.tree, matter: { ...theirs.matter, id, account } };
  }
  const { pairs } = alignParts(toDocumentParts(document), toDocumentParts(ours), { isSameOriginal: true });
  const edits = carryEdits({ base: document.source.tree, ours: ours.source.tree, theirs: theirs.tree, pairs });
  const texts = (extract: Extract) => extract.lines.map(({ text }) => text);
  const carried = carryMatter({
    base: base.matter,
    ours: matter,
    theirs: theirs.matter,
    linesBefore: texts(linesBefore),
    linesAfter: texts(theirs.extract),
    anchors,
  });
  for (const text of carried.conflicts) doubt(file, 'revision-conflict', text);
  for (const { anchor, edited } of edits.conflicts)
    doubt(
      file,
      'revision-conflict',
      `编辑把 ${anchor} 改作“${edited}”，修订后的原件也改了那里，正文照修订后的原件。请核对要不要再改`,
    );
  return { tree: edits.tree, matter: carried.matter };
}

function toText(tree: Root, matter: FrontMatter): string {
  const body = tree.children.filter((node) => node.type !== 'yaml');
  return stringifyMarkdown({ type: 'root', children: [{ type: 'yaml', value: toFrontMatterText(matter) }, ...body] });
}
