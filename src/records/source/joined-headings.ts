import { dropBlanks } from '../../characters/blank.ts';
import { type FrontMatter, tableHeadingReason } from './front-matter.ts';

/** No heading has more rows one above the other. */
const mostLevels = 6;
/** The rows of one heading begin no further apart, each name on a line of its own. */
const furthest = 60;
/** Names of which so many readings remain are no heading. */
const mostStates = 500;

/** How much of each level has been used: where its last name begins and ends. */
type Used = readonly (readonly [start: number, end: number])[];

/**
 * Whether a heading row joins rows that the document declares: each name is what stands above one another over its column, a
 * name over several columns counts for each, and together they are all that those rows print, in order.
 */
export function isJoinedHeading(names: readonly string[], { omitted }: Pick<FrontMatter, 'omitted'>): boolean {
  return isFormHeading(names, omitted) || toStacks(omitted).some((levels) => joins(names, levels));
}

/** The labels of a form (项目名称 | …, 责任单位 | …) are declared one by one, each where it stands. */
function isFormHeading(names: readonly string[], omitted: FrontMatter['omitted']): boolean {
  const labels = omitted.flatMap(({ reason, text }) => (reason === tableHeadingReason ? [dropBlanks(text)] : []));
  const wanted = names.map(dropBlanks);
  return labels.some((_, start) => wanted.every((name, index) => name === labels[start + index]));
}

/** Declared heading rows that stand below one another, two of them and more, each stack once. */
function toStacks(omitted: FrontMatter['omitted']): (readonly string[])[] {
  const rows = omitted
    .filter(({ reason }) => reason === tableHeadingReason)
    .map(({ line, text }) => ({ line, text: dropBlanks(text) }));
  const stacks = new Map<string, readonly string[]>();
  for (const start of rows.keys()) {
    for (let count = 2; count <= mostLevels; count += 1) {
      const stack = rows.slice(start, start + count);
      const isNear = stack.every(({ line }, index) => line - (stack[index - 1]?.line ?? line) <= furthest);
      if (stack.length < count || !isNear) break;
      const texts = stack.map(({ text }) => text);
      stacks.set(texts.join('\n'), texts);
    }
  }
  return [...stacks.values()];
}

function joins(names: readonly string[], levels: readonly string[]): boolean {
  let states: Used[] = [levels.map(() => [0, 0] as const)];
  for (const name of names) {
    const next = states.flatMap((used) => useName(name, levels, used));
    states = [...new Map(next.map((used) => [JSON.stringify(used), used])).values()];
    if (states.length === 0 || states.length > mostStates) return false;
  }
  return states.some((used) => used.every(([, end], level) => end === levels[level]?.length));
}

/** Every way in which a name goes on: from each level its last name again, the next one, or none; something new of it. */
function useName(name: string, levels: readonly string[], from: Used): Used[] {
  let partial: { readonly at: number; readonly isNew: boolean; readonly used: Used }[] = [
    { at: 0, isNew: false, used: [] },
  ];
  for (const [level, text] of levels.entries()) {
    const [start, end] = from[level] ?? [0, 0];
    const last = text.slice(start, end);
    partial = partial.flatMap(({ at, isNew, used }) => {
      const skipped = { at, isNew, used: [...used, [start, end] as const] };
      const again =
        last !== '' && name.startsWith(last, at) ? [{ at: at + last.length, isNew, used: skipped.used }] : [];
      const fresh: typeof partial = [];
      for (
        let length = 1;
        at + length <= name.length && name[at + length - 1] === text[end + length - 1];
        length += 1
      ) {
        fresh.push({ at: at + length, isNew: true, used: [...used, [end, end + length] as const] });
      }
      return [skipped, ...again, ...fresh];
    });
  }
  return partial.filter(({ at, isNew }) => isNew && at === name.length).map(({ used }) => used);
}
