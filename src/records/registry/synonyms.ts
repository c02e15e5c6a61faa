import type { VFile } from 'vfile';
import { z } from 'zod';
import { fold } from '../../search-index/fold-text.ts';
import { checkRegistryFile } from './registry-file.ts';

const word = z
  .string()
  .trim()
  .min(1, '不能为空')
  .refine((text) => !/\s/u.test(text) && fold(text).length > 1, '写一个词：两个字以上，中间没有空格');
const words = z.array(word);
const schema = z.array(
  z
    .strictObject({ words: words.min(1, '至少写一个词'), also: words.default([]) })
    .refine(({ words, also }) => words.length + also.length > 1, '只有一个词，请写出还可以查找哪些词'),
);

/** A word that readers search by, and the words under which documents may say the same, best first. */
export type Synonym = readonly [word: string, ...others: string[]];

/** The synonyms in the order of the registry, and the file with the messages about them. */
export interface ReadSynonyms {
  readonly synonyms: readonly Synonym[];
  readonly file: VFile;
}

/**
 * Parses registry/synonyms.yaml, which may be left out. Messages (fatal): `registry-schema`, `registry-duplicate` for a
 * word that stands a second time, as the search compares it.
 */
export function parseSynonyms(file: VFile): ReadSynonyms {
  const { value, report } = checkRegistryFile(file, schema, { whenMissing: [] });
  const entries = value ?? [];
  const owners = new Map<string, number>();
  for (const [nth, entry] of entries.entries()) {
    for (const [place, word] of entry.words.entries()) {
      const first = owners.get(fold(word));
      const text = `“${word}”已登记在第${(first ?? 0) + 1}条，请合并两条登记或改正其中一条`;
      if (first === undefined) owners.set(fold(word), nth);
      else report([nth, 'words', place], text, 'registry-duplicate');
    }
  }
  return { synonyms: entries.flatMap(toSynonyms), file };
}

/** Each of the words stands for all the others, and for what is written beside them. */
function toSynonyms({ words, also }: z.output<typeof schema>[number]): Synonym[] {
  return words.map((word) => [word, ...words.filter((other) => other !== word), ...also]);
}
