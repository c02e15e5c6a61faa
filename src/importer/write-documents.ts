import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { VFile } from 'vfile';
import { parse } from 'yaml';
import type { ImportedDocument } from './import-file.ts';
import { fail, hasFailed } from '../records/messages.ts';

interface Request {
  readonly documents: readonly ImportedDocument[];
  readonly original: { readonly name: string; readonly bytes: Uint8Array };
  /** The content folder to write to. */
  readonly out: string;
  readonly force: boolean;
}

interface Written {
  readonly id: string;
  readonly title: string;
  readonly rows: number;
  /** What was done, for the editor: 新建, 未变 or 替换. */
  readonly outcome: string;
}

/**
 * Writes the documents and their original, all of them or none. A document that is there already and differs
 * (an editor changed it, or it is another one) is kept unless `force` is set.
 * Fatal: `document-exists`, `document-edited`, `original-exists`.
 */
export async function writeDocuments({ documents, original, out, force }: Request, file: VFile): Promise<Written[]> {
  const originalPath = join(out, 'originals', original.name);
  const known = await readIfThere(originalPath);
  if (known !== null && !known.equals(original.bytes) && !force) {
    fail(file, 'original-exists', `originals/${original.name} 已存在，内容不同。请给新文件换一个名字；确要替换请加 --force`);
  }
  const plans = await Promise.all(documents.map((document) => plan(document, original.name, out, force, file)));
  if (hasFailed(file)) return [];
  if (known === null || !known.equals(original.bytes)) await writeWhole(originalPath, original.bytes);
  for (const { path, markdown, outcome } of plans) {
    if (outcome !== '未变') await writeWhole(path, Buffer.from(markdown, 'utf8'));
  }
  return plans;
}

async function plan(document: ImportedDocument, original: string, out: string, force: boolean, file: VFile) {
  const path = join(out, 'documents', String(document.year), `${document.id}.md`);
  const known = await readIfThere(path);
  if (known === null) return { ...document, path, outcome: '新建' };
  const text = known.toString('utf8');
  if (text === document.markdown) return { ...document, path, outcome: '未变' };
  const changed = countChangedLines(text, document.markdown);
  if (!force) {
    const isSame = readOriginalPath(text) === original;
    const rule = isSame ? 'document-edited' : 'document-exists';
    const reason = isSame
      ? `documents/${document.year}/${document.id}.md 与这次导入的结果有 ${changed} 行不同，可能经编辑修改，没有覆盖。确要重新导入请加 --force`
      : `文档编号“${document.id}”已被另一份原件使用，没有覆盖。请先给其中一份换编号（front matter 的 id 与文件名）`;
    fail(file, rule, reason);
  }
  return { ...document, path, outcome: `替换（${changed} 行不同）` };
}

async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch {
    return null;
  }
}

/** A file is there whole or not at all. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.part`, bytes);
  await rename(`${path}.part`, path);
}

function readOriginalPath(markdown: string): string | null {
  const yaml = /^---\n([\s\S]*?)\n---/u.exec(markdown)?.[1] ?? '';
  try {
    return parse(yaml)?.original?.path ?? null;
  } catch {
    return null;
  }
}

/** Lines that only one of the two has. */
function countChangedLines(before: string, after: string): number {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  const [inOld, inFresh] = [new Set(old), new Set(fresh)];
  return old.filter((text) => !inFresh.has(text)).length + fresh.filter((text) => !inOld.has(text)).length;
}
