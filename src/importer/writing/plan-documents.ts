import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { VFile } from 'vfile';
import { readAddressFile } from '../../records/addresses/address-file.ts';
import { toDocumentAddress } from '../../records/addresses/list-addresses.ts';
import { doubt, fail } from '../../records/messages.ts';
import type { ImportedDocument } from '../import-file.ts';
import type { ImportRegistry } from '../import-registry.ts';
import type { Original } from '../read-original.ts';
import { reviseDocument } from '../revising/revise-document.ts';
import { indexKnownDocuments, type KnownDocument, type KnownDocuments } from './known-documents.ts';
import { numberDocument } from './number-document.ts';
import { describeReplacedLines } from './replaced-lines.ts';
import { reportStatedRevision } from './report-stated-revision.ts';

/** What is to be written, and where to. */
export interface WriteRequest {
  readonly documents: readonly ImportedDocument[];
  readonly original: Original;
  /** The content folder to write to. */
  readonly out: string;
  readonly force: boolean;
  /** Whether the editor has chosen the id, so that no other may take its place. */
  readonly isChosen: boolean;
  /** The id of the published document that this is a revision of; null where the editor names none. */
  readonly revises: string | null;
  readonly registry: ImportRegistry;
}

/** A document as it is written. */
export interface Written extends ImportedDocument {
  /** Under documents/. */
  readonly path: string;
  readonly outcome: '新建' | '未变' | '替换';
  /** What was replaced; empty where nothing was. */
  readonly replaced: string;
  /** What a revision changes, a line each. */
  readonly changes: readonly string[];
}

/** What would be written. */
export interface WritePlan {
  /** Whether the original is there already, byte for byte. */
  readonly isKept: boolean;
  readonly plans: readonly Written[];
}

/**
 * What writing comes to beside the documents that are known: under which identifiers, and whether anything there changes. Writes nothing.
 * Doubt: `document-numbered`, `revision-conflict`, `supersession-unstated`. Fatal: `original-exists`, `document-exists`, `document-edited`, `document-renamed`,
 * `revision-unknown`, and those of {@link reviseDocument}.
 */
export async function planDocuments(
  request: WriteRequest,
  others: readonly KnownDocument[],
  file: VFile,
): Promise<WritePlan> {
  const { documents, original, isChosen, revises } = request;
  const kept = await readKept(request, original.name);
  const isKept = kept?.equals(original.bytes) ?? false;
  const known = indexKnownDocuments(others);
  const taken = new Set<string>();
  const plans: Written[] = [];
  for (const document of documents) {
    const held = isKept ? findHeld(document, request, known, taken) : undefined;
    const isNamed = isChosen || revises !== null || held !== undefined;
    const own = isNamed ? document : toFreeId(document, original, known, taken, file);
    const written = held === undefined ? await planOwn(own, request, known, isKept, file) : leaveHeld(own, held);
    taken.add(written.id);
    plans.push(written);
    reportStatedRevision(held === undefined ? own : written, others, file);
  }
  if (kept !== null && !isKept && !request.force && plans.some(({ changes }) => changes.length === 0))
    reportKept(
      original.name,
      plans.flatMap((one) => findOther(one, original, known) ?? []),
      file,
    );
  return { isKept, plans };
}

/**
 * The document that was made of the same bytes under the same name, whatever an editor made of it since: there is nothing to import.
 * Undefined where the editor asks for more than that: another id, a revision, or that it be written anew.
 */
function findHeld(
  { id, year, startLine, sha256 }: ImportedDocument,
  { original, force, isChosen, revises }: WriteRequest,
  known: KnownDocuments,
  taken: ReadonlySet<string>,
): KnownDocument | undefined {
  if (force || revises !== null) return undefined;
  const same = known.findSame(id, `${year}/${id}.md`);
  const isOwn = same?.original === original.name && same.sha256 === sha256 && !taken.has(id);
  if (isOwn || isChosen) return isOwn ? same : undefined;
  return known.findHeld(original.name, startLine, sha256);
}

/** It stays as it is; where the import would make something else of the original now, that is said. */
function leaveHeld(document: ImportedDocument, held: KnownDocument): Written {
  const others = held.text === document.markdown ? '' : describeReplacedLines(held.text, document.markdown);
  const said = `这份原件已经导入过，没有改动文档；它与再导入一次的结果不同之处（编号、编辑的改动）都保留：${others}。要放弃编辑的改动，加 --force`;
  const id = held.id ?? document.id;
  const matter = { ...document.matter, ...held.matter, id };
  const changes = others === '' ? [] : [said];
  return { ...document, id, matter, path: held.path, outcome: '未变', replaced: '', changes };
}

async function planOwn(...request: Parameters<typeof planRevision>): Promise<Written> {
  return (await planRevision(...request)) ?? plan(...request);
}

async function readKept({ out }: WriteRequest, name: string): Promise<Buffer | null> {
  return await readFile(join(out, 'originals', name)).catch(() => null);
}

/** @param others The documents of the file that has the name, where the new one is of another title, place or year. */
function reportKept(name: string, [other]: readonly KnownDocument[], file: VFile): void {
  const found = `originals/${name} 已存在，内容不同，也不像它的修订`;
  const text =
    other === undefined
      ? `${found}。请给新文件换一个名字；是已有文档的修订，加 --revises 和那份文档的编号；确要替换请加 --force`
      : `${found}：它是 documents/${other.path} 的原件，这份读作另一份文档。是另一份文件的，给新文件换一个名字再导入；是那份的修订（如标题改了年份），加 --revises ${other.id}`;
  fail(file, 'original-exists', text);
}

/** The document that stands at the same place of the file of that name, under another id. */
function findOther({ startLine, id }: Written, original: Original, known: KnownDocuments): KnownDocument | undefined {
  return known.findTwin(original.name, startLine, id);
}

/** A document that a trial would have written, as one that the folder has. */
export function toKnown({ path, markdown, id, sha256, startLine, matter }: Written, original: Original): KnownDocument {
  return { path, text: markdown, id, original: original.name, sha256, startLine, matter };
}

/**
 * Where a document of another original has the id, the first number that makes it free; an original that was imported so
 * before keeps its number. The same bytes under another name are left to be refused. Doubt: `document-numbered`.
 */
function toFreeId(
  document: ImportedDocument,
  original: Original,
  known: KnownDocuments,
  taken: ReadonlySet<string>,
  file: VFile,
): ImportedDocument {
  const isOwn = ({ id, year }: ImportedDocument) => {
    const same = known.findSame(id, `${year}/${id}.md`);
    return !taken.has(id) && (same === undefined || same.original === null || same.original === original.name);
  };
  const kept = known.findNumber(original.name, document.startLine, document.id);
  if (kept !== null) return numberDocument(document, kept);
  const first = known.findSame(document.id, `${document.year}/${document.id}.md`);
  if (isOwn(document) || first?.sha256 === document.sha256) return document;
  let nth = 2;
  while (!isOwn(numberDocument(document, nth))) nth += 1;
  const numbered = numberDocument(document, nth);
  const found = `编号“${document.id}”已由另一份原件 originals/${first?.original ?? original.name} 的文档使用，这份取“${numbered.id}”，账本（account）取“${numbered.matter.account}”`;
  const mend = `它是那份文件的修订的，删去它，用 --revises ${document.id} 再导入；它和已有的文档说的是同一批任务（如任务分解和它的进展）的，把 account 改成同一个；要别的编号，删去它，用 --id 再导入`;
  doubt(file, 'document-numbered', `${found}。${mend}`, { line: document.startLine });
  return numbered;
}

/** A revision of less of what is published than this is taken for another document, unless the editor says otherwise. */
const leastShare = 0.5;
/** And one of less than this is doubted also then. */
const leastUndoubted = 0.2;

/**
 * The document in the place of the one that it revises: which the editor names, or which came of a file of that name. Null where it
 * revises none, or none that it would be taken for.
 */
async function planRevision(
  document: ImportedDocument,
  request: WriteRequest,
  known: KnownDocuments,
  isKept: boolean,
  file: VFile,
): Promise<Written | null> {
  const { original, force, revises, registry } = request;
  const same = known.findSame(revises ?? document.id, `${document.year}/${document.id}.md`);
  if (revises !== null && same === undefined) {
    fail(
      file,
      'revision-unknown',
      `没有编号是“${revises}”的文档，没有写入。请核对 --revises 后的编号：它是 documents/ 下的文件名，不带 .md`,
    );
    return null;
  }
  const isOwn = revises !== null || same?.original === original.name;
  if (same === undefined || !isOwn || same.text === document.markdown || (isKept && !force && revises === null))
    return null;
  const bytesBefore = await readKept(request, same.original ?? '');
  const said = file.messages.length;
  const everHad = await readAnchors(request.out, revises ?? document.id);
  const revision = await reviseDocument(
    { known: same, bytesBefore, document, original, registry, everHad, dropsEdits: force },
    file,
  );
  if (revision === null) return { ...document, path: same.path, outcome: '未变', replaced: '', changes: ['没有写入'] };
  if (revision.share < leastShare && revises === null && !force) {
    file.messages.splice(said);
    return null;
  }
  if (revision.share < leastUndoubted && !force) {
    const kept = Math.round(revision.share * 100);
    const text = `documents/${same.path} 的条目在这份文件里只有 ${kept}%，不像是它的修订。请核对 --revises 后的编号；写错了的，用 git 恢复那份文档和它的原件，再另行导入`;
    doubt(file, 'revision-unlike', text);
  }
  const { markdown } = revision.document;
  const isSame = markdown === same.text;
  const left =
    same.original === original.name ? [] : [`原来的原件 originals/${same.original} 不再有这份文档使用，可以删去`];
  return {
    ...revision.document,
    path: same.path,
    outcome: isSame ? '未变' : '替换',
    replaced: isSame ? '' : describeReplacedLines(same.text, markdown),
    changes: isSame ? [] : [...revision.changes, ...left],
  };
}

/** The anchors of a document's page that builds have published, also of what a later revision no longer has. */
async function readAnchors(root: string, id: string): Promise<ReadonlySet<string>> {
  const { addresses } = await readAddressFile(root);
  const page = `${toDocumentAddress(id)}#`;
  return new Set(addresses.flatMap(({ address }) => (address.startsWith(page) ? [address.slice(page.length)] : [])));
}

function plan(
  document: ImportedDocument,
  { original, force }: WriteRequest,
  known: KnownDocuments,
  isKept: boolean,
  file: VFile,
): Written {
  const path = `${document.year}/${document.id}.md`;
  const twin = known.findTwin(original.name, document.startLine, document.id);
  const same = known.findSame(document.id, path);
  if (twin && !isKept) {
    // Another file of that name; without `--force` the caller says so once for the file.
    if (force) reportKept(original.name, [twin], file);
  } else if (twin) {
    fail(
      file,
      'document-renamed',
      `这份原件已导入为 documents/${twin.path}，编号是“${twin.id}”，没有再导入。请修改那份文档，或删去它再导入`,
    );
  } else if (same && same.original !== null && same.original !== original.name) {
    const isCopy = same.sha256 === document.sha256;
    const reason = isCopy
      ? `这份原件已用另一个名字导入（originals/${same.original}），不必再导入`
      : `编号“${document.id}”已由 documents/${same.path} 使用，它来自另一份原件 originals/${same.original}，没有覆盖。请用 --id 给新文档另取编号；是那份文档的修订，加 --revises ${document.id}`;
    fail(file, 'document-exists', reason);
  } else if (same && same.text !== document.markdown) {
    const replaced = describeReplacedLines(same.text, document.markdown);
    fail(
      file,
      'document-edited',
      `documents/${same.path} 与这次导入的结果不同，可能经编辑修改，没有覆盖（${replaced}）。确要重新导入请加 --force`,
    );
  }
  return { ...document, path: same?.path ?? path, outcome: same ? '未变' : '新建', replaced: '', changes: [] };
}
