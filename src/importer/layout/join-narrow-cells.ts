import type { ColumnRegistry } from '../../columns/column-registry.ts';
import { isUnitList } from '../../columns/unit-likeness.ts';
import { endsAsName } from '../../records/values/departments/department-separators.ts';
import type { SourceLine } from '../draft.ts';
import type { PlainLayout } from './layout-step.ts';

/** A column is so narrow, in characters, that a name breaks into lines of that length. */
const widest = 3;
const fewest = 2;

/**
 * A name that a narrow column broke into lines of two or three characters each (市政／府办／公厅) → the name on one line. One
 * of its lines at least is no name by itself, and all together are.
 */
export function joinNarrowCells(lines: readonly SourceLine[], columns: ColumnRegistry): PlainLayout {
  const kept: SourceLine[] = [];
  const joined: number[] = [];
  for (let at = 0; at < lines.length; ) {
    const run = findRun(lines, at, columns);
    const name = run.map(({ text }) => text.trim()).join('');
    const first = run[0];
    if (first === undefined || !isBroken(run, name)) {
      kept.push(lines[at] as SourceLine);
      at += 1;
      continue;
    }
    kept.push({ ...first, text: name });
    joined.push(run[1]?.line ?? first.line);
    at = lines.indexOf(run.at(-1) as SourceLine) + 1;
  }
  const doubts = joined.length === 0 ? [] : [{ rule: 'row-joined' as const, lines: joined }];
  return { lines: kept, omitted: [], corrections: [], doubts };
}

/** Lines of one length, blank ones between them apart, and a last one that may be shorter. */
function findRun(lines: readonly SourceLine[], from: number, columns: ColumnRegistry): SourceLine[] {
  const run: SourceLine[] = [];
  const length = lines[from]?.text.trim().length ?? 0;
  if (length < fewest || length > widest) return [];
  for (const source of lines.slice(from)) {
    const text = source.text.trim();
    if (text === '') continue;
    if (text.length > length || !/^[\u4e00-\u9fff]+$/u.test(text) || columns(text) !== null) break;
    run.push(source);
    if (text.length < length) break;
  }
  return run;
}

function isBroken(run: readonly SourceLine[], name: string): boolean {
  const isWhole = endsAsName(name) && isUnitList(name) && /^[省市区县州旗镇乡]/u.test(name);
  return (
    run.length > 1 && isWhole && !isUnitList(run[0]?.text.trim() ?? '') && !/[局委办部厅]./u.test(name.slice(0, -3))
  );
}
