import type { VFile } from 'vfile';
import { doubt } from '../../../records/messages.ts';
import { endsAsName } from '../../../records/values/departments/department-separators.ts';
import { endsAsTerritory, startsWithField } from '../../../records/values/departments/department-words.ts';
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
  const parted: number[] = [];
  const unsure: string[] = [];
  const isMeasured = lines.some(({ isWrapped }) => isWrapped);
  for (const [at, { text: next }] of lines.entries()) {
    const last = joined.at(-1);
    const joint = judge(last, lines.slice(at), { ...context, isMeasured });
    if (joint === 'likely-apart') parted.push(joined.length);
    if (joint === 'likely-one') unsure.push(`“${last}”和“${next}”按一个单位`);
    if (last === undefined || joint === 'apart' || joint === 'likely-apart') joined.push(next);
    else joined.splice(-1, 1, last + next);
  }
  unsure.unshift(...parted.map((at) => `“${joined[at - 1]}”和“${joined[at]}”按两个单位`));
  if (unsure.length > 0) {
    const found = `一格里的单位换了行，看不准是折行还是另一个单位：${unsure.join('，')}`;
    doubt(context.file, 'units-broken', `${found}。请对照原件；不对的，在两行之间加上或删去 <br>`, { line });
  }
  return joined;
}

/** @param context `isMeasured` where the page tells which lines are full. */
function judge(
  last: string | undefined,
  rest: readonly UnitLine[],
  context: UnitCellContext & { readonly isMeasured: boolean },
): UnitJoint {
  if (last === undefined) return 'apart';
  const ahead = namesAhead(rest);
  if (rest[0]?.isWrapped) return judgeWrap(last, ahead, context);
  const text = ahead.at(-1) ?? '';
  const joint = isApart(last, text) ? 'apart' : judgeUnitJoint(last, text, context.evidence);
  // The page had room for more.
  return joint === 'likely-one' && context.isMeasured ? 'likely-apart' : joint;
}

/** What a full line, with those in which it goes on, may begin with: 旅游, 旅游局. */
function namesAhead(rest: readonly UnitLine[]): string[] {
  const end = rest.findIndex(({ isWrapped }, at) => at > 0 && !isWrapped);
  const run = rest.slice(0, end === -1 ? rest.length : end).map(({ text }) => text);
  return run.map((_, at) => run.slice(0, at + 1).join(''));
}

/**
 * A full line goes on, unless it ends with a whole name and another one begins behind it. That is never sure; a table that sets names
 * apart by marks has broken one name there, or left out its mark.
 */
function judgeWrap(last: string, ahead: readonly string[], { evidence, hasMarks }: UnitCellContext): UnitJoint {
  if (openName.test(last) || !endsAsName(withoutBracket(last))) return 'one';
  const isOther = ahead.some((name) => beginsName(name) && /apart$/u.test(judgeUnitJoint(last, name, evidence)));
  if (!isOther) return 'one';
  return hasMarks ? 'likely-one' : 'likely-apart';
}

/** A whole name that says what its body does or where it is: no 管理局, which ends another. */
function beginsName(name: string): boolean {
  const whole = withoutBracket(name);
  return endsAsName(whole) && (startsWithField(whole) || endsAsTerritory(whole) || endsAsName(whole.slice(0, 2)));
}

/** Within a bracket, or at the name of a city without its level, which its bodies bear: 云州 / 供电公司. */
const openName = /（[^）]*$|(?<!自治)[州岛]$/u;
const withoutBracket = (name: string): string => name.replace(/（[^（）]*）?$/u, '');

/** At a mark that sets names apart, beside a label, or behind the sign of a role (县教体局★) a line ends of itself. */
const isApart = (last: string, next: string): boolean =>
  /[：:]/u.test(last + next) || /[。；;，,、★☆▲△●○◆◇■□]$/u.test(last) || /^[，,；;、]/u.test(next);
