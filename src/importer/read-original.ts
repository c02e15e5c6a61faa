import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { VFile } from 'vfile';
import { findInvisible } from '../characters/invisible.ts';
import { checkSize } from '../originals/check-size.ts';
import { isMissing, reportUnreadable } from '../records/content-file.ts';
import { doubt, fail } from '../records/messages.ts';

/** A file as it was received, and its name under content/originals. */
export interface Original {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The file at the path; null after a fatal message. Fatal: `file-unreadable`, `file-too-large`. Doubt: `file-renamed`. */
export async function readOriginal(path: string, file: VFile): Promise<Original | null> {
  try {
    const found = await stat(path);
    const tooLarge = checkSize(found.size, null);
    if (found.isDirectory()) {
      fail(file, 'file-unreadable', '这是一个文件夹，不是文件。请写出文件夹里的文件，如“文件夹/*.txt”');
    } else if (tooLarge !== null) {
      fail(file, tooLarge.rule, tooLarge.text);
    } else {
      return { name: toOriginalName(basename(path), file), bytes: await readFile(path) };
    }
  } catch (error) {
    if (isMissing(error)) fail(file, 'file-unreadable', missing);
    else reportUnreadable(file, error);
  }
  return null;
}

const missing = '没有这个文件。请检查路径和文件名；路径中有空格时请加引号';

/** In bytes: file systems take 255, and what the site adds to a name must find room. */
const longestName = 200;

/** As much of the name as there is room for before its extension. */
function shorten(name: string): string {
  const extension = /\.[^.]{1,10}$/u.exec(name)?.[0] ?? '';
  let stem = '';
  for (const character of name.slice(0, name.length - extension.length)) {
    if (Buffer.byteLength(stem + character + extension) > longestName) break;
    stem += character;
  }
  return stem + extension;
}

/** The name as received, apart from what cannot stand in an address or in a file name of every system. */
function toOriginalName(name: string, file: VFile): string {
  const kept = nameWithoutInvisible(name.normalize('NFC'))
    .replace(/[?#%\\:*"<>|\p{Cc}]/gu, '-')
    .replace(/^\.+/u, '_')
    .replace(/[. ]+$/u, '');
  if (Buffer.byteLength(kept) > longestName) {
    const short = shorten(kept);
    doubt(file, 'file-renamed', `文件名太长，原件存为“${short}”，内容一字不改。如要别的名字，请改短后再导入`);
    return short;
  }
  if (kept !== name) {
    doubt(
      file,
      'file-renamed',
      `文件名中有看不见的或不能用作网址的字符，原件存为“${kept}”，内容一字不改。如要别的名字，请改名后再导入`,
    );
  }
  return kept;
}

/** What nobody sees goes; a glyph of a font of its own leaves its place. */
function nameWithoutInvisible(name: string): string {
  return findInvisible(name).reduceRight((rest, { character, index, kind }) => {
    return rest.slice(0, index) + (kind === 'kept' ? '-' : '') + rest.slice(index + character.length);
  }, name);
}
