import { continuesName } from './continued-name.ts';
import { endsAsName, splitGroups } from './department-separators.ts';
import { GrowingText } from './growing-text.ts';
import { judgeUnitJoint } from './unit-joint.ts';

const blank = /[\s\u200B\u2060\uFEFF]/u;
const isBlank = (character: string | undefined) => character !== undefined && blank.test(character);

/** Printed lines, with those joined that only the column's width broke apart. Empty lines go. */
export function splitUnitLines(cell: string): string[] {
  const lines: GrowingText[] = [];
  for (const line of cell.split(/\r?\n|\r/u).map(trimBlanks)) {
    const previous = lines.at(-1);
    if (line === '') continue;
    if (previous !== undefined && isBroken(previous.end, line)) previous.add(line);
    else lines.push(new GrowingText(line));
  }
  return lines.map(String);
}

/** Without blanks at both ends. */
function trimBlanks(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && isBlank(text[start])) start += 1;
  while (end > start && isBlank(text[end - 1])) end -= 1;
  return text.slice(start, end);
}

/** Of lines of one name each, whole names apart are meant to be so. @param previous At least the last names of the line before. */
function isBroken(previous: string, next: string): boolean {
  const members = splitGroups(previous).flat();
  const last = members.at(-1) ?? '';
  const first = splitGroups(next).flat().at(0) ?? '';
  const atSeparator = /[，,；;、]$/u.test(previous) || /^[，,；;、]/u.test(next);
  if (atSeparator || continuesName(last, first)) return true;
  return members.length > 1 && !endsAsName(last) && /one$/u.test(judgeUnitJoint(previous, next));
}
