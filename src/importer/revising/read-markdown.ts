import { VFile } from 'vfile';
import type { Extract } from '../../originals/extract.ts';
import type { CheckedDocument } from '../../records/checked-document.ts';
import { toSource } from '../../records/source/document-source.ts';
import { toCheckedDocument } from '../../records/to-checked-document.ts';
import type { ImportRegistry } from '../import-registry.ts';

/** A text as the check will read it beside an original; null where it cannot be read. */
export function readMarkdown(markdown: string, extract: Extract, registry: ImportRegistry): CheckedDocument | null {
  const source = toSource(new VFile({ value: markdown }), extract);
  return source && toCheckedDocument(source, registry);
}
