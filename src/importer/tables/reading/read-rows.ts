import type { VFile } from 'vfile';
import { isUnitField } from '../../../columns/heading-row.ts';
import { doubt } from '../../../records/messages.ts';
import { judgeUnitJoint } from '../../../records/values/departments/unit-joint.ts';
import { readHeadingMark, readSectionMark } from '../../../records/values/section-mark.ts';
import { cell, type DraftCell, softBreak } from '../../draft.ts';
import { type TableShape, tokenText } from '../../layout/table-token.ts';
import { goesOnLine, isNextItem } from './cell-fitness.ts';
import { toCellLines } from './cell-text.ts';
import type { ReadToken } from './reading-path.ts';
import type { TableColumns } from './table-columns.ts';

/** The tokens of one row, or one token outside of rows. */
export type ReadPart =
  | { readonly type: 'row'; readonly tokens: ReadToken[] }
  | { readonly type: 'line'; readonly read: ReadToken };

/** A row as it was read; null stands for a cell that it does not have. */
export interface RowReading {
  readonly cells: (DraftCell | null)[];
  readonly line: number;
  readonly page: number;
}

/** Tokens in order → rows and what stands between them. Lost tokens belong nowhere and are left to the messages. */
export function groupRows(tokens: readonly ReadToken[]): ReadPart[] {
  const parts: ReadPart[] = [];
  for (const read of tokens) {
    const last = parts.at(-1);
    if (read.step === 'row') parts.push({ type: 'row', tokens: [read] });
    else if (read.step === 'section' || read.step === 'outside') parts.push({ type: 'line', read });
    else if (read.step !== 'lost' && read.column !== -1 && last?.type === 'row') last.tokens.push(read);
  }
  return parts;
}

/** The tokens of a row → its cells, each with its paragraphs as lines; the rest of a broken line is no line of its own. */
export function toReadRow(tokens: readonly ReadToken[], { places }: TableColumns, shape: TableShape): RowReading {
  const cells: (DraftCell | null)[] = places.map(() => null);
  for (const { token, step, column } of tokens) {
    const field = places[column]?.field ?? null;
    const lines = toCellLines(tokenText(token, softBreak), field, shape);
    const open = cells[column];
    if (step === 'paragraph' && open) {
      const isWrapped = shape.paragraphs === 'wrapped' && !(isUnitField(field) && areApart(open.lines, lines));
      open.lines = isWrapped ? joinWrapped(open.lines, lines.join('')) : [...open.lines, ...lines];
      open.merge = 'none';
    } else if (step !== 'debris') {
      cells[column] = cell(lines, token.line, lines.length === 0 && shape.blank === 'merged' ? 'above' : 'none');
    }
  }
  const start = tokens[0]?.token;
  return { cells, line: start?.line ?? 1, page: start?.page ?? 0 };
}

/** Whole names of units on lines of their own. */
function areApart(before: readonly string[], behind: readonly string[]): boolean {
  const [last = '', next = ''] = [before.at(-1), behind[0]];
  return !/[、，,；;]$/u.test(last) && /apart$/u.test(judgeUnitJoint(last, next));
}

/** A line that the page broke goes on; after a full stop, or with a number of its own, a paragraph begins. */
export function joinWrapped(lines: readonly string[], text: string): string[] {
  const last = lines.at(-1);
  if (last === undefined || /[。；;！？]$/u.test(last) || readSectionMark(text) !== null) return [...lines, text];
  const gap = /[a-z]$/iu.test(last) && /^[a-z]/iu.test(text) ? ' ' : '';
  return [...lines.slice(0, -1), last + gap + text];
}

/** How many tokens a row has beside one for each cell, numbered paragraphs apart. */
export function countSurplus(tokens: readonly ReadToken[]): number {
  return tokens.filter((read, index) => read.step === 'debris' || (read.step === 'paragraph' && !isItem(tokens, index)))
    .length;
}

/** Doubts about what belongs to a row: `cell-paragraph`, `page-debris`. */
export function reportParagraphs(
  tokens: readonly ReadToken[],
  columns: TableColumns,
  { paragraphs }: TableShape,
  file: VFile,
): void {
  tokens.forEach(({ token, step, column }, index) => {
    const isSure = paragraphs === 'lines' || (paragraphs === 'wrapped' && isWithinRow(tokens, index));
    if (step === 'paragraph' && !isSure && !isItem(tokens, index)) {
      const isOfUnits = isUnitField(columns.places[column]?.field ?? null);
      if (isOfUnits) reportMoreUnits(tokens, index, columns, file);
      else
        doubt(file, 'cell-paragraph', '这一段没有编号，视为上一格的续段。请核对它是否另起一格或另起一行', {
          line: token.line,
        });
    }
    if (step !== 'debris' || tokens[index - 1]?.step === 'debris') return;
    const after = tokens.slice(index).findIndex((read) => read.step !== 'debris');
    const last = tokens[index + after - 1];
    if (after !== -1 && last) {
      const to = last.token.line === token.line ? '' : `–${last.token.line}`;
      const lines = `第 ${token.line}${to} 行的空白`;
      doubt(file, 'page-debris', `${lines}视为分页留下的痕迹，前后文字仍算同一行表格。请核对`, { line: token.line });
    }
  });
}

/** All further lines of a cell of units in one doubt, at the first of them. */
function reportMoreUnits(tokens: readonly ReadToken[], index: number, { names }: TableColumns, file: VFile): void {
  const [before, first] = [tokens[index - 1], tokens[index]];
  if (before === undefined || first === undefined || before.step === 'paragraph') return;
  const end = tokens.findIndex(({ step }, at) => at > index && step !== 'paragraph');
  const units = tokens.slice(index, end === -1 ? undefined : end).map(({ token }) => tokenText(token));
  const found = `“${units.join('、')}”印在“${tokenText(before.token)}”下面，归入同一格（“${names[first.column]}”）`;
  doubt(file, 'cell-paragraph', `${found}。请核对是否属于旁边的格`, { line: first.token.line });
}

/** Cells of the row follow, or the line breaks off within a list. */
function isWithinRow(tokens: readonly ReadToken[], index: number): boolean {
  const [before, read] = [tokens[index - 1], tokens[index]];
  const goesOn = before && read && goesOnLine(tokenText(before.token), tokenText(read.token));
  return goesOn || tokens.slice(index + 1).some(({ step }) => step === 'cell');
}

function isItem(tokens: readonly ReadToken[], index: number): boolean {
  const text = tokenText((tokens[index] as ReadToken).token);
  const before = tokens.slice(0, index).findLast(({ step }) => step !== 'debris');
  return (
    (readSectionMark(text) !== null && readHeadingMark(text) === null) ||
    (before !== undefined && isNextItem(tokenText(before.token), text))
  );
}
