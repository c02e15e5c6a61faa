import { joinCollectives } from '../departments/department-collective.ts';
import { type Context, emptyContext } from '../departments/department-context.ts';
import { nameMembers } from '../departments/department-list.ts';
import type { Role } from './role-words.ts';

/** One unit on its way: its role where that is known, and where in its list it stands. */
export interface ListMember {
  readonly name: string;
  role: Role | null;
  /** Whether a mark or bracket at the unit itself gives its role. */
  readonly isOwn: boolean;
  /** The role of those for which nothing else says one. */
  readonly usual: Role;
  readonly starts: 'list' | 'group' | null;
}

/** Who has which role, by full names in the order printed. */
export function nameListMembers(members: readonly ListMember[]): { readonly role: Role; readonly name: string }[] {
  return toNames(joinMembers(members));
}

/** ★各镇、街道 is one unit that 、 cuts apart: a mark at either part is that of the whole. */
function joinMembers(members: readonly ListMember[]): ListMember[] {
  const joined: ListMember[] = [];
  for (const member of members) {
    const last = joined.at(-1);
    const [name, ...others] =
      last === undefined || member.starts !== null ? [] : joinCollectives([last.name, member.name]);
    if (last === undefined || name === undefined || others.length > 0) joined.push(member);
    else joined.splice(-1, 1, { ...(last.isOwn || !member.isOwn ? last : member), name, starts: last.starts });
  }
  return joined;
}

/** Full names: members that follow one another in one role share what stands before or behind them. */
function toNames(members: readonly ListMember[]): { readonly role: Role; readonly name: string }[] {
  const units: { role: Role; name: string }[] = [];
  let context: Context = emptyContext;
  let run: string[] = [];
  members.forEach((member, index) => {
    const role = member.role ?? member.usual;
    const next = members[index + 1];
    if (member.starts === 'list') context = emptyContext;
    if (member.starts !== null && run.length === 0) context = { ...context, group: {} };
    run.push(member.name);
    if (next !== undefined && next.starts === null && (next.role ?? next.usual) === role) return;
    const named = nameMembers(run, context);
    for (const name of named.names) units.push({ role, name });
    context = named.context;
    run = [];
  });
  return units;
}
