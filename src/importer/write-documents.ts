import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { VFile } from 'vfile';
import { fail, hasFailed } from '../records/messages.ts';
import type { ImportedDocument } from './import-file.ts';
import { type KnownDocument, readKnownDocuments } from './known-documents.ts';
import type { Original } from './read-original.ts';
import { describeReplacedLines } from './replaced-lines.ts';

interface Request {
  readonly documents: readonly ImportedDocument[];
  readonly original: Original;
  /** The content folder to write to. */
  readonly out: string;
  readonly force: boolean;
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
 * Writes the documents and their original, all of them or none. A document that is there already and differs, because an
 * editor changed it, is kept unless `force` is set; one of another original is kept in any case.
 * Fatal: `original-exists`, `document-exists`, `document-edited`, `document-renamed`, `not-written`.
 */
export async function writeDocuments({ documents, original, out, force }: Request, file: VFile): Promise<Written[]> {
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
  const known = await readKnownDocuments(out);
  const plans = documents.map((document) => plan(document, original, known, force, file));
  if (hasFailed(file)) return [];
  const files = [
    ...(isKept ? [] : [{ path: originalPath, bytes: original.bytes }]),
    ...plans
      .filter(({ outcome }) => outcome !== '未变')
      .map(({ path, markdown }) => ({ path: join(out, 'documents', path), bytes: Buffer.from(markdown, 'utf8') })),
  ];
  try {
    await writeAll(files);
  } catch (error) {
    fail(
      file,
      'not-written',
      `写不进 ${out}（${error instanceof Error ? error.message : String(error)}）。请检查目录的权限和磁盘空间`,
    );
    return [];
  }
  return plans;
}

function plan(
  document: ImportedDocument,
  original: Original,
  known: readonly KnownDocument[],
  force: boolean,
  file: VFile,
): Written {
  const path = `${document.year}/${document.id}.md`;
  const twin = known.find(
    (other) => other.original === original.name && other.startLine === document.startLine && other.id !== document.id,
  );
  const same = known.find((other) => other.id === document.id) ?? known.find((other) => other.path === path);
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

/** Every file is there whole or not at all: none takes its place before all are written. */
async function writeAll(files: readonly { path: string; bytes: Uint8Array }[]): Promise<void> {
  const parts = files.map(({ path, bytes }) => ({ path, bytes, part: join(dirname(path), `.${randomUUID()}.part`) }));
  try {
    for (const { part, bytes } of parts) {
      await mkdir(dirname(part), { recursive: true });
      await writeFile(part, bytes);
    }
    for (const { part, path } of parts) await rename(part, path);
  } catch (error) {
    await Promise.allSettled(parts.map(({ part }) => rm(part, { force: true })));
    throw error;
  }
}
