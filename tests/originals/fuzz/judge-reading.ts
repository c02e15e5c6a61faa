import { VFile } from 'vfile';
import { importExtract } from '../../../src/importer/import-file.ts';
import type { ImportRegistry } from '../../../src/importer/import-registry.ts';
import { openArchive } from '../../../src/originals/archive/open-archive.ts';
import type { Block, Extract, LineSpan } from '../../../src/originals/extract.ts';
import { detectFormat } from '../../../src/originals/formats/detect-format.ts';
import { readExtract } from '../../../src/originals/read-extract.ts';
import { hasFailed } from '../../../src/records/messages.ts';

/**
 * Reads a file to the end, or where it is an archive all files inside. What is wrong with what came of it, empty where nothing is:
 * a file is refused in words, or is an extract whose blocks hold all its lines, of which the importer makes documents or says why not.
 */
export async function judgeReading(bytes: Uint8Array, registry: ImportRegistry): Promise<string[]> {
  if (detectFormat(bytes) === 'zip') {
    const entries = openArchive(bytes);
    if ('rule' in entries) return judgeRefusal(entries.text);
    const faults: string[] = [];
    for (const entry of entries) {
      const inside = entry.read();
      faults.push(...('rule' in inside ? judgeRefusal(inside.text) : await judgeFile(inside, registry)));
    }
    return faults;
  }
  return judgeFile(bytes, registry);
}

async function judgeFile(bytes: Uint8Array, registry: ImportRegistry): Promise<string[]> {
  const extract = await readExtract(bytes);
  if ('rule' in extract) return judgeRefusal(extract.text);
  const faults = judgeExtract(extract);
  const file = new VFile({ path: 'damaged' });
  const documents = importExtract(extract, { name: 'damaged', bytes }, { registry, id: null }, file);
  if (hasFailed(file) !== (documents.length === 0)) faults.push('neither documents nor a reason');
  return faults;
}

function judgeRefusal(text: string): string[] {
  return /\p{Script=Han}/u.test(text) ? [] : [`refused without words: ${text}`];
}

function judgeExtract({ blocks, lines, leftOut }: Extract): string[] {
  const faults: string[] = [];
  if (lines.some(({ text }) => /[\n\r]/u.test(text))) faults.push('a line holds a line end');
  const spans = blocks.flatMap(spansOf).toSorted(([a], [b]) => a - b);
  let next = 1;
  for (const [first, last] of spans) {
    if (first !== next || last < first) faults.push(`lines ${first} to ${last} where ${next} was due`);
    next = last + 1;
  }
  if (next !== lines.length + 1) faults.push(`blocks end before line ${next} of ${lines.length}`);
  if (leftOut.some(({ line }) => line < 1 || line > Math.max(lines.length, 1))) faults.push('left out beside no line');
  return faults;
}

function spansOf(block: Block): LineSpan[] {
  if (block.type === 'aside') return block.blocks.flatMap(spansOf);
  if (block.type !== 'grid') return [block.lines];
  return block.rows.flatMap((cells) => cells.flatMap(({ lines }) => (lines === null ? [] : [lines])));
}
