import type { AddressBook } from '../addresses/address-book.ts';
import type { CheckedDocument } from '../checked-document.ts';
import type { TaskRecord } from '../model.ts';
import type { Registries } from '../registry/registries.ts';

/** Everything that a rule may need: all documents, the tasks that they state, and what the editors' registries know. */
export interface CheckContext extends Omit<Registries, 'files'> {
  readonly documents: readonly CheckedDocument[];
  readonly tasks: readonly TaskRecord[];
  readonly addresses: AddressBook;
  /** The names of the files under originals/. */
  readonly originals: readonly string[];
  /** The day on which the check runs, for entries that are suggested: `2026-11-27`. */
  readonly today: string;
}

/** A rule: adds its messages to the files of the documents, or to those of the registry. */
export type Check<Needed extends keyof CheckContext = keyof CheckContext> = (
  context: Pick<CheckContext, Needed>,
) => void;
