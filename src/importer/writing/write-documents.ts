import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { VFile } from 'vfile';
import { type Undone, undoUnfinished, writeTogether } from '../../files/write-together.ts';
import { doubt, fail, hasFailed } from '../../records/messages.ts';
import { explainSystemError } from '../../records/system-error.ts';
import type { ImportedDocument } from '../import-file.ts';
import type { Original } from '../read-original.ts';
import { indexKnownDocuments, type KnownDocuments, readKnownDocuments } from './known-documents.ts';
import { numberDocument } from './number-document.ts';
import { describeReplacedLines } from './replaced-lines.ts';
import { withLock } from './with-lock.ts';

interface Request {
  readonly documents: readonly ImportedDocument[];
  readonly original: Original;
  /** The content folder to write to. */
  readonly out: string;
  readonly force: boolean;
  /** Whether the editor has chosen the id, so that no other may take its place. */
  readonly isChosen: boolean;
  /** Told who writes to the folder, where another import does. */
  readonly onWait: (holder: string) => void;
}

/** A document as it was written. */
export interface Written extends ImportedDocument {
  /** Under documents/. */
  readonly path: string;
  readonly outcome: '新建' | '未变' | '替换';
  /** What was replaced; empty where nothing was. */
  readonly replaced: string;
}

/**
 * Writes the documents and their original, all of them or none, once no other import writes to the folder; what a killed
 * import left half done is taken back first. A document that is there already and differs, because an
 * editor changed it, is kept unless `force` is set; one of another original is kept in any case, and the new one gets a number.
 * Doubt: `import-unfinished`. Fatal: `original-exists`, `document-exists`, `document-edited`, `document-renamed`, `not-written`.
 */
export async function writeDocuments(request: Request, file: VFile): Promise<Written[]> {
  const { out, onWait } = request;
  try {
    return await withLock(out, onWait, async () => {
      reportUndone(await undoUnfinished(out), file);
      return writeLocked(request, file);
    });
  } catch (error) {
    const refusal = explainSystemError(error);
    if (refusal === null) throw error;
    fail(file, 'not-written', `写不进 ${out}，没有写入任何文件：${refusal}`);
    return [];
  }
}

/** Nothing that an import takes back, or leaves, goes without a word. */
function reportUndone({ takenBack, kept }: Undone, file: VFile): void {
  if (takenBack.length === 0 && kept.length === 0) return;
  const back = takenBack.length > 0 ? `已恢复原状：${takenBack.join('、')}` : '';
  const left = kept.length > 0 ? `后来改过，保留未动，请核对：${kept.join('、')}` : '';
  const what = [back, left].filter((part) => part !== '').join('；');
  doubt(file, 'import-unfinished', `上一次导入中途被打断，${what}。那次的原件请再导入一次`);
}

async function writeLocked({ documents, original, out, force, isChosen }: Request, file: VFile): Promise<Written[]> {
  const originalPath = join(out, 'originals', original.name);
  const kept = await readFile(originalPath).catch(() => null);
  const isKept = kept?.equals(original.bytes) ?? false;
  if (kept !== null && !isKept && !force) {
    fail(
      file,
      'original-exists',
      `originals/${original.name} 已存在，内容不同。请给新文件换一个名字；确要替换请加 --force`,
    );
  }
  const known = indexKnownDocuments(await readKnownDocuments(out));
  const taken = new Set<string>();
  const plans = documents.map((document) => {
    const own = isChosen ? document : toFreeId(document, original, known, taken, file);
    taken.add(own.id);
    return plan(own, original, known, force, file);
  });
  if (hasFailed(file)) return [];
  const changed = plans.filter(({ outcome }) => outcome !== '未变');
  await writeTogether(out, [
    ...(isKept ? [] : [{ path: join('originals', original.name), bytes: original.bytes }]),
    ...changed.map(({ path, markdown }) => ({ path: join('documents', path), bytes: Buffer.from(markdown, 'utf8') })),
  ]);
  return plans;
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
