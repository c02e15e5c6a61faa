import type { RowLink, RowRecord } from '../model.ts';
import { judgeRows, type LinkRegistry, partnersOf } from '../registry/link-registry.ts';
import { type Supersession, toSupersession } from '../supersession/supersession.ts';
import { comparePairs, type TextPairs, toTextPairs } from '../values/text-likeness.ts';
import { LikenessIndex } from './likeness-index.ts';

/** Rows that state one task, each of another document, oldest document first, and why they were put together. */
export interface RowGroup {
  readonly rows: RowRecord[];
  readonly links: RowLink[];
}

/**
 * From which likeness on two rows state one task: at one place (序号 and nth row) it takes little, under one 序号 more,
 * elsewhere nearly all words. Away from the place, only a pair without any rival counts.
 */
export const rowLikeness = { 'same-place': 0.3, 'same-number': 0.6, 'same-words': 0.9 } as const;
const rules = ['same-place', 'same-number', 'same-words'] as const;
/** What takes the place of another list may number anew, so that the place alone says less. */
const placeInRevision = 0.6;

/**
 * The rows of the documents of one account → groups of rows that state one task, in the order of their first rows.
 * @param documents The rows by document, oldest document first.
 */
export function toRowGroups(
  documents: readonly (readonly RowRecord[])[],
  registry: Pick<LinkRegistry, 'entries'>,
  supersession: Pick<Supersession, 'revises' | 'isRevision'> = toSupersession([]),
): RowGroup[] {
  const groups: RowGroup[] = [];
  const index = new GroupIndex();
  for (const rows of documents) {
    const partners = findPartners(rows, index, registry, supersession.isRevision(rows[0]?.document ?? ''));
    for (const row of rows) {
      const partner = partners.get(row);
      if (partner === undefined) groups.push(index.open(row));
      else index.join(partner.group, row, partner.link, isRevised(partner.group, row, supersession));
    }
  }
  return groups;
}

/** Whether the row says anew what one of the group said: what comes after may use its words. */
function isRevised({ rows }: RowGroup, { document }: RowRecord, { revises }: Pick<Supersession, 'revises'>): boolean {
  return rows.some((other) => revises(document, other.document));
}

type Partner = { readonly group: RowGroup; readonly link: RowLink };
type Pair = { readonly row: RowRecord; readonly group: RowGroup; readonly score: number };

function findPartners(
  rows: readonly RowRecord[],
  index: GroupIndex,
  registry: Pick<LinkRegistry, 'entries'>,
  isRevision: boolean,
): Map<RowRecord, Partner> {
  const found = new Map<RowRecord, Partner>();
  const taken = new Set<RowGroup>();
  const join = ({ row, group, score }: Pair, rule: RowLink['rule']) => {
    const link = { from: group.rows.at(-1)?.id ?? '', to: row.id, rule, score: round(score) };
    found.set(row, { group, link });
    taken.add(group);
  };
  const isForbidden = (row: RowRecord, group: RowGroup) =>
    group.rows.some(({ id }) => judgeRows(registry, row.id, id) === 'forbid');
  for (const row of rows) {
    const forced = partnersOf(registry, row.id).filter((id) => judgeRows(registry, row.id, id) === 'force');
    const group = index.oldestOf(forced);
    if (group) join({ row, group, score: index.compare(row, group) }, 'registry');
  }
  for (const rule of rules) {
    const least = rule === 'same-place' && isRevision ? placeInRevision : rowLikeness[rule];
    const pairs = rows
      .filter((row) => !found.has(row) && row.kind !== 'commitment')
      .flatMap((row) => index.near(rule, row, least).map(({ group, score }) => ({ row, group, score })))
      .filter(({ row, group }) => !taken.has(group) && !isForbidden(row, group));
    for (const pair of withoutRivals(pairs)) join(pair, rule);
  }
  return found;
}

/** The pairs whose row and group stand in no other. */
function withoutRivals(pairs: readonly Pair[]): Pair[] {
  const counts = new Map<RowRecord | RowGroup, number>();
  for (const { row, group } of pairs) {
    for (const side of [row, group]) counts.set(side, (counts.get(side) ?? 0) + 1);
  }
  return pairs.filter(({ row, group }) => counts.get(row) === 1 && counts.get(group) === 1);
}

/** The groups so far by what a row may share with one that states it: its place, its number, its words. */
class GroupIndex {
  /** In the order in which they were opened. */
  readonly #order = new Map<RowGroup, number>();
  readonly #ofRow = new Map<string, RowGroup>();
  readonly #byPlace = new Map<string, LikenessIndexes>();
  readonly #byNumber = new Map<number, LikenessIndexes>();
  readonly #all = new LikenessIndexes();

  open(row: RowRecord): RowGroup {
    const group: RowGroup = { rows: [row], links: [] };
    this.#order.set(group, this.#order.size);
    this.#ofRow.set(row.id, group);
    if (row.kind !== 'commitment') this.#add(group, row, row);
    return group;
  }

  /** @param isRevised Whether its words stand for the group from now on, beside those of the first row. */
  join(group: RowGroup, row: RowRecord, link: RowLink, isRevised: boolean): void {
    group.rows.push(row);
    group.links.push(link);
    this.#ofRow.set(row.id, group);
    if (isRevised) this.#add(group, row, group.rows[0] ?? row);
  }

  /** @param at The row whose place and number the group has. */
  #add(group: RowGroup, row: RowRecord, at: RowRecord): void {
    this.#all.add(group, row);
    emplace(this.#byPlace, at.anchor).add(group, row);
    if (at.itemNumber !== null) emplace(this.#byNumber, at.itemNumber).add(group, row);
  }

  /** The groups that are so much alike, of those that the rule looks at, each once. */
  near(rule: (typeof rules)[number], row: RowRecord, least: number): { group: RowGroup; score: number }[] {
    const found = this.#holders(rule, row)?.find(row, least) ?? [];
    const best = new Map<RowGroup, number>();
    for (const { group, score } of found) best.set(group, Math.max(score, best.get(group) ?? 0));
    return [...best].map(([group, score]) => ({ group, score }));
  }

  #holders(rule: (typeof rules)[number], row: RowRecord): LikenessIndexes | undefined {
    if (rule === 'same-place') return this.#byPlace.get(row.anchor);
    if (rule === 'same-number') return row.itemNumber === null ? undefined : this.#byNumber.get(row.itemNumber);
    return this.#all;
  }

  /** The first opened of the groups that hold one of the rows. */
  oldestOf(ids: readonly string[]): RowGroup | undefined {
    const groups = ids.flatMap((id) => this.#ofRow.get(id) ?? []);
    return groups.sort((a, b) => (this.#order.get(a) ?? 0) - (this.#order.get(b) ?? 0))[0];
  }

  /** How alike the row is to the first row of the group. */
  compare(row: RowRecord, { rows: [first] }: RowGroup): number {
    if (first === undefined) return 0;
    const state = isNamed(row) && isNamed(first) ? withName : withoutName;
    return comparePairs(row.before === null ? state(row) : soughtBy(row), state(first));
  }
}

/** Groups by the words of the rows that state them; indicators that both have a name are compared with it. */
class LikenessIndexes {
  readonly #plain = new LikenessIndex<RowGroup>();
  readonly #named = new LikenessIndex<RowGroup>();

  add(group: RowGroup, row: RowRecord): void {
    this.#plain.add(group, withoutName(row));
    if (isNamed(row)) this.#named.add(group, withName(row));
  }

  find(row: RowRecord, least: number): { group: RowGroup; score: number }[] {
    const plain = this.#plain.find(soughtBy(row), least).filter(({ item }) => !isNamed(row) || !isNamed(item.rows[0]));
    const named = isNamed(row) ? this.#named.find(withName(row), least) : [];
    return [...plain, ...named].map(({ item, score }) => ({ group: item, score }));
  }
}

function isNamed(row: RowRecord | undefined): boolean {
  return row?.kind === 'indicator' && row.name !== null;
}

/** What a row says of the task until now is what the older one says. */
function soughtBy(row: RowRecord): TextPairs {
  return row.before === null ? withoutName(row) : remember(pairsBefore, row, row.before);
}

const pairsBefore = new WeakMap<RowRecord, TextPairs>();
const pairsOf = new WeakMap<RowRecord, TextPairs>();
const pairsWithName = new WeakMap<RowRecord, TextPairs>();

function withoutName(row: RowRecord): TextPairs {
  return remember(pairsOf, row, row.text);
}

function withName(row: RowRecord): TextPairs {
  return remember(pairsWithName, row, `${row.name}${row.text}`);
}

function remember(known: WeakMap<RowRecord, TextPairs>, row: RowRecord, text: string): TextPairs {
  const pairs = known.get(row) ?? toTextPairs(text);
  known.set(row, pairs);
  return pairs;
}

function emplace<Key>(indexes: Map<Key, LikenessIndexes>, key: Key): LikenessIndexes {
  const index = indexes.get(key) ?? new LikenessIndexes();
  indexes.set(key, index);
  return index;
}

/** Two decimals, as it is published. */
function round(score: number): number {
  return Math.round(score * 100) / 100;
}
