import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { VFile } from 'vfile';
import { findInvisible } from '../characters/invisible.ts';
import { checkSize } from '../originals/check-size.ts';
import { reportUnreadable } from '../records/content-file.ts';
import { doubt, fail } from '../records/messages.ts';
import type { OriginalNames } from './receiving/original-names.ts';
import type { NotReceivable, ReceivedFile } from './receiving/received-file.ts';

/** A file as it was received, and its name under content/originals. */
export interface Original {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The bytes of a received file and the name that they get; null after a fatal message, and where the same bytes came before.
 * Fatal: `file-unreadable`, `file-too-large`, those of archives. Doubts: `file-renamed`, `file-twice`.
 */
export async function readOriginal(
  received: ReceivedFile | NotReceivable,
  names: OriginalNames,
  file: VFile,
): Promise<Original | null> {
  const bytes = await readBytes(received, file);
  if (bytes === null) return null;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const same = names.findSame(sha256);
  if (same !== null) {
    doubt(file, 'file-twice', `与 ${same} 一字不差，只处理那一个。文件名不同而本该是两份文件的，请核对是否存错`);
    return null;
  }
  const wanted = toOriginalName(basename(received.path), file);
  const name = names.take(wanted, sha256, received.path);
  if (name !== wanted) {
    doubt(
      file,
      'file-renamed',
      `这次导入已有同名的另一个文件，原件存为“${name}”，内容一字不改。如要别的名字，请改名后再导入`,
    );
  }
  return { name, bytes };
}

async function readBytes(received: ReceivedFile | NotReceivable, file: VFile): Promise<Uint8Array | null> {
  const refusal = 'refusal' in received ? received.refusal : checkSize(received.size, null);
  if ('refusal' in received || refusal !== null) {
    if (refusal !== null) fail(file, refusal.rule, refusal.text);
    return null;
  }
  try {
    const bytes = await received.read();
    if (!('rule' in bytes)) return bytes;
    fail(file, bytes.rule, bytes.text);
  } catch (error) {
    reportUnreadable(file, error);
  }
  return null;
}

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
