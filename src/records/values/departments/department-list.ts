import { joinCollectives } from './department-collective.ts';
import { type Context, emptyContext, nameInFull } from './department-context.ts';
import { normalizeMarks, splitGroups } from './department-separators.ts';
import { shareTerritoryHeads } from './department-territory.ts';
import { splitUnitLines } from './unit-lines.ts';

/**
 * A printed list of responsible units as a Chinese reader takes it: every unit by its full name, in the order printed.
 * Commas separate groups; 、 separates members that share what stands before them (市, 市委, 苏州) or, for places,
 * the head after the last (政府, 管委会). Each line of a cell with line breaks is read by itself and lends nothing to
 * the next. A collective (各市、区政府) is one unit. No character is lost, apart from separators, white space
 * and the second 市 of a slip (市市规划局). An empty cell gives no units.
 */
export function parseDepartmentList(cell: string): string[] {
  return splitUnitLines(normalizeMarks(cell)).flatMap(parseLine);
}

function parseLine(line: string): string[] {
  const names: string[] = [];
  let context = emptyContext;
  for (const group of splitGroups(line)) {
    const read = nameMembers(group, { ...context, group: {} });
    for (const name of read.names) names.push(name);
    context = read.context;
  }
  return names;
}

/**
 * Members that 、 sets apart, each by its full name, and what the next ones may take over. A collective that 、 cuts apart
 * is one name, so there may be fewer names than members.
 */
export function nameMembers(
  members: readonly string[],
  context: Context,
): { readonly names: string[]; readonly context: Context } {
  const names: string[] = [];
  let current = context;
  for (const member of shareTerritoryHeads(joinCollectives(members))) {
    const read = nameInFull(member, current);
    names.push(read.name);
    current = read.next;
  }
  return { names, context: current };
}
