import { deflateSync } from 'node:zlib';

/** The bytes of a PDF whose objects are given in order, the catalogue first and the pages second. */
function makePdf(objects: readonly string[]): Buffer {
  const parts = ['%PDF-1.7\n'];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  for (const [index, object] of objects.entries()) {
    const part = `${index + 1} 0 obj\n${object}\nendobj\n`;
    offsets.push(length);
    parts.push(part);
    length += part.length;
  }
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(
    `xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${length}\n%%EOF\n`,
  );
  return Buffer.from(parts.join(''), 'latin1');
}

/** A stream with its dictionary's other entries. */
export function makeStream(content: string | Buffer, entries = ''): string {
  const text = typeof content === 'string' ? content : content.toString('latin1');
  return `<<${entries}/Length ${text.length}>>\nstream\n${text}\nendstream`;
}

/** The same, packed. */
export function makePacked(content: string | Buffer): string {
  return makeStream(deflateSync(content), '/Filter/FlateDecode');
}

/** A file of one page: what it prints, its resources, and further objects from the fifth on. */
export function makePage(content: string, resources = '', others: readonly string[] = [], page = ''): Buffer {
  return makePdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<${resources}>>${page}>>`,
    content,
    ...others,
  ]);
}
