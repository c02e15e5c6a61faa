import type { TaskStatus } from '../../model.ts';

/** What words may say of a task by themselves; `not-completed` denies that it is done and says nothing else. */
export const toldStates = [
  'not-started',
  'behind',
  'on-schedule',
  'ahead',
  'suspended',
  'cancelled',
  'completed',
  'not-completed',
  'in-progress',
  'not-yet-measured',
] as const satisfies readonly (TaskStatus | 'not-completed')[];

/** One of {@link toldStates}. */
export type ToldState = (typeof toldStates)[number];

/** The words for each state as patterns, each of which matches a clause whole; the first that does counts. */
export type StateWords = readonly (readonly [state: ToldState, words: RegExp])[];

/** A state and the words that tell it, as registry/states.yaml writes them. */
export interface StateEntry {
  readonly state: ToldState;
  readonly words: readonly string[];
}

const letters = '[\\p{L}\\p{N}]+';
const choice = `${letters}(?:\\|${letters})*`;
const notation = new RegExp(`^(?:${letters}|\\{${choice}\\}|\\(${choice}\\))+$`, 'u');

/** True for 未(正式|全面){启动|开工}: letters, some of which must stand there. */
export function isStateWord(word: string): boolean {
  return notation.test(word) && word.replace(/\([^)]*\)/gu, '') !== '';
}

/** @param entries Words for which {@link isStateWord} holds. */
export function toStateWords(entries: readonly StateEntry[]): StateWords {
  return entries.map(({ state, words }) => [state, new RegExp(`^(?:${words.map(toSource).join('|')})$`, 'u')]);
}

/** Any way to deny is grammar: a word that begins with 未 is also meant where a text says 尚未 or 还没有. */
const denial = '(?:尚|还|暂|仍|均|都)*(?:未|没有)';
/** More than six words that may be left out never stand together, and a pattern that tries no more never takes long. */
const signs: Readonly<Record<string, string>> = { '{': '(?:', '}': ')', '(': '(?:', ')': '){0,6}' };

function toSource(word: string): string {
  return word.replace(/[{}()]/gu, (sign) => signs[sign] ?? '').replace(/^未/u, denial);
}

/** The state that one of the texts tells with all its words. */
export function findState(states: StateWords, ...texts: readonly string[]): ToldState | null {
  return states.find(([, words]) => texts.some((text) => words.test(text)))?.[0] ?? null;
}
