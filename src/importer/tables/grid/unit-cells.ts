import type { VFile } from 'vfile';
import { doubt } from '../../../records/messages.ts';
import { endsAsName } from '../../../records/values/departments/department-separators.ts';
import { judgeUnitJoint, type UnitEvidence, type UnitJoint } from '../../../records/values/departments/unit-joint.ts';

/** What the lines of a cell of units are joined by. */
export interface UnitCellContext {
  readonly evidence: UnitEvidence;
  /** Whether marks (、) set units apart in some of its cells. */
  readonly hasMarks: boolean;
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
export function joinUnitLines(lines: readonly UnitLine[], line: number, context: UnitCellContext): string[] {
  const joined: string[] = [];
  const unsure: string[] = [];
  for (const { text: next, isWrapped } of lines) {
    const last = joined.at(-1);
    const joint = judge(last, { text: next, isWrapped }, context);
    if (joint === 'likely-apart') unsure.push(`“${last}”和“${next}”按两个单位`);
    if (joint === 'likely-one') unsure.push(`“${last}”和“${next}”按一个单位`);
    if (last === undefined || joint === 'apart' || joint === 'likely-apart') joined.push(next);
    else joined.splice(-1, 1, last + next);
  }
  if (unsure.length > 0) {
    const mend = '请对照原件；不对的，在两行之间加上或删去 <br>';
    doubt(
      context.file,
      'units-broken',
      `一格里的单位换了行，看不准是折行还是另一个单位：${unsure.join('，')}。${mend}`,
      {
        line,
      },
    );
  }
  return joined;
}

function judge(last: string | undefined, { text, isWrapped }: UnitLine, context: UnitCellContext): UnitJoint {
  if (last === undefined) return 'apart';
  if (isWrapped) return judgeWrap(last, text, context);
  return isApart(last, text) ? 'apart' : judgeUnitJoint(last, text, context.evidence);
}

/**
 * A full line goes on, unless it ends with a whole name and the next begins with one, in a table that sets names apart by nothing but
 * lines; that is never sure.
 */
function judgeWrap(last: string, next: string, { evidence, hasMarks }: UnitCellContext): UnitJoint {
  const areWhole = endsAsName(withoutBracket(last)) && endsAsName(withoutBracket(next));
  return !hasMarks && areWhole && /apart$/u.test(judgeUnitJoint(last, next, evidence)) ? 'likely-apart' : 'one';
}

const withoutBracket = (name: string): string => name.replace(/（[^（）]*）?$/u, '');

/** At a mark that sets names apart, beside a label, or behind the sign of a role (县教体局★) a line ends of itself. */
const isApart = (last: string, next: string): boolean =>
  /[：:]/u.test(last + next) || /[。；;，,、★☆▲△●○◆◇■□]$/u.test(last) || /^[，,；;、]/u.test(next);
