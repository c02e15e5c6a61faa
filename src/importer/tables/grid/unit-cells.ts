import type { VFile } from 'vfile';
import { doubt } from '../../../records/messages.ts';
import { judgeUnitJoint, type UnitEvidence, type UnitJoint } from '../../../records/values/departments/unit-joint.ts';

/** What the lines of a cell of units are joined by. */
export interface UnitCellContext {
  readonly evidence: UnitEvidence;
  readonly file: VFile;
}

/** A line of a cell of units, and whether it only goes on because the line before had no more room. */
export interface UnitLine {
  readonly text: string;
  readonly isWrapped: boolean;
}

/**
 * The lines of a cell of units: a name that a narrow column breaks is joined, whole names stay on lines of their own.
 * Doubt: `units-broken` where a break may be either; where a line was full, it goes on if nothing tells otherwise.
 */
export function joinUnitLines(lines: readonly UnitLine[], line: number, { evidence, file }: UnitCellContext): string[] {
  const joined: string[] = [];
  const unsure: string[] = [];
  for (const { text: next, isWrapped } of lines) {
    const last = joined.at(-1);
    const printed = last === undefined || isApart(last, next) ? 'apart' : judgeUnitJoint(last, next, evidence);
    const joint = isWrapped ? judgeWrap(printed, last, next) : printed;
    if (joint === 'likely-apart') unsure.push(`“${last}”和“${next}”按两个单位`);
    if (joint === 'likely-one') unsure.push(`“${last}”和“${next}”按一个单位`);
    if (last === undefined || joint === 'apart' || joint === 'likely-apart') joined.push(next);
    else joined.splice(-1, 1, last + next);
  }
  if (unsure.length > 0) {
    const mend = '请对照原件；不对的，在两行之间加上或删去 <br>';
    doubt(file, 'units-broken', `一格里的单位换了行，看不准是折行还是另一个单位：${unsure.join('，')}。${mend}`, {
      line,
    });
  }
  return joined;
}

/** A full line that ends at a mark, or within a name, goes on. */
function judgeWrap(printed: UnitJoint, last: string | undefined, next: string): UnitJoint {
  return printed === 'likely-one' || (last !== undefined && isApart(last, next)) ? 'one' : printed;
}

/** At a mark that sets names apart, beside a label, or behind the sign of a role (县教体局★) a line ends of itself. */
const isApart = (last: string, next: string): boolean =>
  /[：:]/u.test(last + next) || /[。；;，,、★☆▲△●○◆◇■□]$/u.test(last) || /^[，,；;、]/u.test(next);
