import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';
import type { IndexedPixels } from './card-colours.ts';

const compress = promisify(deflate);
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * An indexed picture as a PNG of eight bits a pixel, without anything of the day (PNG, third edition, W3C 2025). Packages that write
 * these compress in JavaScript, which takes longer than all the rest of a card.
 */
export async function encodePng(
  { palette, pixels }: IndexedPixels,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Buffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  // Before each row, the filter: none, as is best where pixels are indexes.
  const rows = Buffer.alloc(height * (width + 1));
  for (let row = 0; row < height; row += 1) {
    rows.set(pixels.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  }
  return Buffer.concat([
    signature,
    toChunk('IHDR', header),
    toChunk('PLTE', Buffer.from(palette.flat())),
    toChunk('IDAT', await compress(rows, { level: 9 })),
    toChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Its length, its name, what it holds, and a sum over name and contents. */
function toChunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const chunk = Buffer.alloc(named.length + 8);
  chunk.writeUInt32BE(data.length, 0);
  chunk.set(named, 4);
  chunk.writeUInt32BE(crc32(named), named.length + 4);
  return chunk;
}
