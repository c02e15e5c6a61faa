import type { VFile } from 'vfile';

/** Entries for registry/allowed-numbers.yaml for every number that the files were stopped for, ready to be pasted; '' for none. */
export function suggestAllowedNumbers(files: readonly VFile[]): string {
  const entries = files
    .flatMap(({ messages }) => messages)
    .filter(({ ruleId }) => ruleId === 'personal-data')
    .flatMap(({ expected }) => expected ?? []);
  return [...new Set(entries)].join('\n');
}
