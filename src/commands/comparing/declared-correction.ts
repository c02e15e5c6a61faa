import type { DocumentSource } from '../../records/source/document-source.ts';
import type { DocumentPair } from './compare-texts.ts';
import type { PrintedChange } from './printed-changes.ts';

type Correction = DocumentSource['matter']['corrections'][number];

/**
 * The correction that an editor has declared since, by which the words of a change differ; undefined where they differ by
 * something else. It was the editor who changed them, also where the original is another one.
 */
export function findDeclared({ was, is }: DocumentPair, change: PrintedChange): Correction | undefined {
  const known = new Set(was.source.matter.corrections.map(keyOf));
  const fresh = is.source.matter.corrections.filter((correction) => !known.has(keyOf(correction)));
  return fresh.find((correction) => accountsFor(correction, change) || accountsFor(change, correction));
}

type Words = Pick<PrintedChange, 'before' | 'after'>;

/** True where the one change of words is all that the other is. */
function accountsFor(one: Words, other: Words): boolean {
  return one.before !== '' && other.before.replace(one.before, () => one.after) === other.after;
}

function keyOf({ before, after }: Words): string {
  return JSON.stringify([before, after]);
}
