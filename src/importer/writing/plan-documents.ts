import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { VFile } from 'vfile';
import { doubt, fail } from '../../records/messages.ts';
import type { ImportedDocument } from '../import-file.ts';
import type { Original } from '../read-original.ts';
import { indexKnownDocuments, type KnownDocument, type KnownDocuments } from './known-documents.ts';
import { numberDocument } from './number-document.ts';
import { describeReplacedLines } from './replaced-lines.ts';

/** What is to be written, and where to. */
export interface WriteRequest {
  readonly documents: readonly ImportedDocument[];
  readonly original: Original;
  /** The content folder to write to. */
  readonly out: string;
  readonly force: boolean;
  /** Whether the editor has chosen the id, so that no other may take its place. */
  readonly isChosen: boolean;
}

/** A document as it is written. */
export interface Written extends ImportedDocument {
  /** Under documents/. */
  readonly path: string;
  readonly outcome: '新建' | '未变' | '替换';
  /** What was replaced; empty where nothing was. */
  readonly replaced: string;
}

/** What would be written. */
export interface WritePlan {
  /** Whether the original is there already, byte for byte. */
  readonly isKept: boolean;
  readonly plans: readonly Written[];
}

/**
 * What writing comes to beside the documents that are known: under which identifiers, and whether anything there changes. Writes nothing.
 * Doubt: `document-numbered`. Fatal: `original-exists`, `document-exists`, `document-edited`, `document-renamed`.
 */
export async function planDocuments(
  { documents, original, out, force, isChosen }: WriteRequest,
  others: readonly KnownDocument[],
  file: VFile,
): Promise<WritePlan> {
  const kept = await readFile(join(out, 'originals', original.name)).catch(() => null);
  const isKept = kept?.equals(original.bytes) ?? false;
  if (kept !== null && !isKept && !force) {
    fail(
      file,
      'original-exists',
      `originals/${original.name} 已存在，内容不同。请给新文件换一个名字；确要替换请加 --force`,
    );
  }
  const known = indexKnownDocuments(others);
  const taken = new Set<string>();
  const plans = documents.map((document) => {
    const own = isChosen ? document : toFreeId(document, original, known, taken, file);
    taken.add(own.id);
    return plan(own, original, known, force, file);
  });
  return { isKept, plans };
}

/** A document that a trial would have written, as one that the folder has. */
export function toKnown({ path, markdown, id, sha256, startLine }: Written, original: Original): KnownDocument {
  return { path, text: markdown, id, original: original.name, sha256, startLine };
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
  const mend =
    '它和已有的文档说的是同一批任务（如任务分解和它的进展）的，把 account 改成同一个；要别的编号，删去它，用 --id 再导入';
  doubt(file, 'document-numbered', `${found}。${mend}`, { line: document.startLine });
  return numbered;
}

function plan(
  document: ImportedDocument,
  original: Original,
  known: KnownDocuments,
  force: boolean,
  file: VFile,
): Written {
  const path = `${document.year}/${document.id}.md`;
  const twin = known.findTwin(original.name, document.startLine, document.id);
  const same = known.findSame(document.id, path);
  if (twin) {
    fail(
      file,
      'document-renamed',
      `这份原件已导入为 documents/${twin.path}，编号是“${twin.id}”，没有再导入。请修改那份文档，或删去它再导入`,
    );
  } else if (same && same.original !== null && same.original !== original.name) {
    const isCopy = same.sha256 === document.sha256;
    const reason = isCopy
      ? `这份原件已用另一个名字导入（originals/${same.original}），不必再导入`
      : `编号“${document.id}”已由 documents/${same.path} 使用，它来自另一份原件 originals/${same.original}，没有覆盖。请用 --id 给新文档另取编号`;
    fail(file, 'document-exists', reason);
  } else if (same && same.text !== document.markdown) {
    const replaced = describeReplacedLines(same.text, document.markdown);
    if (!force) {
      fail(
        file,
        'document-edited',
        `documents/${same.path} 与这次导入的结果不同，可能经编辑修改，没有覆盖（${replaced}）。确要重新导入请加 --force`,
      );
    }
    return { ...document, path: same.path, outcome: '替换', replaced };
  }
  return { ...document, path: same?.path ?? path, outcome: same ? '未变' : '新建', replaced: '' };
}
