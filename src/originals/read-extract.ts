import { checkLines } from './check-lines.ts';
import { checkSize } from './check-size.ts';
import type { Extract } from './extract.ts';
import { foldBands } from './fold-bands.ts';
import { detectFormat } from './formats/detect-format.ts';
import type { Format } from './formats/format.ts';
import { isUnread, refuseFormat, type UnreadFormat } from './formats/refuse-format.ts';
import type { Refusal } from './refusal.ts';

/** Bytes of one format → what stands in them. Deterministic: the proof reads anew what the importer has read. */
type Reader = (bytes: Uint8Array) => Extract | Refusal | Promise<Extract | Refusal>;

/** Each is loaded when a file of its format comes: the libraries of some are large. */
const readers: Readonly<Record<Exclude<Format, UnreadFormat>, () => Promise<Reader>>> = {
  text: async () => (await import('./readers/read-text.ts')).readText,
  html: async () => (await import('./readers/read-html.ts')).readHtml,
  mhtml: async () => (await import('./readers/read-mhtml.ts')).readMhtml,
  csv: async () => (await import('./readers/read-csv.ts')).readCsv,
  docx: async () => (await import('./readers/read-docx.ts')).readDocx,
  xlsx: async () => (await import('./readers/read-workbook.ts')).readXlsx,
  xls: async () => (await import('./readers/read-workbook.ts')).readXls,
  doc: async () => (await import('./readers/read-doc.ts')).readDoc,
  rtf: async () => (await import('./readers/read-rtf.ts')).readRtf,
  pdf: async () => (await import('./readers/read-pdf.ts')).readPdf,
};

/**
 * The bytes of an original → its extract, by the reader of the format that they are in, whatever the file is called; or the
 * reason why there is none: `file-too-large`, `file-format`, `file-limits` (too many cells), and what the reader says.
 */
export async function readExtract(bytes: Uint8Array): Promise<Extract | Refusal> {
  const format = detectFormat(bytes);
  if (isUnread(format)) return refuseFormat(format);
  const tooLarge = checkSize(bytes.length, format);
  if (tooLarge !== null) return tooLarge;
  const read = await (await readers[format]())(bytes);
  return 'rule' in read ? read : (checkLines(read) ?? foldBands(read));
}
