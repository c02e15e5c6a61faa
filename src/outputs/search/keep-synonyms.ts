import { fold } from '../../search-index/fold-text.ts';
import type { SynonymWords } from '../../search-index/index-format.ts';
import type { Passage } from './collect-passages.ts';

/** The words with those of their synonyms that stand in some passage; a word without any is left out. */
export function keepSynonyms(
  synonyms: readonly SynonymWords[],
  passages: readonly Pick<Passage, 'folded'>[],
): SynonymWords[] {
  const known = new Map<string, boolean>();
  const stands = (word: string) => {
    const folded = fold(word);
    const found = known.get(folded) ?? passages.some((passage) => passage.folded.includes(folded));
    known.set(folded, found);
    return found;
  };
  return synonyms.flatMap(([word, ...others]) => {
    const standing = others.filter(stands);
    return standing.length > 0 ? [[word, ...standing] as const] : [];
  });
}
