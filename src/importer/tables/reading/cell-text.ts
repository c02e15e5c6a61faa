import type { ColumnField } from '../../../columns/column-field.ts';
import { isUnitField } from '../../../columns/heading-row.ts';
import { parseLeaderNames } from '../../../records/values/departments/leader-names.ts';
import { judgeUnitJoint } from '../../../records/values/departments/unit-joint.ts';
import { softBreak } from '../../draft.ts';
import type { TableShape } from '../../layout/table-token.ts';

/** The text of a cell as its lines, which soft breaks set apart: names of persons apart, padding and the marks of narrow columns left out. */
export function toCellLines(text: string, field: ColumnField | null, { tidy }: TableShape): string[] {
  if (text === '') return [];
  if (field === 'leader') return toNames(text);
  if (isUnitField(field)) return [toUnits(text, tidy)];
  const lines = text.split(softBreak).map(tidy);
  return lines.filter((line) => line !== '');
}

/** 许  蕾 → 许蕾; 李建国 王芳 → 李建国 / 王芳. Names that other marks set apart stay on one line. */
function toNames(text: string): string[] {
  const pieces = text.split(/([、，,；;])/u);
  if (pieces.length === 1) return parseLeaderNames([text]);
  return [pieces.map((piece, index) => (index % 2 === 1 ? piece : parseLeaderNames([piece]).join(' '))).join('')];
}

/** So much of a list tells whether it is one. */
const lengthOfEnd = 1000;

/**
 * Between two whole names white space is a separator, and stays as one space; what goes on a name takes the spaces before it
 * away.
 */
function toUnits(text: string, tidy: (text: string) => string): string {
  const [first = '', ...rest] = text.split(/\s+/u);
  const pieces = [first];
  let line = first;
  let tidied = 0;
  for (const piece of rest) {
    pieces.push(piece);
    const isBetween = piece.length > 2 && !/[、，,；;]$/u.test(line) && /apart$/u.test(judgeUnitJoint(line, piece));
    if (!isBetween) tidied = pieces.length;
    line = (isBetween ? `${line} ${piece}` : tidy(`${line} ${piece}`)).slice(-lengthOfEnd);
  }
  if (tidied === 0) return pieces.join(' ');
  return [tidy(pieces.slice(0, tidied).join(' ')), ...pieces.slice(tidied)].join(' ');
}
