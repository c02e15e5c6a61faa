import type { PhrasingContent } from 'mdast';
import { dropLastBlanks } from '../characters/blank.ts';

const identifierAtEnd = /\{#([a-z0-9][a-z0-9-]*)\}$/u;
const addressAtEnd = /\{=([\p{L}\p{N}][\p{L}\p{N}-]*)\}$/u;
const identifierAtStart = /^\{#([a-z0-9][a-z0-9-]*)\}/u;

/** An identifier as it stands in Markdown, written once and permanent: `{#18-2}`. */
export function toIdentifierMark(id: string): string {
  return `{#${id}}`;
}

/**
 * The address under which a heading or a paragraph was published before its words changed, as it stands at its end in
 * Markdown: `{=p-3f2a1b}`. Where nothing is written the address is made of the words.
 */
export function toAddressMark(anchor: string): string {
  return `{=${anchor}}`;
}

/** Phrases without the mark that ends them, and what it names; null where there is none. */
interface SplitPhrases {
  readonly id: string | null;
  readonly phrases: PhrasingContent[];
}

/** Phrases without the `{#id}` that ends them, and the id. */
export function splitTrailingIdentifier(phrases: readonly PhrasingContent[]): SplitPhrases {
  return splitTrailing(phrases, identifierAtEnd);
}

/** Phrases without the `{=anchor}` that ends them, and the anchor. */
export function splitTrailingAddress(phrases: readonly PhrasingContent[]): SplitPhrases {
  return splitTrailing(phrases, addressAtEnd);
}

function splitTrailing(phrases: readonly PhrasingContent[], mark: RegExp): SplitPhrases {
  const last = phrases.at(-1);
  const match = last?.type === 'text' ? mark.exec(last.value) : null;
  if (last?.type !== 'text' || match?.[1] === undefined) return { id: null, phrases: [...phrases] };
  const rest = dropLastBlanks(last.value.slice(0, match.index));
  const kept = phrases.slice(0, -1);
  return { id: match[1], phrases: rest === '' ? kept : [...kept, { ...last, value: rest }] };
}

/** Text without the `{#id}` that begins it, and the id; null where there is none. */
export function splitLeadingIdentifier(text: string): { id: string | null; text: string } {
  const match = identifierAtStart.exec(text);
  return match?.[1] === undefined ? { id: null, text } : { id: match[1], text: text.slice(match[0].length) };
}
