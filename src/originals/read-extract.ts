import { checkSize } from './check-size.ts';
import type { Extract } from './extract.ts';
import { detectFormat } from './formats/detect-format.ts';
import type { Format } from './formats/format.ts';
import { isUnread, refuseFormat, type UnreadFormat } from './formats/refuse-format.ts';
import { readCsv } from './readers/read-csv.ts';
import { readDoc } from './readers/read-doc.ts';
import { readDocx } from './readers/read-docx.ts';
import { readHtml } from './readers/read-html.ts';
import { readMhtml } from './readers/read-mhtml.ts';
import { readPdf } from './readers/read-pdf.ts';
import { readRtf } from './readers/read-rtf.ts';
import { readText } from './readers/read-text.ts';
import { readXls, readXlsx } from './readers/read-workbook.ts';
import type { Refusal } from './refusal.ts';

/** Bytes of one format → what stands in them. Deterministic: the proof reads anew what the importer has read. */
type Reader = (bytes: Uint8Array) => Extract | Refusal | Promise<Extract | Refusal>;

const readers: Readonly<Record<Exclude<Format, UnreadFormat>, Reader>> = {
  text: readText,
  html: readHtml,
  mhtml: readMhtml,
  csv: readCsv,
  docx: readDocx,
  xlsx: readXlsx,
  xls: readXls,
  doc: readDoc,
  rtf: readRtf,
  pdf: readPdf,
};

/**
 * The bytes of an original → its extract, by the reader of the format that they are in, whatever the file is called; or the
 * reason why there is none: `file-too-large`, `file-format`, and what the reader says.
 */
export async function readExtract(bytes: Uint8Array): Promise<Extract | Refusal> {
  const format = detectFormat(bytes);
  if (isUnread(format)) return refuseFormat(format);
  return checkSize(bytes.length, format) ?? readers[format](bytes);
}
