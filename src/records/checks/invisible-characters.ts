import { findInvisible } from '../../characters/invisible.ts';
import { toCodePoint, toEscape } from '../../characters/name-character.ts';
import { toTextStream } from '../../mdast/text-stream.ts';
import { reportInvisible } from '../report-invisible.ts';
import type { DocumentSource } from '../source/document-source.ts';
import type { Check } from './check-context.ts';

/**
 * `invisible-character`, `private-character`: characters of a document that nobody sees, written as they are, as an escape of
 * its front matter, or as a reference such as `&#8203;`.
 */
export const checkInvisibleCharacters: Check = ({ documents }) => {
  for (const { source } of documents) {
    const { file, matter, placeOf } = source;
    reportInvisible(file, { value: matter, placeOf }, findReferences(source), (character, { line }) =>
      describeMend(source, character, line),
    );
  }
};

/** Only a text with references can hold what its lines do not show. */
function findReferences({ file, tree }: DocumentSource) {
  const text = String(file);
  if (!/&#?\w+;/u.test(text)) return [];
  const { characters, tableHeadings } = toTextStream(tree, text);
  const headings = tableHeadings.map(({ text: character, line, column }) => ({ character, line, column }));
  return [...characters, ...headings].flatMap(({ character, line, column }) =>
    findInvisible(character).map((found) => ({ ...found, line, column })),
  );
}

/** What the original holds too is declared; the entry is ready to be pasted. */
function describeMend({ original, alignment }: DocumentSource, character: string, line: number): string {
  const span = alignment.lines.get(line);
  const isKept = findInvisible(character)[0]?.kind === 'kept';
  const what = isKept ? '请对照原件写出本来的字' : '请删去';
  if (span === undefined) return what;
  const at = original.lines.findIndex(
    ({ text }, index) => span.startLine <= index + 1 && index < span.endLine && text.includes(character),
  );
  const found = original.lines[at];
  if (found === undefined) return what;
  const after = isKept ? '（本来的字）' : '';
  const entry = `- {line: ${at + 1}, before: "${toEscape(character)}", after: "${after}", reason: "${toCodePoint(character)}"}`;
  return `${what}；原件${found.place}也有，所以还要在 front matter 的 corrections 中声明：${entry}`;
}
