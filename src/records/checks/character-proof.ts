import { fail } from '../messages.ts';
import type { UnfoundDeclaration } from '../source/alignment.ts';
import type { DocumentSource } from '../source/document-source.ts';
import type { Mismatch } from '../source/mismatches.ts';
import type { Check } from './check-context.ts';
import { describeMismatch } from './describe-mismatch.ts';
import { quote } from './quote.ts';

/** More places of one document than this are counted, not listed: the first ones are often the cause of the others. */
const most = 20;

/**
 * `character-proof`: the original must equal the Markdown plus what is declared, character by character, in order.
 * `declaration-unfound`: an omission or correction whose text is not on its line. `table-heading`: a table heading
 * that the original does not have.
 */
export const checkCharacterProof: Check = ({ documents }) => {
  for (const { source } of documents) {
    const { file, alignment } = source;
    for (const declaration of alignment.unfound) reportUnfound(source, declaration);
    reportMismatches(source, alignment.mismatches);
    for (const { text, line, column } of alignment.undeclaredHeadings) {
      const found = `表头${quote(text)}与原件中声明过的表头都不同`;
      const mend = '请按原件改正表头；原件确是这样印的，在 front matter 的 omitted 中写明那一行（reason: 表头）';
      fail(file, 'table-heading', `${found}。${mend}`, { line, column });
    }
  }
};

function reportUnfound({ file, matter, placeOf }: DocumentSource, declaration: UnfoundDeclaration): void {
  const { field, index, line, text } = declaration;
  const found = `${field} 第 ${index + 1} 项：原件 ${matter.original.path}:${line} 没有${quote(text)}`;
  fail(file, 'declaration-unfound', `${found}。请按原件改正行号或文字，或删去这一项`, placeOf([field, index]));
}

function reportMismatches({ file, matter }: DocumentSource, mismatches: readonly Mismatch[]): void {
  for (const mismatch of mismatches.slice(0, most)) {
    fail(file, 'character-proof', describeMismatch(mismatch, mismatches, matter.original.path), mismatch.markdown);
  }
  const rest = mismatches.length - most;
  if (rest > 0) fail(file, 'character-proof', `另有 ${rest} 处与原件不同，先改好以上各处再看`, { line: 1 });
}
