import type { Stats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { VFile } from 'vfile';
import { fail } from './messages.ts';
import { explainSystemError } from './system-error.ts';

/** A text file of the content folder; `isMissing` where there is none, which is for the caller to judge. */
export interface ContentFile {
  readonly file: VFile;
  readonly isMissing: boolean;
}

/** A file as messages name it: the content folder's own name and the path in it, with slashes. */
export function toShownPath(root: string, path: string): string {
  return join(basename(resolve(root)), path).replaceAll('\\', '/');
}

/**
 * Reads `<root>/<path>` as UTF-8. Messages (fatal): `file-unreadable`, `file-encoding` and `file-binary`, each at its
 * line and column; then the text is empty.
 */
export async function readContentFile(root: string, path: string): Promise<ContentFile> {
  const file = new VFile({ path: toShownPath(root, path), value: '' });
  try {
    file.value = toText(await readFile(join(root, path)), file);
    return { file, isMissing: false };
  } catch (error) {
    if (isMissing(error)) return { file, isMissing: true };
    reportUnreadable(file, error);
    return { file, isMissing: false };
  }
}

/** True where the system says that the file or folder is not there. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** Adds `file-unreadable` with what the system says of the file. Throws an error of any other kind. */
export function reportUnreadable(file: VFile, error: unknown): void {
  const explanation = explainSystemError(error);
  if (explanation === null) throw error;
  fail(file, 'file-unreadable', `读不到这个文件：${explanation}`, { line: 1 });
}

/** Bytes → text without byte order mark; empty after a message. */
function toText(bytes: Uint8Array, file: VFile): string {
  const text = new TextDecoder().decode(bytes);
  const damaged = text.indexOf('\ufffd');
  const binary = text.indexOf('\0');
  if (binary !== -1) {
    fail(
      file,
      'file-binary',
      '这里不是文字（NUL 字符），文件可能损坏。请删去这个字符，或恢复文件',
      placeIn(text, binary),
    );
    return '';
  }
  if (damaged === -1) return text;
  const found = isUtf8(bytes) ? '这里有一个乱码“\ufffd”' : '文件从这里起不是 UTF-8 编码';
  fail(file, 'file-encoding', `${found}。请用记事本打开，核对文字后另存为 UTF-8`, placeIn(text, damaged));
  return '';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function placeIn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** The content folder itself with `file-unreadable` (fatal), where it is no folder that can be read; null where it is one. */
export async function findMissingFolder(root: string): Promise<VFile | null> {
  const found = await stat(root).catch((error: unknown) => error);
  if (!(found instanceof Error) && (found as Stats).isDirectory()) return null;
  const file = new VFile({ path: resolve(root) });
  const reason = isMissing(found) ? '没有这个文件夹' : (explainSystemError(found) ?? '这不是文件夹');
  const mend =
    '请检查环境变量 MINGZHANG_CONTENT 写的路径；没有设它的，请从版本库恢复 content（git checkout -- content）';
  fail(file, 'file-unreadable', `读不到内容：${reason}。${mend}`);
  return file;
}
