import { diffArrays } from 'diff';
import { type TextToken, toTextTokens } from './text-tokens.ts';

/** Words that stand in one text and not in the other; `before` or `after` is empty where words were added or left out. */
export interface TextChange {
  readonly before: string;
  readonly after: string;
  /** True where a number was changed, added or left out. */
  readonly isNumber: boolean;
}

/** A piece of a text; the pieces of one side joined are that side as printed. */
export interface DifferencePiece {
  readonly text: string;
  readonly isChanged: boolean;
}

/** Two wordings side by side. No changes: they say the same. */
export interface TextDifference {
  readonly changes: readonly TextChange[];
  readonly before: readonly DifferencePiece[];
  readonly after: readonly DifferencePiece[];
}

/**
 * Compares two texts by whole words and whole numbers. White space, the width of characters and marks that only part
 * words do not count; a mark within a number or between two words does (1~2 is not 12).
 */
export function toTextDifference(before: string, after: string): TextDifference {
  const [old, young] = [toTextTokens(before), toTextTokens(after)];
  const runs = toRuns(old, young);
  return {
    changes: runs.flatMap(({ removed, added }) => (isChange(removed, added) ? [toChange(removed, added)] : [])),
    before: toPieces(old, new Set(runs.flatMap(({ removed, added }) => (isChange(removed, added) ? removed : [])))),
    after: toPieces(young, new Set(runs.flatMap(({ removed, added }) => (isChange(removed, added) ? added : [])))),
  };
}

interface Run {
  readonly removed: TextToken[];
  readonly added: TextToken[];
}

/** The stretches where the texts part ways, between words that both have. */
function toRuns(old: readonly TextToken[], young: readonly TextToken[]): Run[] {
  const counting = (tokens: readonly TextToken[]) => tokens.filter(({ key }) => key !== '');
  const parts = diffArrays(counting(old), counting(young), { comparator: (a, b) => a.key === b.key });
  const runs: Run[] = [{ removed: [], added: [] }];
  for (const { removed, added, value } of parts) {
    const run = runs.at(-1);
    if (removed) for (const token of value) run?.removed.push(token);
    else if (added) for (const token of value) run?.added.push(token);
    else runs.push({ removed: [], added: [] });
  }
  return runs;
}

/** Words cut in another way, because of what stands around them, are no change. */
function isChange(removed: readonly TextToken[], added: readonly TextToken[]): boolean {
  return toKeys(removed) !== toKeys(added);
}

function toChange(removed: readonly TextToken[], added: readonly TextToken[]): TextChange {
  const numbers = (tokens: readonly TextToken[]) => toKeys(tokens.filter(({ isNumber }) => isNumber));
  return {
    before: removed.map(({ text }) => text).join(''),
    after: added.map(({ text }) => text).join(''),
    isNumber: numbers(removed) !== numbers(added),
  };
}

function toKeys(tokens: readonly TextToken[]): string {
  return tokens.map(({ key }) => key).join('');
}

function toPieces(tokens: readonly TextToken[], changed: ReadonlySet<TextToken>): DifferencePiece[] {
  const pieces: { text: string; isChanged: boolean }[] = [];
  for (const token of tokens) {
    const isChanged = changed.has(token);
    const last = pieces.at(-1);
    if (last?.isChanged === isChanged) last.text += token.text;
    else pieces.push({ text: token.text, isChanged });
  }
  return pieces;
}
