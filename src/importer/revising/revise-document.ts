import type { Root } from 'mdast';
import { VFile } from 'vfile';
import { parseMarkdown, stringifyMarkdown } from '../../mdast/markdown.ts';
import { readExtract } from '../../originals/read-extract.ts';
import type { CheckedDocument } from '../../records/checked-document.ts';
import { type DocumentPart, toDocumentParts } from '../../records/document-parts.ts';
import { doubt, fail, hasFailed } from '../../records/messages.ts';
import type { FrontMatter } from '../../records/source/front-matter.ts';
import { toFrontMatterText } from '../front-matter-text.ts';
import type { ImportedDocument } from '../import-file.ts';
import { reviewDocument } from '../review-document.ts';
import { alignParts, type PartAlignment, type PartPair } from './align-parts.ts';
import { describeRevision } from './describe-revision.ts';
import { toKeptAnchors, writeAnchors } from './keep-addresses.ts';
import { type ImportBase, importAgain, mergeEdits } from './merge-edits.ts';
import { readMarkdown } from './read-markdown.ts';
import { reportUnclearParts } from './report-unclear.ts';
import type { RevisionRequest } from './revision-request.ts';

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
  const after = 'rule' in extract ? null : readMarkdown(document.markdown, extract, registry);
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
  const [partsBefore, partsAfter] = [toDocumentParts(before), toDocumentParts(after)];
  const answers = new Map(before.source.matter.revised.map(({ was, now }) => [was, now]));
  const isSameOriginal = known.sha256 === document.sha256;
  const base = importAgain(request, before);
  const alignment = alignPublished(partsBefore, partsAfter, base, { answers, isSameOriginal });
  reportUnclearParts(alignment, known.path, file);
  if (hasFailed(file)) return null;
  const anchors = toKeptAnchors(alignment, partsBefore, partsAfter, request.everHad);
  const theirs = writeAnchors(parseMarkdown(new VFile(document.markdown)), anchors);
  const { id, account } = before.source.matter;
  const merged =
    base === null || request.dropsEdits
      ? { tree: theirs, matter: { ...after.source.matter, id, account } }
      : mergeEdits(base, before, { document: after, tree: theirs, anchors }, file);
  if (base === null && !request.dropsEdits) {
    const text = `documents/${known.path} 登记的原件已被换掉，看不出编辑改过什么，正文照这次导入。请对照版本库里的那份文档核对`;
    doubt(file, 'revision-conflict', text);
  }
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
  const written = readMarkdown(markdown, extract, registry);
  return {
    document: { ...document, ...review, id: matter.id, year: matter.year, title: matter.title, matter, markdown },
    changes: describeRevision(alignment, anchors, written === null ? [] : toDocumentParts(written)),
    share: toShare(partsBefore, alignment),
  };
}

/**
 * Published parts are looked for by what the import made of them: an editor's correction makes a part no less like the one
 * that the revision prints as it was.
 */
function alignPublished(
  before: readonly DocumentPart[],
  after: readonly DocumentPart[],
  base: ImportBase | null,
  known: Parameters<typeof alignParts>[2],
): PartAlignment {
  const imported = new Map(base?.pairs.map((pair) => [pair.after.anchor, pair.before]));
  const publishedAs = new Map(
    before.map((part) => {
      const { text, name } = imported.get(part.anchor) ?? part;
      return [{ ...part, text, name }, part];
    }),
  );
  const published = (part: DocumentPart) => publishedAs.get(part) ?? part;
  const toPublished = (pair: PartPair): PartPair => ({ ...pair, before: published(pair.before) });
  const { pairs, unclear, gone, added } = alignParts([...publishedAs.keys()], after, known);
  return {
    pairs: pairs.map(toPublished),
    unclear: unclear.map((one) => ({ before: published(one.before), candidates: one.candidates.map(toPublished) })),
    gone: gone.map(published),
    added,
  };
}

/** By what the document is for: its tasks, or the whole text where it has none. */
function toShare(parts: readonly DocumentPart[], { pairs }: PartAlignment): number {
  const tasks = parts.filter(({ isTask }) => isTask);
  const [all, kept] = tasks.length > 0 ? [tasks, pairs.filter(({ before }) => before.isTask)] : [parts, pairs];
  return all.length === 0 ? 1 : kept.length / all.length;
}

async function readPublished({ known, bytesBefore, registry }: RevisionRequest): Promise<CheckedDocument | null> {
  const extract = bytesBefore === null ? null : await readExtract(bytesBefore);
  return extract === null || 'rule' in extract ? null : readMarkdown(known.text, extract, registry);
}

function toText(tree: Root, matter: FrontMatter): string {
  const body = tree.children.filter((node) => node.type !== 'yaml');
  return stringifyMarkdown({ type: 'root', children: [{ type: 'yaml', value: toFrontMatterText(matter) }, ...body] });
}
