import type { PhrasingContent } from 'mdast';
import { trimBlankEnd } from '../characters/blank.ts';

const identifierAtEnd = /\{#([a-z0-9][a-z0-9-]*)\}$/u;
const identifierAtStart = /^\{#([a-z0-9][a-z0-9-]*)\}/u;

/** An identifier as it stands in Markdown, written once and permanent: `{#18-2}`. */
export function toIdentifierMark(id: string): string {
  return `{#${id}}`;
}

/** Phrases without the `{#id}` that ends them, and the id; null where there is none. */
export function splitTrailingIdentifier(phrases: readonly PhrasingContent[]): {
  id: string | null;
  phrases: PhrasingContent[];
} {
  const last = phrases.at(-1);
  const match = last?.type === 'text' ? identifierAtEnd.exec(last.value) : null;
  if (last?.type !== 'text' || match?.[1] === undefined) return { id: null, phrases: [...phrases] };
  const rest = trimBlankEnd(last.value.slice(0, match.index));
  const kept = phrases.slice(0, -1);
  return { id: match[1], phrases: rest === '' ? kept : [...kept, { ...last, value: rest }] };
}

/** Text without the `{#id}` that begins it, and the id; null where there is none. */
export function splitLeadingIdentifier(text: string): { id: string | null; text: string } {
  const match = identifierAtStart.exec(text);
  return match?.[1] === undefined ? { id: null, text } : { id: match[1], text: text.slice(match[0].length) };
}
