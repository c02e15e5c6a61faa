import { toSimplified } from '../../../characters/traditional.ts';
import { splitGroups } from '../departments/department-separators.ts';
import { parseLeaderNames } from '../departments/leader-names.ts';
import { splitUnitLines } from '../departments/unit-lines.ts';
import { type ListMember, nameListMembers } from './list-members.ts';
import { toPlainList } from './plain-list.ts';
import type { RoleLegend } from './role-legend.ts';
import type { Role } from './role-words.ts';
import { splitLabels } from './unit-labels.ts';
import { readMember } from './unit-member.ts';

/** What a printed list of units says: who has which role, by full names in the order printed, and what stands with them. */
export interface AssignedUnits {
  readonly units: readonly { readonly role: Role; readonly name: string }[];
  /** Names behind a label of leaders (牵头领导：…). */
  readonly leaders: readonly string[];
  /** As printed, without 完成; the first where there are several. */
  readonly deadline: string | null;
  /** Words that were not understood: they are no units. */
  readonly unread: readonly string[];
  /** Marks that no legend explains; they give no role. */
  readonly unknownMarks: readonly string[];
  /** Whether words or marks say who does what, and not the place of the list alone. */
  readonly isExplicit: boolean;
}

/** By what a list is read: the role of units for which it says none itself, and the document's legend. */
export interface AssignmentSetting {
  readonly role: Role;
  readonly legend: RoleLegend;
}

/**
 * A printed list of units with all that may say who does what: marks (★), brackets （牵头）, labels (牵头单位：…；配合单位：…), words behind
 * the names (A牵头，B配合; A、B按职责分工负责), the place in the list where a legend gives it a meaning. What is said at a unit itself
 * comes before the label, and this before `role`. Names are written out in full as in any list.
 */
export function parseAssignedUnits(text: string, setting: AssignmentSetting): AssignedUnits {
  const reader = new AssignmentReader(setting);
  for (const { label, field, text: part } of splitLabels(toPlainList(toSimplified(text)))) {
    if (field === 'leader') reader.takeLeaders(part);
    else if (field === 'deadline') reader.takeDeadline(part, label ?? '');
    else reader.takeUnits(part, field);
  }
  return reader.end();
}

const tellsEnd = /完成|办结|截止|时限|期限|竣工|建成|完工/u;

class AssignmentReader {
  readonly #setting: AssignmentSetting;
  readonly #members: ListMember[] = [];
  readonly #leaders: string[] = [];
  readonly #unread: string[] = [];
  readonly #unknownMarks = new Set<string>();
  #deadline: string | null = null;
  /** Whether a label said that it is the end. */
  #isEnd = false;
  #isExplicit = false;

  constructor(setting: AssignmentSetting) {
    this.#setting = setting;
  }

  takeLeaders(part: string): void {
    this.#isExplicit = true;
    const names = parseLeaderNames(part.split('\n').map((line) => line.replace(/[；;，,、。]+$/u, '')));
    for (const name of names) if (name !== '') this.#leaders.push(name);
  }

  /** 完成时间 says by when, also where 实施时间 stands before it. */
  takeDeadline(part: string, label: string): void {
    this.#isExplicit = true;
    const printed = part.replace(/[\s；;，,。]+$/u, '').trim();
    const isEnd = tellsEnd.test(label.replace(/\s+/gu, ''));
    if (printed === '' || (this.#deadline !== null && (this.#isEnd || !isEnd))) return;
    this.#deadline = printed;
    this.#isEnd = isEnd;
  }

  /** @param label The role that the label in front gives; null where there is none. */
  takeUnits(part: string, label: Role | null): void {
    if (label !== null) this.#isExplicit = true;
    const open: Open = { usual: label ?? this.#setting.role, pending: [], earlier: 0, following: null, count: 0 };
    let starts: ListMember['starts'] = label === null || this.#members.length === 0 ? 'list' : 'group';
    for (const line of splitUnitLines(part)) {
      for (const group of splitGroups(line)) {
        open.earlier = open.pending.length;
        for (const member of group) {
          if (this.#takeMember(member, open, starts)) starts = null;
        }
        starts = starts === 'list' ? 'list' : 'group';
      }
      starts = 'list';
    }
    if (open.count === 0 && open.following !== null) this.#unread.push(part.replace(/[\s；]+$/u, '').trim());
  }

  /** Returns whether a unit was named. */
  #takeMember(printed: string, open: Open, starts: ListMember['starts']): boolean {
    let isFirst = true;
    for (const part of readMember(printed)) {
      if (part.type === 'unit') {
        const own = part.role ?? this.#roleOfMark(part.mark);
        const role = own ?? open.following;
        const member: ListMember = {
          name: part.name,
          role,
          isOwn: own !== null,
          usual: open.usual,
          starts: isFirst ? starts : null,
        };
        if (part.role !== null) this.#isExplicit = true;
        if (role === null) open.pending.push(member);
        this.#members.push(member);
        open.count += 1;
        isFirst = false;
      } else if (part.type === 'deadline') {
        this.#deadline ??= part.text;
      } else if (part.type === 'unread') {
        this.#unread.push(part.text);
      } else {
        this.#isExplicit = true;
        if (part.type === 'onward') open.following = part.role;
        else takeDeed(part.type === 'deed' ? part.role : null, open, this.#isLed());
      }
    }
    return !isFirst;
  }

  #isLed(): boolean {
    return this.#members.some(({ role, usual }) => role === 'lead' || role === 'responsible' || usual === 'lead');
  }

  #roleOfMark(mark: string | null): Role | null {
    if (mark === null) return null;
    const role = this.#setting.legend.marks.get(mark);
    // A star beside one of several names stands for nothing else in any document.
    if (role === undefined && mark !== '★') this.#unknownMarks.add(mark);
    else this.#isExplicit = true;
    return role ?? (mark === '★' ? 'lead' : null);
  }

  end(): AssignedUnits {
    this.#takePlaces();
    return {
      units: nameListMembers(this.#members),
      leaders: this.#leaders,
      deadline: this.#deadline,
      unread: this.#unread,
      unknownMarks: [...this.#unknownMarks],
      isExplicit: this.#isExplicit,
    };
  }

  /**
   * What the legend says of the first unit and of those that nothing else is said of; a label says enough of its own. 负责 behind
   * all of them says no more than a column of responsible units does: who leads them the legend tells.
   */
  #takePlaces(): void {
    const { legend } = this.#setting;
    const open = this.#members.filter(({ usual }) => usual === 'responsible' || usual === 'related');
    const isLed = () => this.#members.some((member) => (member.role ?? member.usual) === 'lead');
    const [first] = open;
    if (first !== undefined && legend.first !== null && !isLed()) {
      const shared = open.filter(({ role, isOwn }) => role === 'responsible' && !isOwn);
      if (shared.includes(first)) for (const member of shared) member.role = null;
      first.role ??= legend.first;
      for (const member of shared) member.role ??= legend.rest ?? 'responsible';
    }
    if (legend.rest !== null && isLed()) for (const member of open) member.role ??= legend.rest;
  }
}

/** What is open in a list: the units since the last deed, and the role of those to come. */
interface Open {
  readonly usual: Role;
  pending: ListMember[];
  /** How many of them stand before the last comma or semicolon. */
  earlier: number;
  following: Role | null;
  count: number;
}

/**
 * @param role Of the units before; null for 会同, which makes them lead those behind.
 * @param isLed Whether somebody is said to do what others support: of A、B；C配合 only C does, as A and B are left to do it.
 */
function takeDeed(role: Role | null, open: Open, isLed: boolean): void {
  const { pending, earlier, following } = open;
  const from = role === 'supporting' && !isLed && following === null && earlier < pending.length ? earlier : 0;
  for (const member of pending.slice(from)) member.role = role ?? 'lead';
  if (role === null) open.following = 'supporting';
  else if (pending.length === 0 && open.count === 0) open.following = role;
  else open.following = following === role ? following : null;
  open.pending = [];
}
