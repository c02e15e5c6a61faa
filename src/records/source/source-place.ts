import { describePlace } from '../../originals/describe-place.ts';
import type { SourcePlace } from '../model.ts';
import type { DocumentSource } from './document-source.ts';

/** The lines of the original from which these lines of the Markdown come; the whole document where none is known. */
export function toSourcePlace({ matter, alignment }: DocumentSource, markdownLines: readonly number[]): SourcePlace {
  const spans = markdownLines.flatMap((line) => alignment.lines.get(line) ?? []);
  const [first, last] = matter.original.lines;
  if (spans.length === 0) return { document: matter.id, startLine: first, endLine: last };
  return {
    document: matter.id,
    startLine: spans.reduce((least, { startLine }) => Math.min(least, startLine), Infinity),
    endLine: spans.reduce((most, { endLine }) => Math.max(most, endLine), 0),
  };
}

/** The same as a person finds it in the original; null for a plain text, in which the lines are the place. */
export function toShownPlace({ original }: DocumentSource, { startLine, endLine }: SourcePlace): string | null {
  return describePlace(original, startLine, endLine);
}
