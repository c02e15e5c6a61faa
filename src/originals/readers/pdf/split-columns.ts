import { boxAround } from './box.ts';
import type { Segment, TextLine } from './set-lines.ts';

/** So many lines beside each other, filling so much of their column, are text set in two columns and no table. */
const [fewestLines, fullness] = [6, 0.75];

/** Lines from top to bottom → the flows in which they are read: text in two columns is read column by column. */
export function splitColumns(lines: readonly TextLine[]): (readonly TextLine[])[] {
  const gutter = findGutter(lines);
  if (gutter === null) return [lines];
  const isAcross = (line: TextLine) => line.segments.some(({ x0, x1 }) => x0 < gutter && gutter < x1);
  const flows: TextLine[][] = [];
  let run: TextLine[] = [];
  const endRun = () => {
    for (const isLeft of [true, false]) {
      flows.push(run.flatMap((line) => sideOf(line, ({ x0 }) => x0 < gutter === isLeft)));
    }
    run = [];
  };
  for (const line of lines) {
    if (!isAcross(line)) run.push(line);
    else {
      endRun();
      flows.push([line]);
    }
  }
  endRun();
  return joinNeighbours(
    flows.filter((flow) => flow.length > 0),
    isAcross,
  );
}

function findGutter(lines: readonly TextLine[]): number | null {
  const pairs = lines.filter(({ segments }) => segments.length === 2);
  if (pairs.length < fewestLines) return null;
  const left = boxAround(pairs.flatMap(({ segments }) => segments.slice(0, 1)));
  const right = boxAround(pairs.flatMap(({ segments }) => segments.slice(1)));
  if (left.x1 >= right.x0) return null;
  const filled = (index: number, width: number) => {
    const widths = pairs.map(({ segments }) => (segments[index]?.x1 ?? 0) - (segments[index]?.x0 ?? 0));
    return widths.filter((each) => each > 0.9 * width).length >= fullness * pairs.length;
  };
  const areFull = filled(0, left.x1 - left.x0) && filled(1, right.x1 - right.x0);
  const size = pairs[0]?.size ?? 0;
  const areWide = Math.min(left.x1 - left.x0, right.x1 - right.x0) > 8 * size;
  return areFull && areWide ? (left.x1 + right.x0) / 2 : null;
}

function sideOf(line: TextLine, isInside: (segment: Segment) => boolean): TextLine[] {
  const segments = line.segments.filter(isInside);
  if (segments.length === 0) return [];
  return [{ ...line, ...boxAround(segments), segments, text: segments.map(({ text }) => text).join(' ') }];
}

/** Lines over both columns that follow each other are one flow. */
function joinNeighbours(flows: readonly TextLine[][], isAcross: (line: TextLine) => boolean): TextLine[][] {
  const joined: TextLine[][] = [];
  for (const flow of flows) {
    const last = joined.at(-1);
    if (last?.every(isAcross) && flow.every(isAcross)) last.push(...flow.slice(0, 1));
    else joined.push(flow);
  }
  return joined;
}
