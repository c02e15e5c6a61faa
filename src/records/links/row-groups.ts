import type { RowLink, RowRecord } from '../model.ts';
import { judgeRows, type LinkRegistry } from '../registry/link-registry.ts';
import { toLikeness } from './text-likeness.ts';

/** Rows that state one task, each of another document, oldest document first, and why they were put together. */
export interface RowGroup {
  readonly rows: RowRecord[];
  readonly links: RowLink[];
}

/**
 * From which likeness on two rows state one task: at one place (序号 and nth row) it takes little, under one 序号 more,
 * elsewhere nearly all words. Away from the place, only a pair without any rival counts.
 */
const leastLikeness = { 'same-place': 0.3, 'same-number': 0.6, 'same-words': 0.9 } as const;
const rules = ['same-place', 'same-number', 'same-words'] as const;

/**
 * The rows of the documents of one account → groups of rows that state one task, in the order of their first rows.
 * @param documents The rows by document, oldest document first.
 */
export function toRowGroups(
  documents: readonly (readonly RowRecord[])[],
  registry: Pick<LinkRegistry, 'entries'>,
): RowGroup[] {
  const groups: RowGroup[] = [];
  for (const rows of documents) {
    const partners = findPartners(rows, groups, registry);
    for (const row of rows) {
      const partner = partners.get(row);
      if (partner === undefined) groups.push({ rows: [row], links: [] });
      else {
        partner.group.rows.push(row);
        partner.group.links.push(partner.link);
      }
    }
  }
  return groups;
}

type Partner = { readonly group: RowGroup; readonly link: RowLink };

function findPartners(
  rows: readonly RowRecord[],
  groups: readonly RowGroup[],
  registry: Pick<LinkRegistry, 'entries'>,
): Map<RowRecord, Partner> {
  const found = new Map<RowRecord, Partner>();
  const taken = new Set<RowGroup>();
  const join = (row: RowRecord, group: RowGroup, rule: RowLink['rule'], score: number) => {
    const link = { from: group.rows.at(-1)?.id ?? '', to: row.id, rule, score: round(score) };
    found.set(row, { group, link });
    taken.add(group);
  };
  const judge = (row: RowRecord, group: RowGroup) => group.rows.map(({ id }) => judgeRows(registry, row.id, id));
  for (const row of rows) {
    const forced = groups.find((group) => judge(row, group).includes('force'));
    if (forced) join(row, forced, 'registry', scoreOf(row, forced));
  }
  for (const rule of rules) {
    const free = rows.filter((row) => !found.has(row) && row.kind !== 'commitment');
    const pairs = groups
      .filter((group) => !taken.has(group) && group.rows[0]?.kind !== 'commitment')
      .flatMap((group) => free.filter((row) => isNear(rule, row, group)).map((row) => ({ row, group })))
      .map(({ row, group }) => ({ row, group, score: scoreOf(row, group) }))
      .filter(({ row, group, score }) => score >= leastLikeness[rule] && !judge(row, group).includes('forbid'));
    for (const { row, group, score } of pairs) {
      const hasRival = pairs.some((other) => (other.row === row ? other.group !== group : other.group === group));
      if (!hasRival) join(row, group, rule, score);
    }
  }
  return found;
}

function isNear(rule: (typeof rules)[number], row: RowRecord, { rows: [first] }: RowGroup): boolean {
  if (rule === 'same-place') return first?.anchor === row.anchor;
  if (rule === 'same-number') return row.itemNumber !== null && first?.itemNumber === row.itemNumber;
  return true;
}

/** How alike the row is to the first row of the group; indicators that both have a name are compared with it. */
function scoreOf(row: RowRecord, { rows: [first] }: RowGroup): number {
  if (first === undefined) return 0;
  const hasNames = [row, first].every(({ kind, name }) => kind === 'indicator' && name !== null);
  const state = ({ name, text }: RowRecord) => (hasNames ? `${name}${text}` : text);
  return toLikeness(state(row), state(first));
}

/** Two decimals, as it is published. */
function round(score: number): number {
  return Math.round(score * 100) / 100;
}
