import { open } from 'node:fs/promises';
import { type ArchiveEntry, openArchive } from '../../originals/archive/open-archive.ts';
import { detectFormat } from '../../originals/formats/detect-format.ts';
import { type Refusal, refuse } from '../../originals/refusal.ts';
import type { NotReceivable, NotReceived, ReceivedFile } from './received-file.ts';
import { linkReason, reasonToSkip } from './skipped-names.ts';

/** An archive within an archive within an archive is as deep as they are opened; in bytes, packed, as large as one may be. */
const [deepest, largest] = [3, 200_000_000];
/** What is unpacked to look for archives inside, in bytes, and how many files all of them hold: small ones may hold one another. */
const [mostUnpacked, mostFiles] = [400_000_000, 10_000];

const smaller = '请解压，再导入解压出来的文件夹';

interface Opening {
  readonly path: string;
  readonly depth: number;
  readonly bytes: Uint8Array;
}

/** What came out of an archive so far, and what is still to be opened. */
interface Unpacking {
  readonly files: (ReceivedFile | NotReceivable)[];
  readonly skipped: NotReceived[];
  readonly open: Opening[];
  /** Archives that are too deep to be opened, by their paths. */
  readonly tooDeep: string[];
  /** In bytes, what was unpacked to be opened. */
  unpacked: number;
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
  const open: Opening[] = [{ path: file.path, depth: 1, bytes }];
  const state: Unpacking = { files: [], skipped, open, tooDeep: [], unpacked: 0 };
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    openOne(next, state);
    if (state.files.length > mostFiles) {
      const found = `压缩包连同里面的压缩包有 ${mostFiles} 个以上的文件，一个也没有读`;
      return [{ path: file.path, refusal: refuse('file-limits', `${found}。请解压，分成几个文件夹后再导入`) }];
    }
  }
  const refused = refuseDepth(state.tooDeep);
  return refused === null ? state.files : [...state.files, refused];
}

function openOne({ path, depth, bytes }: Opening, state: Unpacking): void {
  const entries = openArchive(bytes);
  if ('rule' in entries) {
    state.files.push({ path, refusal: entries });
    return;
  }
  if (entries.length === 0) state.skipped.push({ path, reason: '空的压缩包' });
  for (const entry of entries) takeEntry(entry, `${path}/${entry.name}`, depth, state);
}

function takeEntry(entry: ArchiveEntry, path: string, depth: number, state: Unpacking): void {
  const refusal = checkPath(entry.name);
  const reason = entry.isLink ? linkReason : reasonToSkip(entry.name);
  if (refusal !== null) state.files.push({ path, refusal });
  else if (reason !== null) state.skipped.push({ path, reason });
  else {
    const archive = readNested(entry, mostUnpacked - state.unpacked);
    if (archive === null) state.files.push({ path, size: entry.size, read: async () => entry.read() });
    else if ('rule' in archive) state.files.push({ path, refusal: archive });
    else if (depth >= deepest) state.tooDeep.push(path);
    else {
      state.unpacked += archive.length;
      state.open.push({ path, depth: depth + 1, bytes: archive });
    }
  }
}

/** One refusal for all of them, at the first: a few small files can hold thousands. */
function refuseDepth([first, ...others]: readonly string[]): NotReceivable | null {
  if (first === undefined) return null;
  const more = others.length === 0 ? '' : `，连同另外 ${others.length} 个`;
  return { path: first, refusal: refuse('file-limits', `压缩包套了 ${deepest} 层以上${more}，没有读。${smaller}`) };
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
