import type { Refusal } from '../../originals/refusal.ts';

/** A file that came with the command: by its name, in a folder, by a pattern, or in an archive. */
export interface ReceivedFile {
  /** As messages name it: for a file in an archive that of the archive, and the path inside. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** Throws where the system does not give it. */
  readonly read: () => Promise<Uint8Array | Refusal>;
}

/** What was not received, and why: in words to the editor. Only a refusal makes the import fail. */
export interface NotReceived {
  readonly path: string;
  readonly reason: string;
}

/** Why something cannot be received. */
export interface NotReceivable {
  readonly path: string;
  readonly refusal: Refusal;
}

export interface Received {
  /** In order; a refused one keeps its place among them. */
  readonly files: readonly (ReceivedFile | NotReceivable)[];
  readonly skipped: readonly NotReceived[];
}
