import { findQuantities } from '../../values/quantities/quantity.ts';
import { isSameUnit, type PairCandidate } from '../pair-candidate.ts';
import { foldThing, isParticular } from '../thing-words.ts';

const ending = '(?:项目|工程)?(?:目前)?(?:已经?|均|都|共|累计)*';
const done = '(?:完成|建成|竣工|整改到位|改造到位)(?:了)?';
const doneOf = new RegExp(`${ending}${done}$`, 'u');
const doneWhole = new RegExp(`${ending}(?:全部|全面)${done}$`, 'u');

/**
 * 30家企业扬尘整治项目已完成8家, or 已全部完成: the report names the promised amount again with what it is of, and says how many
 * of it are done.
 */
export function isOfPromisedSet({ target, reported, report }: PairCandidate): boolean {
  if (target.verbs.some(({ reach, act }) => reach !== 'done' && act !== '建')) return false;
  const { plain, at } = toClause(reported, report);
  const whole = findQuantities(plain).find(({ start, value, unit }) => {
    return start <= at && value === target.quantity.value && isSameUnit(unit, target.quantity.unit);
  });
  if (whole === undefined || target.quantity.upper !== null) return false;
  const isAll = whole.start === at;
  const words = isAll ? plain.slice(whole.end) : plain.slice(whole.end, at);
  const [name, isSaid] = cutEnd(words, isAll ? doneWhole : doneOf);
  const [promised] = cutEnd(nameOf(target), /(?:项目|工程)$/u);
  return isSaid && promised.length > 3 && isParticular(promised) && foldThing(name) === foldThing(promised);
}

/** The clause that an amount stands in, and where in it. */
function toClause({ quantity, clause }: PairCandidate['reported'], report: string): { plain: string; at: number } {
  const start = quantity.start - clause.length;
  const rest = report.slice(quantity.start);
  const end = rest.search(/[，,；;。！？!?\n]/u);
  return { plain: clause + (end < 0 ? rest : rest.slice(0, end)), at: quantity.start - start };
}

function nameOf({ behind, before }: PairCandidate['target']): string {
  const plain = behind.replace(/(?:工作|任务)$/u, '');
  return /\p{L}/u.test(plain) ? plain : before;
}

function cutEnd(words: string, end: RegExp): [rest: string, isCut: boolean] {
  const found = end.exec(words.trim());
  return found === null ? [words, false] : [words.trim().slice(0, found.index), true];
}
