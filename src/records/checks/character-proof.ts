import { doubt, fail } from '../messages.ts';
import type { Check } from './check-context.ts';

const most = 20;

/**
 * `character-proof`: the original must equal the Markdown plus what is declared, character by character, in order.
 * `declaration-unfound`: an omission or correction whose text is not on its line. `table-heading`: a table heading
 * that the original does not have.
 */
export const checkCharacterProof: Check = ({ documents }) => {
  for (const { source } of documents) {
    const { file, alignment, matter } = source;
    for (const { field, index, line, text } of alignment.unfound) {
      fail(
        file,
        'declaration-unfound',
        `front matter 的 ${field} 第 ${index + 1} 项：原件第 ${line} 行没有“${cut(text)}”。请按原件改正行号或文字`,
        { line: 1 },
      );
    }
    for (const { originalLine, markdownLine, lost, added } of alignment.mismatches.slice(0, most)) {
      const place = `原件 ${matter.original.path}:${originalLine}`;
      const text =
        lost === ''
          ? `多出“${cut(added)}”，${place} 处没有这些字。请删去，或在 front matter 的 corrections 中声明`
          : added === ''
            ? `少了“${cut(lost)}”，${place} 处有这些字。请补上，或在 front matter 的 omitted 或 corrections 中声明`
            : `此处是“${cut(added)}”，${place} 处是“${cut(lost)}”。请改回，或在 front matter 的 corrections 中声明`;
      fail(file, 'character-proof', text, { line: markdownLine });
    }
    if (alignment.mismatches.length > most) {
      doubt(file, 'character-proof', `另有 ${alignment.mismatches.length - most} 处与原件不同，先改好以上各处再看`, {
        line: 1,
      });
    }
    for (const { text, line } of alignment.undeclaredHeadings) {
      fail(
        file,
        'table-heading',
        `表头“${cut(text)}”与原件中的任何表头都不同。请按原件改正表头，或在 front matter 的 omitted 中声明原件的表头（reason: 表头）`,
        { line },
      );
    }
  }
};

function cut(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
