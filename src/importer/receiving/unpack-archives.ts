import { open } from 'node:fs/promises';
import { type ArchiveEntry, openArchive } from '../../originals/archive/open-archive.ts';
import { detectFormat } from '../../originals/formats/detect-format.ts';
import { type Refusal, refuse } from '../../originals/refusal.ts';
import type { NotReceivable, NotReceived, ReceivedFile } from './received-file.ts';
import { reasonToSkip } from './skipped-names.ts';

/** An archive within an archive within an archive is as deep as they are opened; in bytes, packed, as large as one may be. */
const [deepest, largest] = [3, 200_000_000];
/** What is unpacked to look for archives inside, in bytes: many small ones may hold one another. */
const mostUnpacked = 400_000_000;

const smaller = '请解压，再导入解压出来的文件夹';

interface Opening {
  readonly path: string;
  readonly depth: number;
  readonly bytes: Uint8Array;
}

/**
 * The file itself, or where it is a ZIP archive and no office file, the files inside, also those of archives inside, in the order of
 * the archive. What is no document is among `skipped`. Refused at its place: `file-limits`, `file-broken` (also for a path that leads
 * out of the archive), `file-format` (a password).
 */
export async function unpackArchives(
  file: ReceivedFile,
  skipped: NotReceived[],
): Promise<(ReceivedFile | NotReceivable)[]> {
  if (file.size > largest || !(await beginsAsZip(file.path))) return [file];
  const bytes = await file.read();
  if ('rule' in bytes) return [{ path: file.path, refusal: bytes }];
  if (detectFormat(bytes) !== 'zip') return [{ ...file, read: async () => bytes }];
  const files: (ReceivedFile | NotReceivable)[] = [];
  const open: Opening[] = [{ path: file.path, depth: 1, bytes }];
  let unpacked = 0;
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    const { path, depth, bytes: packed } = next;
    const entries = openArchive(packed);
    if ('rule' in entries) {
      files.push({ path, refusal: entries });
      continue;
    }
    if (entries.length === 0) skipped.push({ path, reason: '空的压缩包' });
    for (const entry of entries) {
      const inside = `${path}/${entry.name}`;
      const refusal = checkPath(entry.name);
      const reason = reasonToSkip(entry.name);
      if (refusal !== null) files.push({ path: inside, refusal });
      else if (reason !== null) skipped.push({ path: inside, reason });
      else {
        const archive = readNested(entry, mostUnpacked - unpacked);
        if (archive === null) files.push({ path: inside, size: entry.size, read: async () => entry.read() });
        else if ('rule' in archive) files.push({ path: inside, refusal: archive });
        else if (depth >= deepest) {
          files.push({ path: inside, refusal: refuse('file-limits', `压缩包套了 ${deepest} 层以上。${smaller}`) });
        } else {
          unpacked += archive.length;
          open.push({ path: inside, depth: depth + 1, bytes: archive });
        }
      }
    }
  }
  return files;
}

async function beginsAsZip(path: string): Promise<boolean> {
  const handle = await open(path).catch(() => null);
  if (handle === null) return false;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer.toString('latin1') === 'PK';
  } finally {
    await handle.close();
  }
}

/** The bytes of an entry that is an archive; null for any other one. Only what is called one, or an office file, is looked at. */
function readNested(entry: ArchiveEntry, room: number): Uint8Array | Refusal | null {
  if (!/\.zip$/iu.test(entry.name)) return null;
  if (entry.size > room) return refuse('file-limits', `压缩包里的压缩包太大。${smaller}`);
  const bytes = entry.read();
  return 'rule' in bytes || detectFormat(bytes) === 'zip' ? bytes : null;
}

/** Only the last part of a path is used, but one that leads out was not made by an honest program. */
function checkPath(name: string): Refusal | null {
  const isOutside = /^(?:\/|[a-z]:)/iu.test(name) || name.split('/').includes('..');
  return isOutside ? refuse('file-broken', `压缩包里的路径指到压缩包外面，没有读。${smaller}，先核对是谁做的`) : null;
}
