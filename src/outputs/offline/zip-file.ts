import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';
import { archiveDay } from '../archive-day.ts';

/** More are beyond what a plain ZIP archive can count. */
const mostEntries = 65_534;
const mostBytes = 4 * 1024 ** 3 - 1;
const deflated = 8;

/** A ZIP archive cannot hold as much; the message says what to do. */
export class ArchiveSizeError extends Error {
  override readonly name = 'ArchiveSizeError';
}

/** A ZIP archive that is written to the disk entry by entry: no more of it is held than one text, or a piece of one file. */
export class ZipFile {
  readonly #zip: Zip;
  readonly #file: FileHandle;
  #pieces: Uint8Array[] = [];
  #entries = 0;
  #bytes = 0;

  private constructor(file: FileHandle) {
    this.#file = file;
    this.#zip = new Zip((error, piece) => {
      if (error) throw error;
      this.#pieces.push(piece);
    });
  }

  static async create(path: string): Promise<ZipFile> {
    return new ZipFile(await open(path, 'w'));
  }

  /** Adds a text, or the file at an address of the disk. */
  async add(name: string, content: string | URL): Promise<void> {
    const entry: ZipInputFile = { filename: name, size: 0, crc: 0, compression: deflated, mtime: archiveDay() };
    this.#zip.add(entry);
    this.#entries += 1;
    if (content instanceof URL) {
      for await (const piece of deflateFile(content, entry)) await this.#push(entry, piece);
      await this.#push(entry, new Uint8Array(), true);
    } else {
      const bytes = Buffer.from(content);
      measure(entry, bytes);
      await this.#push(entry, deflateRawSync(bytes), true);
    }
  }

  /** Ends the archive, which has so many bytes. */
  async close(): Promise<number> {
    this.#zip.end();
    await this.#write();
    await this.#file.close();
    return this.#bytes;
  }

  async #push(entry: ZipInputFile, piece: Uint8Array<ArrayBuffer>, isLast = false): Promise<void> {
    entry.ondata?.(null, piece, isLast);
    await this.#write();
  }

  /** Rejects with {@link ArchiveSizeError} where it comes to more than an archive can hold. */
  async #write(): Promise<void> {
    const pieces = this.#pieces;
    this.#pieces = [];
    this.#bytes += pieces.reduce((sum, { length }) => sum + length, 0);
    if (this.#entries > mostEntries || this.#bytes > mostBytes) {
      throw new ArchiveSizeError(
        '离线副本超过了一个 ZIP 压缩包能装下的大小。请不用 --offline 生成，或把年度分成几个内容文件夹，各成一站',
      );
    }
    if (pieces.length > 0) await this.#file.writev(pieces);
  }
}

/** Measured as it is read: the archive names size and sum behind each entry. */
async function* deflateFile(address: URL, entry: ZipInputFile): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const source = createReadStream(address);
  source.on('data', (piece) => measure(entry, Buffer.from(piece)));
  const deflating = createDeflateRaw();
  source.on('error', (error) => deflating.destroy(error));
  yield* source.pipe(deflating);
}

function measure(entry: ZipInputFile, bytes: Uint8Array): void {
  entry.size += bytes.length;
  entry.crc = crc32(bytes, entry.crc);
}
