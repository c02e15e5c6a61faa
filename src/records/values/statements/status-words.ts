import { dropBracketed } from '../../../columns/drop-bracketed.ts';
import { findState, type StateWords, type ToldState } from './state-words.ts';

/** What plain words say of a task, beside that it is measured later. */
export type StatusWord = Exclude<ToldState, 'not-yet-measured'>;

/** What only names the task before a state; the words that tell the states are registered. */
const own =
  '(?:目前|截至目前|现|该|此|本)?项?(?:工作|任务|目标|项目|事项|工程)?(?:总体|整体|建设|推进|工作|实施|完成)?';
const prefix = new RegExp(`^${own}(?:进度)?[：:]?`, 'u');
const reason = /^(?:因|由于|受|鉴于|根据|按照|依据|主要是|原因|经)/u;
const wish = /预计|预期|力争|争取|确保|拟|计划(?!进度)|将|即将|要求|如|若/u;
/** What a bracket may say of a status without narrowing it. */
const aside = /[（(](?:因|由于|受|截至|\d|[一二三四五六七八九十]+月)[^（）()]*[）)]/gu;

/** What the words of one clause say of the task; null for anything that is not only that. */
export function readStatusClause(clause: string, states: StateWords): StatusWord | null {
  const plain = clause.replace(/\s+/gu, '').replace(/[。.！!；;，,、]+$/u, '');
  const bare = plain.replace(aside, '');
  if (bare === '' || bare !== dropBracketed(bare)) return null;
  const rest = bare.replace(prefix, '');
  const plainest = rest.replace(/[“”"、]/gu, '');
  const state = findState(states, bare, rest, plainest) ?? findState(states, turned.exec(bare)?.[1] ?? '');
  return state === 'not-yet-measured' ? null : state;
}

/** 该项目取消, 项目停工: the task as a subject. */
const turned = /^(?:该|此|本)?(?:项)?(?:项目|任务|工作|事项|工程)(?:已经?|被)?(.+)$/u;

/** Statuses that a second one makes more exact. */
const weak: ReadonlySet<StatusWord> = new Set(['in-progress', 'not-completed']);

/**
 * What a short text says of its task when all its clauses are statuses or reasons: 因规划调整，不再实施 cancelled; 已完成，超序时进度
 * completed. Null where two contradict each other, or where any other words stand there.
 */
export function readStatusWords(text: string, states: StateWords): StatusWord | null {
  const clauses = toStatusClauses(text);
  const found = clauses.map((clause) => readStatusClause(clause, states));
  const isPlain = clauses.every((clause, at) => found[at] !== null || (reason.test(clause) && !wish.test(clause)));
  return isPlain ? agree(found.flatMap((status) => status ?? [])) : null;
}

/** The clauses of a text, at its commas and stops, those in brackets and quotation marks apart. */
export function toStatusClauses(text: string): string[] {
  const plain = text.replace(/\s+/gu, '');
  const whole = plain.replace(/[（(][^（）()]*[）)]|“[^“”]*”/gu, (part) => ' '.repeat(part.length));
  const cuts = [...whole.matchAll(/[，,。；;]/gu)];
  const starts = [0, ...cuts.map(({ index }) => index + 1)];
  return starts.map((start, nth) => plain.slice(start, cuts[nth]?.index)).filter((clause) => clause !== '');
}

function agree(found: readonly StatusWord[]): StatusWord | null {
  const all = [...new Set(found)];
  const strong = all.filter((status) => !weak.has(status));
  if (strong.length === 0)
    return all.length === 1 ? (all[0] ?? null) : all.includes('not-completed') ? 'not-completed' : null;
  const has = (...statuses: readonly StatusWord[]) => strong.every((status) => statuses.includes(status));
  if (strong.length === 1) return strong[0] === 'completed' && all.length > 1 ? null : (strong[0] ?? null);
  if (has('completed', 'ahead', 'on-schedule') && all.length === strong.length) return 'completed';
  return has('not-started', 'behind') ? 'not-started' : null;
}
