import type { RowLink, RowRecord } from '../model.ts';
import { judgeRows, type LinkRegistry } from '../registry/link-registry.ts';
import { toLikeness } from '../values/text-likeness.ts';
import type { Amendment } from './amendments.ts';
import type { Supersession } from './supersession.ts';

/** Rows that state one task, and why they were put together. */
interface LinkedRows {
  readonly rows: RowRecord[];
  readonly links: RowLink[];
}

/** What amendments make of the tasks of one account. */
export interface SettledAmendments {
  /** The groups without sentences that are tied to no task: no sentence is a task of its own. */
  readonly groups: readonly LinkedRows[];
  /** By the first row of a group: what lists it no longer. */
  readonly dropped: ReadonlyMap<string, Amendment>;
  /** By the same: what may speak of it, and is not tied to it. */
  readonly open: ReadonlyMap<string, readonly Amendment[]>;
}

/** A sentence quotes a task whole: what it says instead stands for all of it. */
const whole = 0.9;
/** Under one number, and for a guess. */
const [underNumber, guessed] = [0.6, 0.4];

/** Ties what documents say of older tasks to these. What is not like exactly one of them is left open. */
export function settleAmendments(
  groups: readonly LinkedRows[],
  amendments: readonly Amendment[],
  registry: Pick<LinkRegistry, 'entries'>,
  supersession: Supersession,
): SettledAmendments {
  const changes = new Set(amendments.flatMap(({ id, type }) => (type === 'change' ? [id] : [])));
  const kept = groups.flatMap((group) => withoutLoose(group, changes));
  const tied = new Set(kept.flatMap(({ rows }) => rows.map(({ id }) => id)));
  const dropped = new Map<string, Amendment>();
  const open = new Map<string, Amendment[]>();
  const { revises } = supersession;
  for (const amendment of amendments) {
    if (tied.has(amendment.id)) continue;
    const scored = kept.flatMap(({ rows }) => {
      const older = rows.filter(({ document }) => revises(amendment.document, document));
      return older.length === 0 ? [] : [{ key: rows[0]?.id ?? '', ...judge(amendment, older, registry) }];
    });
    const forced = scored.filter(({ isForced }) => isForced);
    const sure = forced.length > 0 ? forced : scored.filter(({ isSure }) => isSure);
    const [only] = sure;
    if (amendment.type === 'drop' && only !== undefined && sure.length === 1) dropped.set(only.key, amendment);
    else {
      const may = forced.length > 0 ? forced : scored.filter(({ isLike }) => isLike);
      for (const { key } of may) open.set(key, [...(open.get(key) ?? []), amendment]);
    }
  }
  return { groups: kept, dropped, open };
}

/** A sentence that quotes but a part of the task does not say what all of it is now. */
function withoutLoose({ rows, links }: LinkedRows, changes: ReadonlySet<string>): LinkedRows[] {
  const isLoose = (id: string) => {
    const link = links.find(({ to }) => to === id);
    return changes.has(id) && (link === undefined || (link.rule !== 'registry' && link.score < whole));
  };
  const own = rows.filter(({ id }) => !isLoose(id));
  if (own.length === rows.length) return [{ rows, links }];
  return own.length === 0 ? [] : [{ rows: own, links: links.filter(({ to }) => !isLoose(to)) }];
}

function judge(
  { id, itemNumbers, before }: Amendment,
  older: readonly RowRecord[],
  registry: Pick<LinkRegistry, 'entries'>,
): Record<'isForced' | 'isSure' | 'isLike', boolean> {
  const judged = older.map((row) => judgeRows(registry, row.id, id));
  if (judged.includes('forbid')) return { isForced: false, isSure: false, isLike: false };
  const isNumbered = older.some(({ itemNumber }) => itemNumber !== null && itemNumbers.includes(itemNumber));
  const scores = older.map(({ name, text }) =>
    before === null ? 0 : Math.max(toLikeness(before, text), toLikeness(before, `${name ?? ''}${text}`)),
  );
  const score = Math.max(0, ...scores);
  const isQuoted = before !== null && older.some(({ text }) => text.includes(before));
  return {
    isForced: judged.includes('force'),
    isSure: score >= whole || (isNumbered && (before === null || score >= underNumber)),
    isLike: isNumbered || isQuoted || score >= guessed,
  };
}
