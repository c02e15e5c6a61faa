import type { CarriedDeclarations, LostDeclaration, OwnDeclaration } from './carry-declared.ts';
import type { EditConflict } from './carry-edits.ts';
import { toEntryLine } from './carry-matter.ts';
import { toCellKey } from './cell-places.ts';

const longest = 80;

/** What an editor and the revision both changed, and what to write where the editor's words are to stand. */
export function describeConflict(
  conflict: EditConflict,
  own: readonly OwnDeclaration[],
  { toCorrection }: Pick<CarriedDeclarations, 'toCorrection'>,
): string {
  const { anchor, column, name, cell, before, edited, now, isWorded } = conflict;
  const where = name === null ? anchor : `${anchor} 的“${name}”`;
  const found = `编辑把 ${where}${name === null ? ' ' : ''}从“${shorten(before)}”改作“${shorten(edited)}”，修订后的原件是“${shorten(now)}”，正文照修订后的原件`;
  const ours = own.filter(({ spots }) => spots?.some((spot) => spot.cell === cell));
  if (column === null || name === null) {
    const entries = ours.map(({ field, entry }) => `${field}: 下原有 ${toEntryLine(entry)}`);
    return `${found}。要照编辑的，请再改一次${entries.map((entry) => `；${entry}`).join('')}`;
  }
  const words = edited.replaceAll('<br>', '');
  const reason = ours.map(({ entry }) => entry.reason).join('；') || '（理由）';
  const entry = isWorded ? toCorrection(toCellKey(anchor, column), words, reason) : null;
  const declared = entry && `，并在开头的 corrections: 下写 ${toEntryLine(entry)}`;
  return `${found}。要照编辑的，请把这一格写作“${edited}”${declared ?? ''}`;
}

/** What an editor set apart or together, of which neither original says what became of it. */
export function describeRearranged({ anchor, text }: { readonly anchor: string; readonly text: string }): string {
  return `编辑分开、合并或挪动过的 ${anchor}“${shorten(text)}”没有照编辑的带过来，正文照修订后的原件。要的话请再改一次`;
}

/** A declaration whose place the revision does not have, or in whose place it says something else. */
export function describeLost({ field, entry, line }: LostDeclaration): string {
  const { line: was, ...rest } = entry;
  const found = `${field}：原件第 ${was} 行的声明没有带过来，修订后的原件里那里变了或没有了`;
  const pasted = line === null ? toEntryLine(rest).replace('{ ', '{ line: 行号, ') : toEntryLine({ line, ...rest });
  const mend = line === null ? '请找到那几个字现在的行，' : '请核对那一行，';
  return `${found}。仍然要的，${mend}在开头的 ${field}: 下写 ${pasted}`;
}

function shorten(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
