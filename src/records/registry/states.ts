import type { VFile } from 'vfile';
import { z } from 'zod';
import { isStateWord, type StateWords, toldStates, toStateWords } from '../values/statements/state-words.ts';
import { checkRegistryFile } from './registry-file.ts';

const word = z
  .string()
  .refine(isStateWord, '只写字：必有其一的写 {启动|开工}，可有可无的写 (正式|全面)，不能全是可有可无的');
const schema = z.array(z.strictObject({ state: z.enum(toldStates), words: z.array(word).min(1) }));

/** The words for each state, and the file with the messages about them; a file that does not fit its schema counts as empty. */
export interface ReadStates {
  readonly states: StateWords;
  readonly file: VFile;
}

/** Parses registry/states.yaml. Messages (fatal): `registry-schema`, `registry-duplicate` for a word given twice. */
export function parseStates(file: VFile): ReadStates {
  const { value, report } = checkRegistryFile(file, schema, { example: '- { state: behind, words: [进度滞后] }' });
  const entries = value ?? [];
  const owners = new Map<string, string>();
  for (const [nth, { state, words }] of entries.entries()) {
    for (const [at, word] of words.entries()) {
      const owner = owners.get(word);
      const text = `“${word}”已登记为 ${owner}，请删去其中一处`;
      if (owner !== undefined) report([nth, 'words', at], text, 'registry-duplicate');
      owners.set(word, owner ?? state);
    }
  }
  return { states: toStateWords(entries), file };
}
