import type { VFile } from 'vfile';
import type { RuleId } from '../../rules/rules.ts';

const stopped: RuleId = 'personal-data';

/** Entries for registry/allowed-numbers.yaml for every number that the files were stopped for, ready to be pasted; '' for none. */
export function suggestAllowedNumbers(files: readonly VFile[]): string {
  const entries = files
    .flatMap(({ messages }) => messages)
    .filter(({ ruleId }) => ruleId === stopped)
    .flatMap(({ expected }) => expected ?? []);
  return [...new Set(entries)].join('\n');
}
