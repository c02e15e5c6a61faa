import { decodeText } from '../encoding/decode-text.ts';
import { csvDialect } from './csv-dialect.ts';
import { detectCompound } from './detect-compound.ts';
import { detectMarkup } from './detect-markup.ts';
import { detectZip } from './detect-zip.ts';
import type { Format } from './format.ts';

/** How the files of a format begin, byte for byte (latin1); the registers are PRONOM's, and Apache Tika's mime types. */
const signatures: readonly (readonly [beginning: string, format: Format | ((bytes: Uint8Array) => Format)])[] = [
  ['PK\x03\x04', detectZip],
  ['PK\x05\x06', 'zip'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', detectCompound],
  ['{\\rtf', 'rtf'],
  ['Rar!\x1a\x07', 'rar'],
  ['7z\xbc\xaf\x27\x1c', 'seven-zip'],
  ['\x1f\x8b\x08', 'gzip'],
  ['\x89PNG\r\n\x1a\n', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['GIF87a', 'image'],
  ['GIF89a', 'image'],
  ['II*\0', 'image'],
  ['MM\0*', 'image'],
];

/** A PDF may have other bytes before its header (ISO 32000-1, annex H.3.4.1). */
const pdf = /^%PDF-\d\.\d/mu;
const headerReach = 1024;

/** The format of a file by what is in it, for its name may say anything; `text` where nothing tells of another. */
export function detectFormat(bytes: Uint8Array): Format {
  const head = Buffer.from(bytes.subarray(0, headerReach)).toString('latin1');
  const signed = signatures.find(([beginning]) => head.startsWith(beginning))?.[1];
  if (signed !== undefined) return typeof signed === 'string' ? signed : signed(bytes);
  return pdf.test(head) ? 'pdf' : (detectMarkup(bytes) ?? detectSeparated(bytes));
}

/** A text of separated fields, or any other. */
function detectSeparated(bytes: Uint8Array): Format {
  // What separates fields is the same byte in every encoding; in most texts there is none of them.
  if (![',', ';', '"', 's'].some((mark) => bytes.indexOf(mark.charCodeAt(0)) !== -1)) return 'text';
  const decoded = decodeText(bytes);
  return 'text' in decoded && csvDialect(decoded.text) !== null ? 'csv' : 'text';
}
