import type { ImportedDocument } from '../import-file.ts';
import type { ImportRegistry } from '../import-registry.ts';
import type { Original } from '../read-original.ts';

/** A document as it stands in the content folder: its path under documents/, its text, what it says of its original. */
interface PublishedText {
  readonly path: string;
  readonly text: string;
  readonly startLine: number | null;
  readonly sha256: string | null;
}

/** What is published, and what is to stand in its place. */
export interface RevisionRequest {
  readonly known: PublishedText;
  /** The original of the known one as it lies in the folder; null where it is not there. */
  readonly bytesBefore: Uint8Array | null;
  readonly document: ImportedDocument;
  readonly original: Original;
  readonly registry: ImportRegistry;
  /** Every anchor under which something of the document was ever published. */
  readonly everHad: ReadonlySet<string>;
  /** Whether what an editor changed is to be replaced. */
  readonly dropsEdits: boolean;
}
