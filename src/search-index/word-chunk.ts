/** By number of a record, the places in it where a word stands, in order. */
export type WordPlaces = ReadonlyMap<number, readonly number[]>;

/** Pagefind's chunk of words: each with the pages that have it, each page's number less that of the one before it. */
type ChunkContent = readonly [
  words: readonly (readonly [word: string, pages: readonly (readonly [step: number, places: readonly number[]])[]])[],
];

/** The head of Pagefind's index: its pages by name, and the chunks by the beginnings of their first and last words. */
type IndexContent = readonly [
  version: string,
  pages: readonly (readonly [name: string, words: number])[],
  chunks: readonly (readonly [first: string, last: string, name: string])[],
];

/** What all of Pagefind's files begin with, once they are unpacked. */
const signature = 'pagefind_dcd';

/** The words of an unpacked chunk; `records` says which record each of Pagefind's pages is. */
export function readChunk(content: Uint8Array, records: readonly number[]): ReadonlyMap<string, WordPlaces> {
  const [words] = readContent(content) as ChunkContent;
  return new Map(
    words.map(([word, pages]) => {
      let page = 0;
      const places = pages.map(([step, steps]) => {
        page += step;
        return [records[page] ?? -1, addSteps(steps)] as const;
      });
      return [word, new Map(places)] as const;
    }),
  );
}

/** What the unpacked head of the index says. */
export function readIndexHead(content: Uint8Array): { readonly pages: string[]; readonly chunks: IndexContent[2] } {
  const [, pages, chunks] = readContent(content) as IndexContent;
  return { pages: pages.map(([name]) => name), chunks };
}

/** Each place is told less the one before it; a number below zero says what those after it weigh. */
function addSteps(steps: readonly number[]): number[] {
  let place = 0;
  return steps
    .filter((step) => step >= 0)
    .map((step) => {
      place += step;
      return place;
    });
}

function readContent(content: Uint8Array): unknown {
  const name = new TextDecoder().decode(content.subarray(0, signature.length));
  if (name !== signature) throw new Error(`Pagefind: ${name}`);
  return new CborReader(content, signature.length).read();
}

/** The part of CBOR (RFC 8949) in which Pagefind writes: whole numbers, texts, and lists of known length. */
class CborReader {
  readonly #bytes: DataView;
  #at: number;

  constructor({ buffer, byteOffset, byteLength }: Uint8Array, start: number) {
    this.#bytes = new DataView(buffer, byteOffset, byteLength);
    this.#at = start;
  }

  read(): unknown {
    const head = this.#bytes.getUint8(this.#at++);
    const size = this.#readSize(head & 0x1f);
    switch (head >> 5) {
      case 0:
        return size;
      case 1:
        return -1 - size;
      case 3:
        return this.#readText(size);
      case 4:
        return Array.from({ length: size }, () => this.read());
      default:
        throw new Error(`CBOR: ${head}`);
    }
  }

  /** Sizes below 24 stand for themselves; others take 1, 2 or 4 bytes. */
  #readSize(short: number): number {
    if (short < 24) return short;
    const at = this.#at;
    this.#at += 1 << (short - 24);
    if (short === 24) return this.#bytes.getUint8(at);
    if (short === 25) return this.#bytes.getUint16(at);
    if (short === 26) return this.#bytes.getUint32(at);
    throw new Error(`CBOR: ${short}`);
  }

  #readText(size: number): string {
    const start = this.#bytes.byteOffset + this.#at;
    this.#at += size;
    return new TextDecoder().decode(new Uint8Array(this.#bytes.buffer, start, size));
  }
}
