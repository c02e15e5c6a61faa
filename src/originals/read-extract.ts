import { checkSize } from './check-size.ts';
import type { Extract } from './extract.ts';
import { detectFormat } from './formats/detect-format.ts';
import type { Format } from './formats/format.ts';
import { isUnread, refuseFormat, type UnreadFormat } from './formats/refuse-format.ts';
import { readPdf } from './readers/read-pdf.ts';
import { readText } from './readers/read-text.ts';
import type { Refusal } from './refusal.ts';

/** Bytes of one format → what stands in them. Deterministic: the proof reads anew what the importer has read. */
type Reader = (bytes: Uint8Array) => Extract | Refusal | Promise<Extract | Refusal>;

const readers: Readonly<Record<Exclude<Format, UnreadFormat>, Reader>> = { pdf: readPdf, text: readText };

/**
 * The bytes of an original → its extract, by the reader of the format that they are in, whatever the file is called; or the
 * reason why there is none: `file-too-large`, `file-format`, and what the reader says.
 */
export async function readExtract(bytes: Uint8Array): Promise<Extract | Refusal> {
  const tooLarge = checkSize(bytes.length);
  if (tooLarge !== null) return tooLarge;
  const format = detectFormat(bytes);
  return isUnread(format) ? refuseFormat(format) : readers[format](bytes);
}
