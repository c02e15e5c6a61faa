import { readDirectory } from '../archive/read-directory.ts';
import type { Format } from './format.ts';

/** The file inside that makes a container the format; of several that are there, the first of these. */
const marks: readonly (readonly [mark: RegExp, format: Format])[] = [
  [/^word\/document\d*\.xml$/u, 'docx'],
  [/^xl\/workbook\.(?:xml|bin)$/u, 'xlsx'],
  [/^ppt\/presentation\.xml$/u, 'pptx'],
  // GB/T 33190, the layout format of government documents.
  [/^OFD\.xml$/iu, 'ofd'],
  [/^META-INF\/manifest\.xml$/u, 'odf'],
  // Any other package of ISO/IEC 29500-2: no archive of documents, whatever was lost of it.
  [/^\[Content_Types\]\.xml$/u, 'other-package'],
];

/** What a file is that begins as a ZIP archive does, by the names of the files inside. */
export function detectZip(bytes: Uint8Array): Format {
  const directory = readDirectory(bytes);
  if (directory === null) return 'cut-zip';
  const names = directory.records.map(({ nameBytes }) =>
    Buffer.from(nameBytes).toString('latin1').replaceAll('\\', '/'),
  );
  return marks.find(([mark]) => names.some((name) => mark.test(name)))?.[1] ?? 'zip';
}
