import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { parse } from 'yaml';
import { parseStates } from '../../../src/records/registry/states.ts';
import type { StateEntry } from '../../../src/records/values/statements/state-words.ts';

const file = new VFile({ path: 'content/registry/states.yaml', value: readFileSync('content/registry/states.yaml') });

/** The words of states that the project has registered. */
export const { states: projectStates } = parseStates(file);

/** The same as they are written. */
export const projectStateEntries: readonly StateEntry[] = parse(String(file));
