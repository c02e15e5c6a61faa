import { plainDigits } from '../../columns/serial-number.ts';
import { splitTold } from '../../records/values/assignments/progress-label.ts';

/** A number that items are set apart by, in one style: where it stands, and what stands before it. */
interface Mark {
  readonly at: number;
  readonly number: number;
  /** What stands before it ends a sentence or a bracket, or nothing does. */
  readonly isBehindEnd: boolean;
}

const styles: readonly RegExp[] = [
  /(?<![\d.．])(\d{1,3})[ \u3000\u00a0]?[.．、](?!\d)/gu,
  /[（(]\s*(\d{1,3})\s*[）)]/gu,
  /(?<![\d.．（(])(\d{1,3})[ \u3000\u00a0]?[）)]/gu,
];

const end = /[。！!？?；;：:）)】」”\]]\s*$/u;
/** White space alone stands between items only where so many of them follow one another. */
const fewestBehindSpace = 3;

/**
 * Where the items of a text begin that prints several on a line (1.…。（甲局主办）2.…。（乙局主办）): numbers of one style that go
 * up by one, from 1 or from the one that the line begins with, each behind the end of a sentence or a bracket.
 */
export function findNumberedRuns(text: string): number[] {
  if (beginsCountedReport(text)) return [];
  const found = styles.flatMap((style) => toRuns(plainDigits(text), style).flatMap((run) => run.map(({ at }) => at)));
  return [...new Set(found)].sort((a, b) => a - b);
}

/** 推进情况：1.… 2.…: the numbers are those of a report's parts, and set no items apart. */
export function beginsCountedReport(text: string): boolean {
  const { before, told } = splitTold(text);
  return before.trim() === '' && told[0]?.isProgress === true && /^[（(]?[1１①]/u.test(told[0].text);
}

function toRuns(text: string, style: RegExp): Mark[][] {
  const runs: Mark[][] = [];
  let open: Mark[] = [];
  const close = () => {
    const isSure =
      open.length >= fewestBehindSpace || (open.length > 1 && open.slice(1).every((one) => one.isBehindEnd));
    if (isSure) runs.push(open);
    open = [];
  };
  for (const found of text.matchAll(style)) {
    const before = text.slice(0, found.index);
    const mark = { at: found.index, number: Number(found[1]), isBehindEnd: before.trim() === '' || end.test(before) };
    if (!mark.isBehindEnd && !/\s$/u.test(before)) continue;
    const last = open.at(-1);
    if (last && mark.number === last.number + 1) {
      open.push(mark);
    } else if (mark.number === 1 || before.trim() === '') {
      close();
      open = [mark];
    }
  }
  close();
  return runs;
}
